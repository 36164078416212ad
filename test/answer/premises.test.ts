import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/answer/compile.ts';
import { createKnowledge } from '../../src/answer/knowledge.ts';
import { findUnknownName, findWrongNumber, findWrongSpeaker, isPolar } from '../../src/answer/premises.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const compiled = compileContent(lighthouseContent);
const knowledge = createKnowledge(compiled);
const read = createReader(compiled.contentWords);
const wordsOf = (text: string) => read(text).words;

describe('findUnknownName', () => {
  test.each<[string, string | null, string]>([
    ['what did Zimmermann promise', 'Zimmermann', 'a name'],
    ['what did Gertrud Zimmermann promise', 'Gertrud Zimmermann', 'first and last name'],
    ['что обещал Циммерман', 'Циммерман', 'in another alphabet'],
    ['what did zimmermann promise', null, 'small letters say nothing'],
    ['What Did Zimmermann Promise', null, 'neither do capitals everywhere'],
    ['Zimmermann promised it', null, 'nor at the start of a sentence'],
    ['what did Orlov promise', null, 'a name of the content'],
    ['what did Orlof promise', null, 'a slip in one'],
    ['what did Drake promise', null, 'a stranger of the content'],
    ['what of the Lamp there', null, 'a word of the content'],
    ['what did ABC promise', null, 'an abbreviation'],
    ['', null, 'nothing'],
  ])('%j: %j (%s)', (text, name) => expect(findUnknownName(wordsOf(text))).toBe(name));
});

describe('findWrongNumber', () => {
  test.each<[string, string | null, string]>([
    ['the 8th Lamp Fair', 'fair-number', 'another number beside its name'],
    ['Fair8', 'fair-number', 'run together with it'],
    ['fair 8', 'fair-number', 'behind it'],
    ['the 7th Lamp Fair', null, 'its own'],
    ['Fair7', null, 'its own, run together'],
    ['8 lamps', null, 'of something without a number'],
    ['20 miles to the fair', null, 'a number of the article'],
    ['the fair', null, 'no number'],
  ])('in "%s" it is %j (%s)', (text, fact) => {
    expect(findWrongNumber(knowledge, wordsOf(text))?.id ?? null).toBe(fact);
  });
});

describe('findWrongSpeaker', () => {
  const bell = knowledge.facts.get('bell');

  test.each<[string, string | null, string]>([
    ['what did Hale say', 'hale', 'somebody else'],
    ['what did Orlov say', null, 'the speaker'],
    ['what did the engineer say', null, 'by his role'],
    ['what did Orlov say to Hale', null, 'both'],
    ['what about Hale', null, 'nobody speaks'],
    ['what was said', null, 'nobody is named'],
  ])('of the bell in "%s" it is %j (%s)', (text, person) => {
    expect(findWrongSpeaker(knowledge, wordsOf(text), bell)).toBe(person);
  });

  test('there is none where nobody spoke', () => {
    expect(findWrongSpeaker(knowledge, wordsOf('what did Hale say'), knowledge.facts.get('oil'))).toBeNull();
    expect(findWrongSpeaker(knowledge, wordsOf('what did Hale say'), undefined)).toBeNull();
  });
});

describe('isPolar', () => {
  test.each([
    ['did Hale light it', true],
    ['Hale lit it?', true],
    ['Хейлова зажгла маяк?', true],
    ['who lit it?', false],
    ['did she say when', false],
    ['the lamp', false],
    ['', false],
  ])('%j: %s', (text, isOne) => expect(isPolar(wordsOf(text))).toBe(isOne));
});
