import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/answer/compile.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import { strangenessOf } from '../../src/answer/statistics.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const { statistics, contentWords } = compileContent(lighthouseContent);
const read = createReader(contentWords);
const strangeness = (text: string) => strangenessOf(statistics, read(text).words[0]!);

describe('strangeness of a word', () => {
  test('is high where only questions without an answer hold it', () => {
    expect(strangeness('expensive')).toBeGreaterThanOrEqual(0.8);
    expect(strangeness('rain')).toBeGreaterThanOrEqual(0.8);
  });

  test('is low where the article answers what holds it', () => {
    expect(strangeness('lit')).toBeLessThan(0.2);
    expect(strangeness('burn')).toBeLessThan(0.4);
  });

  test('lies between for a word of both, and for one never seen', () => {
    expect(strangeness('lighthouse')).toBeGreaterThan(strangeness('lit'));
    expect(strangeness('lighthouse')).toBeLessThan(strangeness('expensive'));
    expect(strangeness('bureaucracy')).toBeCloseTo(0.6);
  });

  test.each(['Hale', 'Drake', 'who', 'the'])('is nothing for names and small words: %s', (text) => {
    expect(strangeness(text)).toBe(0);
  });

  test.each(['constructor', 'toString'])('is that of an unseen word for %s', (text) => {
    expect(strangeness(text)).toBeCloseTo(0.6);
  });
});
