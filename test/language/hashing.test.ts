import { expect, test } from 'vitest';
import { endHash, HASH_START, hashOn, indexHashes, placeOf } from '../../src/language/hashing.ts';

const hashOf = (text: string) => endHash(hashOn(HASH_START, text));

test('a text hashed in parts has the hash of the whole', () => {
  expect(hashOn(hashOn(HASH_START, 'light'), 'house')).toBe(hashOn(HASH_START, 'lighthouse'));
  expect(hashOn(HASH_START, 'lighthouse', 5)).toBe(hashOn(HASH_START, 'house'));
});

test('FNV-1a gives its published value', () => expect(hashOn(HASH_START, 'a') >>> 0).toBe(0xe40c292c));

test('each of many hashes is found at its place, and no other', () => {
  const words = Array.from({ length: 5000 }, (_, at) => `word ${at}`);
  const index = indexHashes(Uint32Array.from(words, hashOf));
  for (const [at, word] of words.entries()) expect(placeOf(index, hashOf(word))).toBe(at);
  expect(placeOf(index, hashOf('another'))).toBe(-1);
});

test('nothing is found among none', () => expect(placeOf(indexHashes(new Uint32Array()), 5)).toBe(-1));
