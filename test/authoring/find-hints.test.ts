import { afterEach, describe, expect, test } from 'vitest';
import { findHints } from '../../src/authoring/find-hints.ts';
import { loadContent } from '../../src/content/index.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

const russian = { 'data/languages/ru.yaml': SMALL_CONTENT['data/languages/en.yaml']!.replace('code: en', 'code: ru') };
const said = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word} ${at}`).join('\n');

function hintsOf(changes: Record<string, string>): string[] {
  const { dir, remove } = makeContent({ ...russian, ...changes });
  removals.push(remove);
  return findHints(loadContent(dir)).filter((hint) => !hint.startsWith('no intent'));
}

describe('findHints', () => {
  test('of an article in one language asks for no other, though small talk comes in more', () => {
    const hints = hintsOf({
      'intents/utterances/program.en.txt': `[who-wrote]\n${said(5, 'who')}\n[hello]\n${said(5, 'hi')}\n`,
      'intents/utterances/program.ru.txt': `[hello]\n${said(5, 'привет')}\n`,
    });
    expect(hints).toEqual([]);
  });

  test('asks for examples in every language in which facts are told', () => {
    const facts = 'data/facts/program.yaml';
    const hints = hintsOf({
      [facts]: SMALL_CONTENT[facts]!.replace('{ en: Ada Lovelace. }', '{ en: Ada Lovelace., ru: Ада Лавлейс. }'),
      'intents/utterances/program.en.txt': `[who-wrote]\n${said(5, 'who')}\n`,
    });
    expect(hints).toEqual(['who-wrote has no examples in ru.', 'hello has 2 examples; 5 or more make it recognised.']);
  });
});
