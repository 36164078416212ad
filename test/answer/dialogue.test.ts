import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Dialogue } from '../../src/answer/answer.ts';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { compileContent } from '../../src/answer/compile.ts';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { linkedIntents, recall } from '../../src/answer/dialogue.ts';
import { createKnowledge } from '../../src/answer/knowledge.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const compiled = compileContent(lighthouseContent);
const answerer = createAnswerer(compiled);
const knowledge = createKnowledge(compiled);
const minute = 60_000;

describe('what is remembered', () => {
  test('are the intent, the facts and who and what it was about', () => {
    expect(answerer.ask('what did the engineer promise?', { nowMs: 5 }).dialogue).toEqual({
      atMs: 5,
      language: 'en',
      turns: [
        {
          intent: 'what-promised',
          facts: ['bell'],
          entities: ['orlov'],
          meanings: [],
          person: 'orlov',
          topic: 'orlov',
          ask: 'what',
          decision: 'intent',
        },
      ],
    });
  });

  test('are three turns, the newest first', () => {
    const { dialogue } = askTurns(answerer, ['who lit it', 'how far', 'what burns', 'when does the fair open']);
    expect(dialogue.turns.map(({ intent }) => intent)).toEqual(['fair-when', 'what-burns', 'how-far']);
  });

  test('does not change with small talk, but for the time', () => {
    const { dialogue } = answerer.ask('what did Orlov promise?');
    expect(answerer.ask('thank you', { dialogue, nowMs: minute }).dialogue).toEqual({ ...dialogue, atMs: minute });
  });

  test('holds no stranger: nobody goes on about who is not there', () => {
    const { entities, named } = answerer.ask('what did Drake promise?').dialogue.turns[0]!;
    expect(entities).not.toContain('drake');
    expect(named, 'but who it was can be said again').toBe('drake');
  });

  test('never changes in place', () => {
    const { dialogue } = answerer.ask('who lit it');
    const before = structuredClone(dialogue);
    answerer.ask('and when?', { dialogue });
    expect(dialogue).toEqual(before);
  });
});

describe('what is forgotten', () => {
  const dialogue: Dialogue = { atMs: 0, language: 'ru', turns: [] };

  test.each([
    [0, true],
    [10 * minute - 1, true],
    [10 * minute, false],
    [60 * minute, false],
  ])('after %i ms a dialogue is still there: %s', (nowMs, isThere) => {
    expect(recall(dialogue, nowMs)).toBe(isThere ? dialogue : undefined);
  });

  test('is the topic: "more" goes on after nine minutes, and begins anew after ten', () => {
    const { dialogue } = answerer.ask('what did Orlov promise?');
    expect(answerer.ask('more', { dialogue, nowMs: 9 * minute }).facts).toEqual(['fog']);
    const late = answerer.ask('more', { dialogue, nowMs: 10 * minute });
    expect(late.facts).toEqual(['lit-by']);
    expect(late).toEqual(answerer.ask('more', { nowMs: 10 * minute }));
  });
});

describe('what the last turn is linked to', () => {
  const linked = (...turns: string[]) =>
    [...linkedIntents(knowledge, askTurns(answerer, turns).dialogue)].map(({ name }) => name).sort();

  test('are the intents that the same sentence answers', () => {
    expect(linked('who lit the lighthouse')).toEqual(['false-place', 'when-lit', 'who-lit']);
    expect(linked('who lit the lighthouse', 'what did Orlov promise')).toEqual(['what-promised']);
  });

  test('is nothing after an answer without a fact, and without a dialogue', () => {
    expect(linked('how much did the lighthouse cost')).toEqual([]);
    expect(linkedIntents(knowledge, undefined).size).toBe(0);
  });
});

describe('a question that is clear by itself', () => {
  test.each(['what does the lamp burn', 'when does the fair open', 'кто зажёг маяк'])(
    '"%s" is answered the same whatever was said before',
    (question) => {
      const alone = answerer.ask(question);
      for (const before of ['what did Orlov promise?', 'how far', 'how much did the lighthouse cost', 'hello']) {
        const { kind, text, facts, evidence, intent } = askTurns(answerer, [before, question]);
        expect(alone).toMatchObject({ kind, text, facts, evidence, intent });
      }
    },
  );
});

describe('askTurns', () => {
  test('holds the conversation, and gives its last answer', () => {
    expect(askTurns(answerer, ['what did Orlov promise?', 'more']).facts).toEqual(['fog']);
  });

  test('no turns at all are an empty message', () => {
    expect(askTurns(answerer, [])).toEqual(answerer.ask(''));
  });
});

test('whatever is said, a dialogue is plain JSON, small, and of the time of the last message', () => {
  const said = fc.constantFrom(
    'who lit it',
    'Hale Orlov fair Tarn engineer',
    'and she?',
    'more',
    'Drake',
    '',
    '🔥',
    'thanks',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(said, fc.string({ unit: 'binary' })), { maxLength: 6 }), (turns) => {
      const { dialogue } = askTurns(answerer, turns, { nowMs: 7 });
      expect(JSON.parse(JSON.stringify(dialogue))).toEqual(dialogue);
      expect(dialogue.turns.length).toBeLessThanOrEqual(3);
      for (const { entities } of dialogue.turns) expect(entities.length).toBeLessThanOrEqual(8);
      expect(JSON.stringify(dialogue).length).toBeLessThan(1000);
      expect(dialogue.atMs).toBe(7);
    }),
    { numRuns: 50 },
  );
});
