// What a page can show of how a question came to its answer.
import { expect, test } from 'vitest';
import { compileContent } from '../../src/answer/compile.ts';
import { serveContent } from '../../src/answer/serve-content.ts';
import { loadContent } from '../../src/content/index.ts';
import { makeContent } from '../support/small-content.ts';
import { makeTextContent } from '../support/text-content.ts';

function load<Loaded>({ dir, remove }: { dir: string; remove(): void }, read: (dir: string) => Loaded): Loaded {
  try {
    return read(dir);
  } finally {
    remove();
  }
}
const withIntents = serveContent(compileContent(load(makeContent(), loadContent)));
const withoutIntents = serveContent(load(makeTextContent(), loadContent));

test('with intents the shares of the evidence add up to what the candidates are ordered by', () => {
  const [part] = withIntents.inspect('who wrote the frist program?');
  const { candidates, words, rule } = part!;
  expect(candidates[0]).toMatchObject({ id: 'who-wrote', facts: ['wrote-program'], sentences: [1] });
  for (const { shares, total } of candidates)
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(total, 6);
  expect(words.find(({ text }) => text === 'frist')).toMatchObject({ readAs: 'first', mended: 'spelling' });
  expect(rule).toEqual({ name: 'intent', text: withIntents.ask('who wrote the frist program?').because.at(-1)!.text });
});

test('without intents a written question goes before the sentences, best first', () => {
  const [part] = withoutIntents.inspect('What was the price of the depot?');
  expect(part!.rule.name).toBe('authored');
  expect(part!.candidates[0]).toMatchObject({
    id: 'depot-cost',
    sentences: [2],
    shares: { intent: expect.any(Number) },
  });
  const [found] = withoutIntents.inspect('How many drivers will work there?');
  expect(found!.rule.name).toBe('sentence');
  expect(found!.candidates[0]).toMatchObject({ id: 'drivers', sentences: [3], shares: { search: expect.any(Number) } });
});

test('any text is taken', () => {
  for (const text of ['', '🙂', 'x'.repeat(10_000), 'hello'])
    for (const answerer of [withIntents, withoutIntents]) expect(answerer.inspect(text)).toHaveLength(1);
});

test.each(['and the roof?', 'when?', 'how long did it take', 'and the drivers?'])(
  'a follow-up, "%s", is weighed as it is answered',
  (followUp) => {
    const { dialogue } = withoutIntents.ask('How much did the depot cost?');
    const [part] = withoutIntents.inspect(followUp, { dialogue });
    expect(part!.rule.name).toBe('sentence');
    expect(part!.candidates[0]?.total ?? 0).toBe(withoutIntents.ask(followUp, { dialogue }).confidence);
  },
);
