import { describe, expect, test } from 'vitest';
import { createLanguageDetector, learnLanguages } from '../../src/language/detect.ts';
import { decodeLanguages, encodeLanguages } from '../../src/language/keep-languages.ts';

const model = learnLanguages([
  { language: 'en', text: 'where did the cat sleep' },
  { language: 'ru', text: 'где вчера спала кошка' },
]);
const bytes = encodeLanguages(model, 'key');

describe('decodeLanguages', () => {
  test('gives back what was learned, wherever the bytes lie in memory', () => {
    expect(decodeLanguages(bytes, 'key')).toEqual(model);
    const moved = new Uint8Array(bytes.length + 1).subarray(1);
    moved.set(bytes);
    expect(createLanguageDetector(decodeLanguages(moved, 'key')!)('где кошка')[0]?.language).toBe('ru');
  });

  test('gives back that nothing was learned', () => {
    expect(decodeLanguages(encodeLanguages(learnLanguages([]), 'key'), 'key')?.languages).toEqual([]);
  });

  test('gives nothing for another key, nor for bytes cut short', () => {
    expect(decodeLanguages(bytes, 'another')).toBeNull();
    expect(decodeLanguages(bytes.slice(0, -4), 'key')).toBeNull();
  });

  test('throws for bytes that are something else', () => {
    expect(() => decodeLanguages(new Uint8Array(100), 'key')).toThrow(SyntaxError);
  });
});
