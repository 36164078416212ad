import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isLegible, isLongEnough, isPastedText } from '../../src/answer/judge-text.ts';
import { postsInLanguages } from '../support/posts.ts';

const folder = resolve(import.meta.dirname, '../questions');
type Turn = string | { say: string };
const questions = readdirSync(folder)
  .filter((name) => name.endsWith('.jsonl'))
  .flatMap((name) => readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n'))
  .flatMap((line) => (JSON.parse(line) as { turns: Turn[] }).turns)
  .map((turn) => (typeof turn === 'string' ? turn : turn.say));

describe('a text', () => {
  test('is no pasted one where it is a question that people ask', () => {
    expect(questions.length).toBeGreaterThan(3000);
    expect(questions.filter(isPastedText)).toEqual([]);
  });

  test.each(postsInLanguages)('of several sentences is a pasted one ($language)', ({ text }) => {
    expect(isPastedText(`${text} ${text}`)).toBe(true);
    expect(isLongEnough(text)).toBe(true);
    expect(isLegible(text)).toBe(true);
  });

  test('is a pasted one also where it quotes a question, and none where it ends in one', () => {
    const long = postsInLanguages[0]!.text.repeat(5);
    expect(isPastedText(`Who pays? ${long}`)).toBe(true);
    expect(isPastedText(`${long} Who pays?`)).toBe(false);
  });

  test.each(['', '!!!', '12 34', '東京で新しい橋が開通した。', 'Τα νέα'])('cannot be read: %j', (text) => {
    expect(isLegible(text)).toBe(false);
  });

  test.each(['', 'Nice.', 'Fire at the port'])('is too short to be asked about: %j', (text) => {
    expect(isLongEnough(text)).toBe(false);
  });
});
