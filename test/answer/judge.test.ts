// What an utterance's words, and the dialogue, do to the intents' margins.
import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/answer/compile.ts';
import { isClearAlone, judge } from '../../src/answer/judge.ts';
import { createKnowledge } from '../../src/answer/knowledge.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import { wholeReading } from '../../src/answer/readings.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const compiled = compileContent(lighthouseContent);
const knowledge = createKnowledge(compiled);
const read = createReader(compiled.lexicon);
const judgeText = (text: string, linked: readonly string[] = []) =>
  judge(knowledge, wholeReading(read(text, 'en')), {
    linked: new Set(knowledge.intents.filter(({ name }) => linked.includes(name))),
  });
const namesOf = (text: string) => judgeText(text)!.scores.best.map(({ at }) => knowledge.intents[at]!);
const marginOf = (text: string, name: string, linked: readonly string[] = []) =>
  judgeText(text, linked)!.scores.best.find(({ at }) => knowledge.intents[at]!.name === name)?.margin ?? -1;

describe('judge', () => {
  test('takes a text of known words, and no other', () => {
    expect(judgeText('who lit the lighthouse')!.intent.name).toBe('who-lit');
    expect(judgeText('zzzz gggg')).toBeNull();
  });

  test('an intent about what was told last gains, and no other does', () => {
    expect(marginOf('and where', 'when-lit', ['when-lit']) - marginOf('and where', 'when-lit')).toBeGreaterThan(0.1);
    expect(marginOf('how far', 'how-far', ['when-lit'])).toBe(marginOf('how far', 'how-far'));
  });

  test.each(['Orlov Fair7', 'Hale', 'Lamp Fair?'])('names alone, as in "%s", take nothing for granted', (text) => {
    expect(judgeText(text)!.intent.kind).not.toBe('absent');
    expect(namesOf(text)[0]!.kind).not.toBe('smalltalk');
  });

  test('whoever names what the article is about makes no small talk', () => {
    expect(judgeText('hello Orlov')!.intent.kind).not.toBe('smalltalk');
    expect(judgeText('hello')!.intent.kind).toBe('smalltalk');
  });
});

describe('isClearAlone', () => {
  const isClear = (text: string) => isClearAlone(read(text, 'en'), judgeText(text));

  test.each(['who lit the lighthouse', 'what does the lamp burn'])('"%s" is clear', (text) => {
    expect(isClear(text)).toBe(true);
  });

  test.each(['light', 'and who lit it', 'tell me more', 'zzzz gggg'])('"%s" is not', (text) => {
    expect(isClear(text)).toBe(false);
  });
});
