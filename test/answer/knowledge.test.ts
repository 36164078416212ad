import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/answer/compile.ts';
import { createKnowledge, lettersOf } from '../../src/answer/knowledge.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const compiled = compileContent(lighthouseContent);
const knowledge = createKnowledge(compiled);

describe('knowledge', () => {
  test('sentences are numbered from 1, and stand in the article', () => {
    expect(knowledge.sentences.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    for (const { sentence } of knowledge.sentences) expect(lighthouseContent.article.text).toContain(sentence);
  });

  test('the evidence of a fact is the sentence that holds its words', () => {
    expect(knowledge.evidenceOf(knowledge.facts.get('reach')!)).toEqual([knowledge.sentences[1]]);
  });

  test('evidence that reaches over two sentences is both', () => {
    const { text } = lighthouseContent.article;
    const span = { start: text.indexOf('20 miles'), end: text.indexOf('Orlov') };
    expect(
      knowledge.evidenceOf({ ...knowledge.facts.get('reach')!, evidence: [span] }).map(({ number }) => number),
    ).toEqual([2, 3]);
  });

  test.each<[string, string | undefined, string]>([
    ['orlov', 'orlov', 'a person'],
    ['engineer', 'orlov', 'a role that somebody holds'],
    ['tarn', undefined, 'a place'],
    ['drake', undefined, 'a stranger'],
    ['nobody', undefined, 'no entity'],
  ])('%s stands for the person %s: %s', (entity, person) => expect(knowledge.personOf(entity)).toBe(person));

  test('persons are told in the order in which words name them', () => {
    const { words } = createReader(compiled.contentWords)('the engineer, Hale and Drake');
    expect(knowledge.personsIn(words)).toEqual(['orlov', 'hale']);
  });

  test.each([
    ['hale', true],
    ['engineer', true],
    ['fair', true],
    ['tarn', false],
    ['nobody', false],
  ])('naming %s makes an utterance one about the article: %s', (entity, isOne) => {
    expect(knowledge.isTopic(entity)).toBe(isOne);
  });

  test('the fact of a speaker that rests on the most words is what he said', () => {
    expect(['bell', 'fog', 'oil', 'gone'].filter((id) => knowledge.isSpeech(id))).toEqual(['fog']);
  });

  test('what has a number in its name is known with the letters beside it', () => {
    expect(knowledge.numbered).toEqual([{ entity: 'fair', letters: new Set(['fair']), is: 7, fact: 'fair-number' }]);
  });

  test('an intent that names a fact that there is not has one fewer', () => {
    const [intent] = knowledge.intents;
    expect(knowledge.factsOf({ ...intent!, facts: ['gone', 'oil'] }).map(({ id }) => id)).toEqual(['oil']);
  });
});

test.each([
  ['COP-29', 'cop'],
  ['КОП29', 'коп'],
  ['29', ''],
])('the letters of %s are %j', (text, letters) => expect(lettersOf(text)).toBe(letters));
