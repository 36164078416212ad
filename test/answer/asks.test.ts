// What words ask for, in the languages of the content that comes with the bot.
import { describe, expect, test } from 'vitest';
import { createAskReader } from '../../src/answer/asks.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import { goldenLines, isExpectedFailure } from '../support/golden-answers.ts';
import { compiled } from '../support/meeting.ts';

const read = createReader(compiled.contentWords);
const readAsks = createAskReader(compiled.content.languages);
const asked = (text: string, language: string) => readAsks(read(text, language).words, language);
const textOf = (words: readonly { text: string }[]) => words.map(({ text }) => text).join(' ');

describe('what words ask for', () => {
  for (const line of goldenLines('asks.txt'))
    test(line, { fails: isExpectedFailure(line) }, () => {
      const [language, words, ask] = line.split(' | ') as [string, string, string];
      const { particular, plain } = asked(words, language);
      expect(particular[0] ?? plain[0] ?? '-').toBe(ask);
    });
});

describe('what is left of a question', () => {
  test.each([
    ['en', 'and when?', ''],
    ['en', 'at what time did they sign', 'sign'],
    ['en', 'who chairs COP29', 'chairs cop29'],
    ['ru', 'а когда?', ''],
    ['ru', 'в каком городе прошёл форум', 'форум'],
    ['az', 'bəs harada?', ''],
    ['tr', 'peki ne zaman?', ''],
  ])('%s: of "%s" it is %j, which has a topic of its own', (language, text, rest) => {
    expect(textOf(asked(text, language).rest)).toBe(rest);
  });

  test('an expression takes its words, so that "how long" asks neither how nor how many', () => {
    expect(asked('how long', 'en')).toMatchObject({ particular: ['how-long'], plain: [] });
  });

  test('a word with a job of its own is only taken as it is written: "other" points to a person, "others" asks', () => {
    expect([...asked('and the other one', 'en').cues]).toEqual(expect.arrayContaining(['follow', 'other']));
    expect(asked('others', 'en').particular).toEqual(['others']);
  });

  test('a language without expressions asks by its question words alone, and none asks nothing', () => {
    const bare = createAskReader([]);
    expect(bare(read('at what time', 'en').words, 'en')).toMatchObject({ particular: [], plain: ['what'] });
    expect(bare([], 'en')).toMatchObject({ particular: [], plain: [], rest: [] });
  });
});
