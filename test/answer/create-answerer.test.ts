// What the engine shows beside answers to questions: answers by id, topics, cards, the article.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { compileContent } from '../../src/answer/compile.ts';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const answerer = createAnswerer(lighthouseContent);

describe('ask', () => {
  test('replies in the language of the question, or in the one that is wanted', () => {
    expect(answerer.ask('Кто зажёг маяк?')).toMatchObject({ language: 'ru', short: 'Его зажгла Нора Хейлова.' });
    expect(answerer.ask('Кто зажёг маяк?', { language: 'en' })).toMatchObject({
      language: 'en',
      short: 'Nora Hale lit it.',
    });
  });

  test('quotes the sentence word for word, with its number and the source', () => {
    const { evidence, text } = answerer.ask('how far does the light reach');
    expect(evidence).toEqual([{ sentence: 'The lamp burns whale oil, and its light reaches 20 miles.', number: 2 }]);
    expect(text).toBe(`It reaches 20 miles.\n\n“${evidence[0]!.sentence}”\n\n— The Log, 1921-03-04`);
  });

  test('answers two questions of one message in their order', () => {
    const { short, facts, evidence } = answerer.ask('When does the fair open? Who lit it?');
    expect(short).toBe('It opens in June.\n\nNora Hale lit it.');
    expect(facts).toEqual(['fair-month', 'lit-by']);
    expect(evidence.map(({ number }) => number)).toEqual([5, 1]);
  });

  test('compiled content that another thread told answers the same', () => {
    const compiled = compileContent(lighthouseContent);
    const { model, ...plain } = compiled;
    const kept = createAnswerer({ ...structuredClone(plain), model });
    for (const text of ['who lit it', 'rnj pf;tu vfzr', 'Drake', 'lihgthouse', 'constructor', ''])
      expect(kept.ask(text)).toEqual(answerer.ask(text));
  });

  test('what was asked before in other talks changes no answer', () => {
    const compiled = compileContent(lighthouseContent);
    const asked = createAnswerer(compiled);
    // Few, so that the same last turn comes after different ones: "more" depends on all of them.
    const turn = fc.constantFrom('who lit it', 'what does it burn?', 'more', 'and she?', 'а он?', 'when does it open?');
    fc.assert(
      fc.property(
        fc.array(turn, { minLength: 1, maxLength: 5 }),
        fc.constantFrom('en', 'ru', undefined),
        (turns, code) => {
          const options = code === undefined ? {} : { language: code };
          expect(askTurns(asked, turns, options)).toEqual(askTurns(createAnswerer(compiled), turns, options));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('any text in any language gives an answer, the same each time, that quotes the article and nothing else', () => {
    const languages = fc.constantFrom('en', 'ru', 'xx', '', 'constructor', undefined);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), languages, (text, language) => {
        const options = language === undefined ? {} : { language };
        const answer = answerer.ask(text, options);
        expect(answerer.ask(text, options)).toEqual(answer);
        for (const { sentence } of answer.evidence) expect(lighthouseContent.article.text).toContain(sentence);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('answerTo', () => {
  test('gives the answer of a suggestion, in the language asked for, else in that of the dialogue', () => {
    expect(answerer.answerTo('how-far', { language: 'ru' })!.short).toBe('Он виден за 20 миль.');
    const { dialogue } = answerer.ask('привет');
    expect(answerer.answerTo('how-far', { dialogue })!.short).toBe('Он виден за 20 миль.');
    expect(answerer.answerTo('how-far')!.short).toBe('It reaches 20 miles.');
  });

  test('is remembered like a question', () => {
    expect(answerer.answerTo('fair-when')!.dialogue.turns[0]).toMatchObject({
      intent: 'fair-when',
      facts: ['fair-month'],
    });
  });

  test('every suggestion, topic question and card leads to an answer', () => {
    const ids = [
      ...answerer.ask('who lit it').suggestions.map(({ id }) => id),
      ...answerer.topics('en').flatMap(({ questions }) => questions.map(({ id }) => id)),
      ...answerer.cards('').map(({ id }) => id),
    ];
    expect(ids.length).toBeGreaterThan(10);
    for (const id of ids) expect(answerer.answerTo(id)?.kind, id).toBe('answer');
  });

  test('is nothing for a name that there is not', () => expect(answerer.answerTo('nobody')).toBeNull());
});

describe('topics', () => {
  test('are the groups that have a title, with their questions', () => {
    const topics = answerer.topics('ru');
    expect(topics.map(({ id, title }) => [id, title])).toEqual([['lighthouse', 'Маяк']]);
    expect(topics[0]!.questions[0]).toEqual({ id: 'who-lit', text: 'Кто зажёг маяк?' });
  });
});

describe('cards', () => {
  test.each([
    ['Orlov', ['bell', 'fog']],
    ['how far', ['reach']],
    ['ярмарка', ['fair-month']],
  ])('of "%s" hold %j', (query, ids) => {
    expect(answerer.cards(query).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
  });

  test.each([
    ['light', 'en'],
    ['зажг', 'ru'],
    ['ligh', 'en'],
  ])('of "%s", a word that is just begun, hold a fact with it (%s)', (query, language) => {
    expect(answerer.cards(query, { language }).map(({ id }) => id)).toContain('lit-by');
  });

  test('hold facts that no intent leads to', () => {
    expect(answerer.cards('harb').map(({ id }) => id)).toContain('fog');
  });

  test('of a name alone begin with what is about it', () => {
    expect(answerer.cards('Orlov')[0]!.id).toBe('bell');
  });

  test('hold title, short answer and proof', () => {
    expect(answerer.cards('how far', { language: 'ru', limit: 1 })).toEqual([
      {
        id: 'reach',
        title: 'Как далеко виден свет?',
        short: 'Он виден за 20 миль.',
        evidence: { sentence: 'The lamp burns whale oil, and its light reaches 20 miles.', number: 2 },
      },
    ]);
  });

  test.each([0, 1, 3])('are %i at most when that is asked for', (limit) => {
    expect(answerer.cards('', { limit }).length).toBe(limit);
  });
});

describe('the article', () => {
  test('is shown as it is: the paragraphs hold the sentences in their order', () => {
    const { title, published, source, place, paragraphs, sentences } = answerer.article;
    expect({ title, published, source, place }).toEqual({
      title: 'A light',
      published: '1921-03-04',
      source: 'The Log',
      place: 'Tarn',
    });
    expect(paragraphs).toHaveLength(3);
    expect(sentences.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(sentences.map(({ sentence }) => sentence).join(' ')).toBe(paragraphs.join(' '));
  });

  test('languages begin with the fallback', () => expect(answerer.languages).toEqual(['en', 'ru']));
});
