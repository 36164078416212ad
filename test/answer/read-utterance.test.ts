import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectContentWords } from '../../src/answer/content-words.ts';
import { createReader, type Word } from '../../src/answer/read-utterance.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const read = createReader(collectContentWords(lighthouseContent));
const wordsOf = (text: string) => read(text).words;
const wordOf = (text: string, at = 0): Word => wordsOf(text)[at]!;

describe('names', () => {
  test.each([
    ['Nora Hale', ['hale', 'hale'], 'first and last name'],
    ['hale', ['hale'], 'one of them, small letters'],
    ['Хейлову', ['hale'], 'another alphabet, inflected'],
    ['Pavel', ['orlov'], 'the first name'],
    ['Orlovs lamp', ['orlov', null], 'an ending'],
    ['the engineer', [null, 'engineer'], 'a role'],
    ['lamp fair', ['fair', 'fair'], 'two words that are one name'],
    ['lamp', [null], 'half of a name of things'],
    ['Oralov', ['orlov'], 'a slip'],
    ['7th Lamp Fair', ['fair', 'fair', 'fair'], 'of overlapping names the longest'],
  ])('%s names %j (%s)', (text, entities) => {
    expect(wordsOf(text).map(({ entity }) => entity)).toEqual(entities);
  });

  test('what the article never mentions is named too, as a stranger', () => {
    expect(wordOf('Drake')).toMatchObject({ entity: 'drake', stranger: true });
    expect(wordOf('Hale')).toMatchObject({ entity: 'hale', stranger: false });
  });

  test('a short stranger is no word to lead slips to: "brake" is no Drake', () => {
    expect(wordOf('brake').entity).toBeNull();
  });
});

describe('spelling', () => {
  test.each([
    ['lihgthouse', 'lighthouse', 'spelling', 'neighbours swapped'],
    ['lighthose', 'lighthouse', 'spelling', 'a letter dropped'],
    ['liighthause', 'lighthouse', 'spelling', 'two slips in a long word'],
    ['lighthouseish', 'lighthouse', 'spelling', 'an ending that no stemmer knows'],
    ['lghths', 'lighthouse', 'spelling', 'vowels dropped in haste'],
  ])('%s is read as %s', (text, meant, mended) => {
    expect(wordOf(text)).toMatchObject({ text, known: true, mended });
    expect(wordOf(text).key).toBe(wordOf(meant).key);
  });

  test('what the content knows is left as it is', () => {
    expect(wordOf('lighthouse')).toMatchObject({ known: true, mended: null });
  });

  test('what is near nothing stays unknown', () => {
    expect(wordOf('bureaucracy')).toMatchObject({ known: false, mended: null });
  });

  test.each([
    ['lampfair', ['lamp', 'fair']],
    ['thelamp', ['the', 'lamp']],
    ['lighthousefair', ['lighthouse', 'fair']],
    ['ктомаяк', ['кто', 'маяк']],
  ])('%s, two known words run together, is %j', (text, words) => {
    expect(wordsOf(text).map(({ key, mended }) => [key, mended])).toEqual(
      words.map((word) => [wordOf(word).key, 'split']),
    );
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s is a word, not a property', (text) => {
    for (const word of wordsOf(text)) expect(typeof word.key).toBe('string');
  });
});

describe('other ways of typing', () => {
  test('the wrong keyboard is undone, and the language is the one that was meant', () => {
    const { words, language } = read('rnj pf;tu vfzr');
    expect(words.map(({ text }) => text)).toEqual(['кто', 'зажег', 'маяк']);
    expect(words.every(({ mended }) => mended === 'keyboard')).toBe(true);
    expect(language).toBe('ru');
  });

  test('Russian in Latin letters has the words of Russian', () => {
    const typed = read('kto zazheg mayak');
    expect(typed.language).toBe('ru');
    expect(typed.words.map(({ key }) => key)).toEqual(read('кто зажёг маяк').words.map(({ key }) => key));
  });

  test('letters in two characters are the same as in one', () => {
    const text = 'Хейловой, Хейловой, Хейловой! Кто? Другой.';
    expect(read(text.normalize('NFD'))).toEqual(read(text.normalize('NFC')));
  });

  test('markup is no text', () => {
    expect(wordsOf('<b>lamp</b><script>').map(({ text }) => text)).toEqual(['lamp']);
  });

  test('emoji are kept beside the words', () => {
    expect(read('lamp 🔥🔥')).toMatchObject({ emoji: ['🔥', '🔥'] });
  });
});

describe('roles', () => {
  test.each([
    ['who', 0, ['who']],
    ['кто', 0, ['who']],
    ['how many', 0, ['how-many', 'how']],
    ['what about it', 0, ['follow', 'what']],
    ['what about it', 2, ['it']],
    ['lamp', 0, []],
  ])('in "%s" word %i has %j', (text, at, roles) => {
    expect([...wordOf(text, at).roles].sort()).toEqual([...roles].sort());
  });

  test('a small word of another language has none: Russian "за" is filler, in English letters it is not', () => {
    expect(wordOf('за сколько миль').roles).toEqual(['filler']);
    expect(read('za lighthouse fair', 'en').words[0]!.roles).toEqual([]);
  });
});

describe('numbers', () => {
  test('those of the article are told from others', () => {
    expect(wordsOf('7 20 1921 8 007').map(({ number }) => number)).toEqual(['7', '20', '1921', 'other', '7']);
    expect(wordOf('lamp').number).toBeNull();
  });
});

describe('what stands between words', () => {
  test.each([
    ['who lit it', ['sentence', 'word', 'word']],
    ['hello, who lit it', ['sentence', 'clause', 'word', 'word']],
    ['hello. who lit it', ['sentence', 'sentence', 'word', 'word']],
    ['hello\nwho', ['sentence', 'sentence']],
  ])('%j: %j', (text, after) => expect(wordsOf(text).map((word) => word.after)).toEqual(after));

  test('a question mark belongs to the word before it', () => {
    expect(wordsOf('who? me “really”?').map(({ asks }) => asks)).toEqual([true, false, true]);
  });

  test('a capital letter counts where it does not begin a sentence', () => {
    expect(wordsOf('Who is Drake. Who').map(({ capital }) => capital)).toEqual([false, false, true, false]);
  });
});

describe('language', () => {
  test.each([
    ['who lit the lighthouse', undefined, 'en'],
    ['кто зажёг маяк', undefined, 'ru'],
    ['кто зажёг маяк', 'en', 'ru'],
    ['1921', 'ru', 'ru'],
    ['', 'ru', 'ru'],
    ['', undefined, 'en'],
  ])('%j with the hint %s is in %s', (text, hint, language) => expect(read(text, hint).language).toBe(language));
});

test('a text of a hundred thousand characters is cut: no more than 300 words are read', () => {
  expect(wordsOf('lamp '.repeat(20_000)).length).toBeLessThanOrEqual(300);
});

test('any text is read, and the same text always the same', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(fc.constantFrom('Hale', 'lamp', 'рnj', '?', 'зажёг', '8', '🔥', '<b>', '\u0301', 'Fair7'))
      .map((parts) => parts.join(' ')),
  );
  fc.assert(
    fc.property(text, (any) => {
      const utterance = read(any);
      expect(['en', 'ru']).toContain(utterance.language);
      expect(read(any)).toEqual(utterance);
    }),
  );
});

describe('a text that no question would be', () => {
  const mendedIn = (text: string) => wordsOf(text).filter(({ mended }) => mended === 'spelling').length;

  test('has twenty words mended and no more', () => {
    const slips = Array.from({ length: 30 }, () => 'Oralov').join(' ');
    expect(wordsOf(slips)).toHaveLength(30);
    expect(mendedIn(slips)).toBe(20);
  });

  test('does not grow eighteenfold by characters that stand for many letters', () => {
    const letters = wordsOf('ﷺ'.repeat(4000)).reduce((sum, { text }) => sum + text.length, 0);
    expect(letters).toBeGreaterThan(0);
    expect(letters).toBeLessThanOrEqual(2000);
  });

  test('is read where it is one word of 100 kB', () => {
    expect(wordsOf('a'.repeat(100_000))).toHaveLength(1);
  });
});
