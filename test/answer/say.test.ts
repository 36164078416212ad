import { describe, expect, test } from 'vitest';
import { createSay } from '../../src/answer/say.ts';

const language = (code: string, texts: Record<string, string>) => ({ code, name: code, words: {}, texts });
const say = createSay([
  language('en', { hello: 'Hello {name}!', both: '{name} and {name}, {other}', only: 'Only English' }),
  language('ru', { hello: 'Привет, {name}!' }),
]);

describe('say', () => {
  test.each<[key: string, code: string, slots: Record<string, string>, text: string, why: string]>([
    ['hello', 'en', { name: 'Ada' }, 'Hello Ada!', 'a slot is filled'],
    ['hello', 'ru', { name: 'Ада' }, 'Привет, Ада!', 'in the language asked for'],
    ['only', 'ru', {}, 'Only English', 'English where it is not translated'],
    ['hello', 'fr', { name: 'Ada' }, 'Hello Ada!', 'English in a language that there is not'],
    ['nowhere', 'en', {}, 'nowhere', 'the key where it is nowhere'],
    ['hello', 'en', {}, 'Hello {name}!', 'a slot that nothing fills stays'],
    [
      'both',
      'en',
      { name: 'A', other: '$1 {name}' },
      'A and A, $1 {name}',
      'every slot once, and what fills it is no pattern',
    ],
  ])('%s (%s) with %j: %s – %s', (key, code, slots, text) => {
    expect(say(key, code, slots)).toBe(text);
  });

  test('without languages every text is its key', () => expect(createSay([])('hello', 'en')).toBe('hello'));
});
