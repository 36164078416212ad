// An article alone, without facts or intents: its sentences are the facts.
import { createArticleIndex, type FoundSentence, searchArticle } from '../facts/index.js';
import type { Answer, Answerer, AskOptions, Dialogue } from './answer.js';
import { renderReply } from './compose.js';
import { createSay } from './say.js';

/** The least that an engine can answer from. */
export interface BareArticle {
  article: { title: string; paragraphs: readonly string[] };
}

/** With less confidence in the best sentence the article does not say: below, one sentence in six answers its question. */
const MIN_CONFIDENCE = 0.3;
/** Under this confidence the short answer is not shown, only its sentence. */
const MIN_SHORT_CONFIDENCE = 0.5;
const UNKNOWN = 'The article does not say that.';

/** Answers with the sentence that answers the question, and the short answer cut out of it; in the article's own language. */
export function createArticleAnswerer({ article }: BareArticle): Answerer {
  const index = createArticleIndex(article.paragraphs, { title: article.title });
  const say = createSay([]);
  const sentences = index.sentences.map(({ text, number }) => ({ sentence: text, number }));

  function reply(found: readonly FoundSentence[], language: string, nowMs: number): Answer {
    const best = found[0] && found[0].confidence >= MIN_CONFIDENCE ? found[0] : null;
    const dialogue: Dialogue = { atMs: nowMs, language, turns: [] };
    const because = (found[0]?.because ?? []).map((text) => ({ stage: 'facts' as const, text }));
    const common = { language, intent: null, suggestions: [], because, why: because.map(({ text }) => text), dialogue };
    if (!best) {
      return {
        ...common,
        kind: 'unknown',
        short: UNKNOWN,
        text: UNKNOWN,
        evidence: [],
        facts: [],
        confidence: found[0]?.confidence ?? 0,
      };
    }
    const { sentence, shortAnswer, confidence } = best;
    const evidence = [{ sentence: sentence.text, number: sentence.number }];
    const short = shortAnswer && shortAnswer.confidence >= MIN_SHORT_CONFIDENCE ? shortAnswer.text : sentence.text;
    const text =
      short === sentence.text ? short : renderReply({ kind: 'answer', short, evidence, suggestions: [] }, '');
    return { ...common, kind: 'answer', short, text, evidence, facts: [`sentence-${sentence.number}`], confidence };
  }

  return {
    ask: (utterance: string, { language = 'en', nowMs = 0 }: AskOptions = {}) =>
      reply(searchArticle(index, utterance, 1), language, nowMs),
    answerTo(id, { language = 'en', nowMs = 0 } = {}) {
      const sentence = index.sentences.find(({ number }) => `sentence-${number}` === id);
      return sentence ? reply([{ sentence, confidence: 1, shortAnswer: null, because: [] }], language, nowMs) : null;
    },
    topics: () => [],
    cards: (query, { limit = 10 } = {}) =>
      searchArticle(index, query, limit).map(({ sentence }) => ({
        id: `sentence-${sentence.number}`,
        title: sentence.text,
        short: sentence.text,
        evidence: { sentence: sentence.text, number: sentence.number },
      })),
    say,
    languages: ['en'],
    article: {
      title: article.title,
      published: null,
      source: null,
      place: null,
      paragraphs: article.paragraphs,
      sentences,
    },
  };
}
