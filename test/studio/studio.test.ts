// What the page asks and changes, without a browser.
import { afterEach, describe, expect, test } from 'vitest';
import { makeContent } from '../support/small-content.ts';
import { makeTextContent } from '../support/text-content.ts';
import { openStudio } from './open-studio.ts';

const closings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closings.splice(0)) await close();
});
async function open(...parts: Parameters<typeof openStudio>) {
  const opened = await openStudio(...parts);
  closings.push(opened.close);
  return opened;
}

const decision = { text: 'Who cut the ribbon?', language: 'en', action: 'add', intent: 'opener', keep: true };

describe('a change', () => {
  test('is shown with its effect before it is written, and undone to the letter', async () => {
    const { steps, call, read, change, feedbackFile } = await open();
    change(feedbackFile.split('/').at(-1)!, '{"day":"2026-11-01","unanswered":"Who cut the ribbon?"}\n');
    const before = read('data/facts/depot.yaml');
    const shown = (await steps('preview', { decision, talk: ['Who cut the ribbon?'] })).at(-1);
    expect(shown).toMatchObject({ isMended: true, comparison: { asked: 2 } });
    expect(shown.comparison.differences).toMatchObject([
      { from: 'talk', after: 'The mayor.', verdict: 'changed' },
      { from: 'kept', after: 'The mayor.', verdict: 'changed' },
    ]);
    expect(shown.diffs[0].lines).toContain('-  guess: true');
    expect(read('data/facts/depot.yaml')).toBe(before);
    const { undo } = await call('apply', { id: shown.id });
    expect(read('data/facts/depot.yaml')).toContain('Who cut the ribbon?');
    await call('undo', { undo });
    expect(read('data/facts/depot.yaml')).toBe(before);
  });

  test('of a file that another window or an editor has changed meanwhile is refused', async () => {
    const { steps, post, read, change } = await open();
    const { id } = (await steps('preview', { decision })).at(-1);
    change('data/facts/depot.yaml', `# mine\n${read('data/facts/depot.yaml')}`);
    const refused = await post('apply', { id });
    expect(refused.status).toBe(409);
    expect((await refused.json()).error).toMatch(/data\/facts\/depot\.yaml: expected it as it was/);
    expect(read('data/facts/depot.yaml')).toMatch(/^# mine/);
  });

  test('that breaks the content is told as a compiler does, and not written', async () => {
    const { steps, read } = await open();
    const broken = { ...decision, action: 'fact', intent: 'x', answer: { en: 'X' }, evidence: ['the moon'] };
    expect((await steps('preview', { decision: broken })).at(-1).error).toContain('letter for letter');
    expect(() => read('data/facts/reviewed.yaml')).toThrow('ENOENT');
  });

  test('can be stopped while it is learned', async () => {
    let isStopped = () => {};
    const stopped = new Promise<void>((done) => {
      isStopped = done;
    });
    let hasBegun = () => {};
    const begun = new Promise<void>((done) => {
      hasBegun = done;
    });
    const { host, key } = await open(makeContent, () => ({
      learn: () => new Promise(() => hasBegun()),
      stop: () => isStopped(),
    }));
    const asked = new AbortController();
    const body = JSON.stringify({ decision: { ...decision, text: 'who coded it', intent: 'who-wrote' } });
    const headers = { 'content-type': 'application/json', 'x-studio-key': key };
    const given = fetch(`http://${host}/api/preview`, { method: 'POST', body, headers, signal: asked.signal });
    await (await given).body!.getReader().read();
    await begun;
    asked.abort();
    await stopped;
  });

  test('to a fact that an intent leads to goes to that intent', async () => {
    const { steps } = await open(makeContent);
    const given = { text: 'the coder of it', language: 'en', action: 'question', facts: ['wrote-program'] };
    expect((await steps('preview', { decision: given })).at(-1).diffs).toMatchObject([
      { file: 'intents/program.yaml', lines: expect.arrayContaining(['+        - the coder of it']) },
    ]);
  });
});

test('new answers are held against their evidence while they are typed', async () => {
  const { call } = await open();
  const evidence = ['The depot cost £48 million'];
  expect(await call('hints', { evidence, answer: { en: 'It cost £48 million.' } })).toEqual([]);
  expect(await call('hints', { evidence, answer: { en: 'It cost £49 million.', ru: '' } })).toEqual([
    expect.stringContaining('en: says 49 million'),
  ]);
  expect(await call('hints', { evidence: ['The depot costs'], answer: {} })).toEqual([
    'The article does not say “The depot costs” letter for letter.',
  ]);
});

test('facts and questions are found by words just begun', async () => {
  const { call } = await open(makeContent);
  expect(await call('search', { query: 'berno', language: 'en' })).toMatchObject([{ id: 'computed', kind: 'fact' }]);
  expect(await call('search', { query: 'who wro', language: 'en' })).toEqual(
    expect.arrayContaining([expect.objectContaining({ id: 'who-wrote', kind: 'intent' })]),
  );
});

describe('a talk', () => {
  test('becomes a test that expects what came, or what should have come', async () => {
    const { call, read, steps } = await open();
    await call('keep', { turns: ['How much did the depot cost?'] });
    await call('keep', {
      turns: ['Who opened it?'],
      wrong: { expected: 'opener', was: 'The article does not say who.' },
    });
    expect(read('test/cases/talks.yaml')).toBe(`- ask: How much did the depot cost?
  language: en
  kind: answer
  facts:
    - depot-cost
- ask: Who opened it?
  facts:
    - opener
  fails: "answers: The article does not say who."
`);
    const measured = (await steps('measure')).at(-1);
    expect(measured.cases).toMatchObject({ total: 2, passed: 1, failures: [{ text: 'Who opened it?' }] });
  });
});

test('a talk that a bare sentence answers is kept with that sentence as its proof', async () => {
  const { call, read, steps } = await open();
  await call('keep', { turns: ['Which company opened a depot in Hull?'] });
  expect(read('test/cases/talks.yaml')).toMatch(/\n {2}proof: .*The Halden Rail company opened a depot/);
  expect((await steps('measure')).at(-1).cases).toMatchObject({ total: 1, passed: 1 });
});

test('the inbox is emptied by what is decided, and ignoring is undone too', async () => {
  const { call, change, reload } = await open();
  change(
    'feedback.jsonl',
    '{"day":"2026-11-01","unanswered":"Who cut it?"}\n{"day":"2026-11-01","unanswered":"xyz"}\n',
  );
  const texts = async () => (await call('inbox')).groups.map(({ text }: { text: string }) => text);
  expect(await texts()).toEqual(['Who cut it?', 'xyz']);
  const { undo } = await call('decide', { text: 'xyz', language: 'en', action: 'ignore' });
  expect(await texts()).toEqual(['Who cut it?']);
  await call('undo', { undo });
  expect(await texts()).toEqual(['Who cut it?', 'xyz']);
  await call('decide', { ...decision, text: 'Who cut it?' });
  reload();
  expect(await texts()).toEqual(['xyz']);
});

test('coverage tells which sentences are asked for, and what no question reaches', async () => {
  const { steps } = await open();
  const { coverage } = (await steps('measure')).at(-1);
  expect(coverage.sentences).toEqual([
    { number: 1, facts: [], questions: 0 },
    { number: 2, facts: ['depot-cost'], questions: 3 },
    { number: 3, facts: ['drivers'], questions: 0 },
  ]);
  expect(coverage).toMatchObject({ unreached: ['drivers'], guesses: ['opener'], untranslated: [], confused: [] });
});

test('broken content is told, and what was there goes on', async () => {
  const { post, call, change, studio } = await open();
  const events = (await post('events', {})).body!.pipeThrough(new TextDecoderStream()).getReader();
  expect((await events.read()).value).toBe('\n');
  change('data/facts/depot.yaml', '- id: 5\n');
  studio.tell({ kind: 'changed', isWhole: true });
  expect((await events.read()).value).toMatch(/"kind":"broken".*depot\.yaml:1:7: expected/);
  expect((await call('ask', { text: 'How much did the depot cost?' })).answer.facts).toEqual(['depot-cost']);
  await events.cancel();
});

test('ten thousand kept questions and three hundred facts are searched and asked within a blink', {
  timeout: 60_000,
}, async () => {
  const facts = Array.from(
    { length: 300 },
    (_, n) => `- id: fact-${n}\n  answer: { en: "Number ${n} of Hull." }\n  evidence: The depot cost\n`,
  );
  const { call, change, feedbackFile } = await open(() => makeTextContent({ 'data/facts/depot.yaml': facts.join('') }));
  change(
    feedbackFile.split('/').at(-1)!,
    Array.from(
      { length: 10_000 },
      (_, n) => `{"day":"2026-11-01","unanswered":"question ${n} on ${n % 97} of ${n % 13}"}`,
    ).join('\n'),
  );
  await call('inbox');
  for (const [path, body] of [
    ['search', { query: 'number 27', language: 'en' }],
    ['ask', { text: 'How much did the depot cost?' }],
    ['inbox', {}],
    ['group', { text: 'question 1 on 1 of 1' }],
  ] as const) {
    const times = [];
    for (let n = 0; n < 5; n++) {
      const startMs = performance.now();
      await call(path, body);
      times.push(performance.now() - startMs);
    }
    expect(Math.min(...times), path).toBeLessThan(100);
  }
});
