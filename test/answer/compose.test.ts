import { describe, expect, test } from 'vitest';
import { compileContent } from '../../src/answer/compile.ts';
import { compose, inLanguage, joinReplies, offer, type Reply, renderReply } from '../../src/answer/compose.ts';
import type { Decision } from '../../src/answer/decide.ts';
import { createKnowledge } from '../../src/answer/knowledge.ts';
import { createSay } from '../../src/answer/say.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const knowledge = createKnowledge(compileContent(lighthouseContent));
const say = createSay(lighthouseContent.languages);
const intentOf = (name: string) => knowledge.intents.find((intent) => intent.name === name)!;

/** What is said to an intent with its facts, or as changed. */
function reply(name: string | null, language: string, change: Partial<Decision> = {}): Reply {
  const intent = name === null ? null : intentOf(name);
  const facts = intent ? knowledge.factsOf(intent) : [];
  return compose(
    knowledge,
    say,
    {
      kind: 'intent',
      intent,
      facts,
      choices: [],
      confidence: 1,
      meaning: null,
      reason: { stage: 'decide', text: 'for a test' },
      ...change,
    },
    language,
  );
}
const bell = knowledge.facts.get('bell')!;

describe('a decision in words', () => {
  test.each<[string, string | null, string, Partial<Decision>, Pick<Reply, 'kind' | 'short'>]>([
    ['a question', 'how-far', 'en', {}, { kind: 'answer', short: 'It reaches 20 miles.' }],
    ['in Russian', 'how-far', 'ru', {}, { kind: 'answer', short: 'Он виден за 20 миль.' }],
    ['affirmed', 'who-lit', 'ru', { isAffirmed: true }, { kind: 'answer', short: 'Да. Его зажгла Нора Хейлова.' }],
    ['contrary', 'false-place', 'en', { kind: 'contrary' }, { kind: 'answer', short: 'No. It stands on Tarn Island.' }],
    [
      'absent',
      'missing-cost',
      'en',
      {},
      { kind: 'unknown', short: 'The article does not say what the lighthouse cost.' },
    ],
    [
      'absent, with what the article does say',
      'false-place',
      'en',
      {},
      {
        kind: 'unknown',
        short: 'The article does not say that it stands elsewhere. It does say: It stands on Tarn Island.',
      },
    ],
    ['small talk', 'greeting', 'ru', {}, { kind: 'smalltalk', short: 'Здравствуйте!' }],
    ['off topic', 'weather', 'en', {}, { kind: 'unknown', short: 'That is not about the lighthouse.' }],
    ['about', 'author', 'ru', {}, { kind: 'about', short: 'Её написал тест.' }],
    ['more, with nothing left', 'more', 'en', { facts: [] }, { kind: 'about', short: 'That is all.' }],
    [
      'a stranger',
      null,
      'en',
      { kind: 'stranger', entity: 'drake' },
      { kind: 'unknown', short: 'The article does not mention Francis Drake.' },
    ],
    [
      'the wrong speaker',
      null,
      'en',
      { kind: 'speaker', entity: 'hale', facts: [bell] },
      {
        kind: 'unknown',
        short: 'The article has no such words of Nora Hale. Pavel Orlov said it. Orlov promised a second bell.',
      },
    ],
    [
      'another number',
      null,
      'en',
      { kind: 'number', facts: [bell] },
      { kind: 'unknown', short: 'The article does not say that. It does say: Orlov promised a second bell.' },
    ],
    ['nothing', null, 'ru', { kind: 'unknown' }, { kind: 'unknown', short: 'В статье этого нет.' }],
    ['a fact', null, 'en', { kind: 'fact', facts: [bell] }, { kind: 'answer', short: 'Orlov promised a second bell.' }],
  ])('%s', (_, name, language, change, expected) => {
    expect(reply(name, language, change)).toMatchObject(expected);
  });

  test('two readings are offered as choices, in the words of the questions', () => {
    const { kind, suggestions, evidence } = reply(null, 'en', {
      kind: 'clarify',
      choices: [intentOf('how-far'), intentOf('when-lit')],
    });
    expect(kind).toBe('clarify');
    expect(evidence).toEqual([]);
    expect(suggestions).toEqual([
      { id: 'how-far', text: 'How far does the light reach?' },
      { id: 'when-lit', text: 'When was the lighthouse lit?' },
    ]);
  });

  test('the proof is the whole sentence, once, three at most', () => {
    const facts = ['oil', 'reach', 'lit-by', 'bell', 'fair-month'].map((id) => knowledge.facts.get(id)!);
    expect(reply(null, 'en', { kind: 'fact', facts }).evidence.map(({ number }) => number)).toEqual([2, 1, 3]);
  });
});

describe('suggestions', () => {
  test('are three questions, never the one asked', () => {
    const { suggestions } = reply('how-far', 'en');
    expect(suggestions).toHaveLength(3);
    expect(suggestions.map(({ id }) => id)).not.toContain('how-far');
  });

  test('fall back to English where a question is not translated', () => {
    expect(offer(intentOf('what-burns'), 'ru')).toEqual([{ id: 'what-burns', text: 'What does the lamp burn?' }]);
  });

  test('are not made of what has no wording', () => expect(offer(intentOf('greeting'), 'en')).toEqual([]));

  test('do not follow small talk', () => expect(reply('thanks', 'en').suggestions).toEqual([]));
});

describe('renderReply', () => {
  const parts: Reply = {
    kind: 'answer',
    short: 'Nora.',
    evidence: [{ sentence: 'Keeper Nora.', number: 1 }],
    suggestions: [],
  };

  test.each<[string, Reply, string, string]>([
    ['short answer, quotation, source', parts, 'The Log', 'Nora.\n\n“Keeper Nora.”\n\n— The Log'],
    ['no source', parts, '', 'Nora.\n\n“Keeper Nora.”'],
    ['nothing quoted, so no source', { ...parts, evidence: [] }, 'The Log', 'Nora.'],
    [
      'choices are listed',
      { kind: 'clarify', short: 'Which?', evidence: [], suggestions: [{ id: 'a', text: 'A?' }] },
      'The Log',
      'Which?\n\n– A?',
    ],
    ['suggestions are not', { ...parts, suggestions: [{ id: 'a', text: 'A?' }] }, '', 'Nora.\n\n“Keeper Nora.”'],
  ])('%s', (_, reply, source, text) => expect(renderReply(reply, source)).toBe(text));
});

describe('joinReplies', () => {
  const part = (short: string, number: number, kind: Reply['kind'] = 'answer'): Reply => ({
    kind,
    short,
    evidence: [{ sentence: `S${number}.`, number }],
    suggestions: [{ id: `s${number}`, text: short }],
  });

  test('keeps the order, quotes a sentence once, and offers what follows the last', () => {
    expect(joinReplies([part('A', 2), part('B', 1), part('C', 2)])).toEqual({
      kind: 'answer',
      short: 'A\n\nB\n\nC',
      evidence: [part('', 2).evidence[0], part('', 1).evidence[0]],
      suggestions: [{ id: 's2', text: 'C' }],
    });
  });

  test('is an answer when any part is one', () => {
    expect(joinReplies([part('A', 1, 'unknown'), part('B', 2)]).kind).toBe('answer');
    expect(joinReplies([part('A', 1, 'unknown'), part('B', 2, 'about')]).kind).toBe('unknown');
  });
});

describe('inLanguage', () => {
  test.each([
    [{ en: 'a', ru: 'б' }, 'ru', 'б'],
    [{ en: 'a' }, 'ru', 'a'],
    [{ ru: 'б' }, 'en', undefined],
    [undefined, 'en', undefined],
  ])('of %j in %s: %s', (texts, language, text) =>
    expect(inLanguage(texts as Record<string, string>, language)).toBe(text),
  );
});
