import { describe, expect, test } from 'vitest';
import type { Dialogue } from '../../src/answer/answer.ts';
import { compileContent } from '../../src/answer/compile.ts';
import { createKnowledge } from '../../src/answer/knowledge.ts';
import { findUntold } from '../../src/answer/untold.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const knowledge = createKnowledge(compileContent(lighthouseContent));
const told = (...turns: string[][]): Dialogue => ({
  atMs: 0,
  language: 'en',
  turns: turns.map((facts) => ({ intent: null, facts, entities: [] })),
});
const untold = (dialogue?: Dialogue) => findUntold(knowledge, dialogue).map(({ id }) => id);

describe('findUntold', () => {
  test.each<[string, Dialogue | undefined, string[]]>([
    ['begins with the first sentence', undefined, ['lit-by']],
    ['goes on behind the sentence told last', told(['oil']), ['bell']],
    ['leaves out what was told before', told(['reach'], ['bell']), ['fog']],
    ['begins anew behind the end', told(['fair-month']), ['lit-by']],
    ['and leaves out there what was told', told(['fair-month'], ['lit-when']), ['oil']],
    ['goes by the best proof of several facts', told(['oil', 'fair-month']), ['bell']],
    ['takes a fact that there is no longer for none', told(['gone']), ['lit-by']],
  ])('%s', (_, dialogue, facts) => expect(untold(dialogue)).toEqual(facts));

  test('is none when all sentences have been told', () => {
    expect(untold(told(['lit-by', 'oil', 'bell', 'fog', 'fair-month']))).toEqual([]);
  });

  test('goes by sentences, whatever order the facts stand in', () => {
    const facts = lighthouseContent.facts.toReversed();
    const reversed = createKnowledge(compileContent({ ...lighthouseContent, facts }));
    const evidence = findUntold(reversed, told(['oil'])).flatMap((fact) => reversed.evidenceOf(fact));
    expect(evidence.map(({ number }) => number)).toEqual([3]);
  });
});
