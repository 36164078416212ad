import { afterAll, describe, expect, test } from 'vitest';
import { adjustCompiled, findChange } from '../../src/answer/adjust-compiled.ts';
import { compileContent } from '../../src/answer/compile.ts';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { type Content, loadContent } from '../../src/content/index.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';

const removals: (() => void)[] = [];
afterAll(() => {
  for (const remove of removals) remove();
});

function load(changes: Record<string, string> = {}): Content {
  const { dir, remove } = makeContent(changes);
  removals.push(remove);
  return loadContent(dir);
}

const intents = 'intents/program.yaml';
const edit = (file: string, from: string, to: string) => ({ [file]: SMALL_CONTENT[file]!.replace(from, to) });
const before = load();
const compiled = compileContent(before);
const intentsOf = ({ topics }: Content) => topics.flatMap((topic) => topic.intents);

/** The engine after a change, adjusted and not learned anew. */
function answererAfter(changes: Record<string, string>) {
  const change = findChange(intentsOf(before), load(changes));
  return createAnswerer(adjustCompiled(compiled, change!));
}

describe('adjustCompiled', () => {
  test('an utterance that was added leads where it was added', () => {
    const answerer = answererAfter(edit(intents, '[hello, good morning]', '[hello, good morning, ahoy sailor]'));
    expect(answerer.ask('ahoy sailor')).toMatchObject({ intent: 'hello', short: 'Hello!' });
    expect(answerer.ask('who wrote the first program').intent).toBe('who-wrote');
  });

  test('an utterance that was moved is gone from one intent and new in the other', () => {
    const text = 'author of the first program';
    const moved = SMALL_CONTENT[intents]!.replace(`        - ${text}\n`, '').replace('[hello,', `[hello, ${text},`);
    expect(findChange(intentsOf(before), load({ [intents]: moved }))).toMatchObject({
      removed: [{ intent: { name: 'who-wrote' }, language: 'en', text }],
      added: [{ intent: { name: 'hello' }, language: 'en', text }],
    });
  });

  test('a new intent is found, with its fact', () => {
    const more = `${SMALL_CONTENT[intents]}  - name: what-computed
    kind: question
    facts: [computed]
    examples:
      en: [which numbers came out, result of the program]
`;
    expect(answererAfter({ [intents]: more }).ask('which numbers came out')).toMatchObject({
      intent: 'what-computed',
      facts: ['computed'],
    });
  });

  test('a changed reply, fact and name are those of the changed content', () => {
    expect(answererAfter(edit(intents, 'Hello!', 'Good day!')).ask('hello').short).toBe('Good day!');
    const facts = edit('data/facts/program.yaml', '{ en: Ada Lovelace. }', '{ en: The countess. }');
    expect(answererAfter(facts).ask('who wrote the first program').short).toBe('The countess.');
    const names = edit('data/entities.yaml', '[Ada, Lovelace]', '[Ada, Lovelace, Enchantress]');
    expect(
      answererAfter(names)
        .ask('Enchantress')
        .because.map(({ text }) => text)
        .join(' '),
    ).toContain('lovelace');
  });

  test('changes nothing of what it was made from', () => {
    const copy = structuredClone(compiled);
    answererAfter(edit(intents, '[hello, good morning]', '[hello, ahoy]')).ask('ahoy');
    expect(structuredClone(compiled)).toEqual(copy);
  });
});

test('where thousands of examples differ there is no small change', () => {
  const many = Array.from({ length: 2001 }, (_, at) => `example ${at}`).join(', ');
  expect(findChange(intentsOf(before), load(edit(intents, 'good morning', many)))).toBeNull();
});

test('of intents that are the same objects nothing is different', () => {
  expect(findChange(intentsOf(before), before)).toMatchObject({ removed: [], added: [] });
});
