// An article alone, without facts or intents: its sentences are the facts, and it is asked in any of the four languages.
import {
  type AnswerType,
  type ArticleSentence,
  createArticleIndex,
  type FoundSentence,
  guessLanguage,
  languages,
  quotedWords,
  readQuestion,
  searchArticle,
} from '../facts/index.js';
import { loadLexicon } from '../language/lexicon/index.js';
import type { Answer, AnswerKind, AskOptions, Dialogue, Turn } from './answer.js';
import { articleTexts } from './article-texts.js';
import { type AuthoredContent, type AuthoredFact, answerIn, readAuthored } from './authored.js';
import { createQuotationChecker } from './check-quotation.js';
import { topicWords } from './follow-up.js';
import type { InspectableAnswerer } from './inspect.js';
import { createArticleInspector } from './inspect-article.js';
import { createInterfaceSay } from './interface-say.js';
import { own } from './own.js';
import { createQuestionReader, thresholdsFor } from './read-article-question.js';
import { createSay } from './say.js';

/** The least that an engine can answer from. */
export interface BareArticle {
  article: {
    title: string;
    paragraphs: readonly string[];
    /** ISO 639-1 code; default: guessed. */
    language?: string;
    /** ISO 8601 date. */
    published?: string;
    source?: string;
    /** Where it can be read, as an https address. */
    url?: string;
  };
}

const say = createSay(Object.entries(articleTexts).map(([code, texts]) => ({ code, texts })));

/** Under this confidence the short answer is not shown, only its sentence. */
const MIN_SHORT_CONFIDENCE = 0.5;
/** So many sentences are shown where the first is not sure, */
const MAX_SHOWN = 2;
/** the second only where it is nearly as likely: more to read helps nobody. */
const MIN_SECOND_SHARE = 0.9;
/**
 * Answers with the sentence that answers the question, and the short answer cut out of it; speaks in the asker's language.
 *
 * @param content  what the author of the article adds: names and facts; default: nothing
 */
export function createArticleAnswerer({ article }: BareArticle, content?: AuthoredContent): InspectableAnswerer {
  const lexicon = loadLexicon();
  const index = createArticleIndex(article.paragraphs, {
    title: article.title,
    lexicon,
    ...(article.language === undefined ? {} : { language: article.language }),
  });
  const authored = readAuthored(content, index.sentences, lexicon);
  const sentences = index.sentences.map(({ text, number }) => ({ sentence: text, number }));

  const read = createQuestionReader(index, lexicon, authored);

  const checkQuotation = createQuotationChecker({
    sentences,
    language: index.language,
    languageOf: (text, fallback = index.language) => guessLanguage(text, fallback, lexicon),
    factsOf: (sentence) => [`sentence-${sentence}`],
  });

  function answer(
    kind: AnswerKind,
    short: string,
    found: readonly FoundSentence[],
    language: string,
    dialogue: Dialogue,
    facts?: readonly string[],
  ): Answer {
    const evidence =
      kind === 'answer' ? found.map(({ sentence: { text, number } }) => ({ sentence: text, number })) : [];
    const quotations = evidence.filter(({ sentence }) => sentence !== short).map(({ sentence }) => quote(sentence));
    return {
      kind,
      language,
      short,
      text: [short, ...quotations].join('\n\n'),
      evidence,
      confidence: found[0]?.confidence ?? 0,
      intent: null,
      facts: facts ?? evidence.map(({ number }) => `sentence-${number}`),
      suggestions: [],
      because: (found[0]?.because ?? []).map((text) => ({ stage: 'facts', text })),
      why:
        evidence.length > 0 ? [say('why', language, { numbers: evidence.map(({ number }) => number).join(', ') })] : [],
      dialogue,
    };
  }

  function tell(
    utterance: string,
    found: readonly FoundSentence[],
    asked: string,
    language: string,
    dialogue: Dialogue,
  ) {
    const best = found[0];
    const { least, sure } = thresholdsFor(asked, index.language);
    if (!best || best.confidence < least) {
      const { type, asker } = readQuestion(index, utterance, asked);
      return answer('unknown', say(unknownKey(asker < 0 ? null : type), language), found, language, dialogue);
    }
    if (best.confidence < sure) {
      const likely = found.filter(({ confidence }) => confidence >= best.confidence * MIN_SECOND_SHARE);
      return answer('answer', say('perhaps', language), likely, language, dialogue);
    }
    const { sentence, shortAnswer } = best;
    const known = authored.factOf(sentence, shortAnswer);
    const written = known?.fact.answer[language];
    if (written !== undefined) return answer('answer', written, [best], language, dialogue, [known!.fact.id]);
    const short = shortAnswer && shortAnswer.confidence >= MIN_SHORT_CONFIDENCE ? shortAnswer.text : sentence.text;
    return answer('answer', short, [best], language, dialogue);
  }

  function tellFact({ fact, sentences }: AuthoredFact, confidence: number, language: string, dialogue: Dialogue) {
    const found = sentences.map((sentence) => given(sentence, confidence, [`the author answers this: ${fact.id}`]));
    const kind = fact.untold ? 'unknown' : 'answer';
    return answer(kind, answerIn(fact, language, index.language), found, language, dialogue, [fact.id]);
  }

  /** Sentences for what was typed so far: those that answer it, else those with a word that begins so, else the first ones. */
  function findSentences(
    typed: string,
    limit: number,
    language: string,
  ): Pick<FoundSentence, 'sentence' | 'shortAnswer'>[] {
    const found = searchArticle(index, typed, { limit, language });
    if (found.length > 0) return found;
    const begun = quotedWords(typed).at(-1)?.form ?? '';
    const holding = index.sentences.filter(({ text }) => quotedWords(text).some(({ form }) => form.startsWith(begun)));
    return (holding.length > 0 ? holding : index.sentences)
      .slice(0, limit)
      .map((sentence) => ({ sentence, shortAnswer: null }));
  }

  return {
    inspect: createArticleInspector(index, authored, read),
    ask(utterance: string, options: AskOptions = {}) {
      const quotation = checkQuotation(utterance, options);
      if (quotation) return quotation;
      const { asked, language, named, talk, written, memory, search } = read(utterance, options);
      if (talk) return answer('smalltalk', say(talk, language), [], language, memory);
      if (written) {
        const turns = [turnOf([written.fact.id], topicWords(named))];
        return tellFact(written, written.nearness, language, { ...memory, turns });
      }
      const { found, words } = search(MAX_SHOWN);
      const reply = tell(named, found, asked, language, memory);
      return { ...reply, dialogue: { ...memory, turns: [turnOf(reply.facts, words)] } };
    },
    answerTo(id, { language = index.language, nowMs = 0 } = {}) {
      const written = authored.facts.find(({ fact }) => fact.id === id);
      if (written) {
        const turns = [turnOf([id], topicWords(written.sentences.map(({ text }) => text).join(' ')))];
        return tellFact(written, 1, language, { atMs: nowMs, language, turns });
      }
      const sentence = index.sentences.find(({ number }) => `sentence-${number}` === id);
      if (!sentence) return null;
      const turns = [turnOf([id], topicWords(sentence.text))];
      return answer('answer', sentence.text, [given(sentence, 1)], language, { atMs: nowMs, language, turns });
    },
    topics: (language) => authored.topics(article.title, language),
    cards: (query, { limit = 10, language } = {}) =>
      findSentences(authored.readNames(query), limit, guessLanguage(query, language ?? index.language, lexicon)).map(
        ({ sentence, shortAnswer }) => {
          const { text, number } = sentence;
          const evidence = { sentence: text, number };
          const fact = authored.factOf(sentence, shortAnswer)?.fact;
          if (!fact) return { id: `sentence-${number}`, title: text, short: text, evidence };
          const short = answerIn(fact, language ?? index.language, index.language);
          const title = own(fact.questions ?? {}, language ?? index.language)?.[0] ?? short;
          return { id: fact.id, title, short, evidence };
        },
      ),
    say: content ? createInterfaceSay(content.languages, article.title, authored.facts.length > 0) : say,
    languages: content ? content.languages.map(({ code }) => code) : languages,
    article: {
      title: article.title,
      published: article.published ?? null,
      source: article.source ?? null,
      place: content?.article.place ?? null,
      url: article.url ?? content?.article.url,
      image: content?.article.image,
      translations: content?.article.translations,
      paragraphs: article.paragraphs,
      sentences,
    },
  };
}

/** A sentence that somebody asked for by name: nothing was searched. */
const given = (sentence: ArticleSentence, confidence: number, because: readonly string[] = []): FoundSentence => ({
  sentence,
  confidence,
  shortAnswer: null,
  held: [],
  because,
});

/** In quotation marks, where it does not begin with one itself. */
const quote = (sentence: string): string => (/^[“"«„]/.test(sentence) ? sentence : `“${sentence}”`);

const turnOf = (facts: readonly string[], meanings: readonly string[]): Turn => ({
  intent: null,
  facts,
  entities: [],
  meanings,
});

const unknownKey = (asked: AnswerType | null): string =>
  asked === null || asked === 'name' ? 'unknown' : `unknown-${asked}`;
