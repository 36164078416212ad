// A message to an article alone → how it is read, and the sentences that answer it: for the answer, and for whoever asks why.
import { type ArticleIndex, type FoundSentence, guessLanguage, searchArticle } from '../facts/index.js';
import type { Lexicon } from '../language/lexicon/index.js';
import type { AskOptions, Dialogue, Turn } from './answer.js';
import type { Authored } from './authored.js';
import { recall } from './dialogue.js';
import { type FollowUp, joinTopic, readFollowUp, readSmallTalk, topicWords } from './follow-up.js';

/** What was found, for which text, and the words that the next follow-up goes on from. */
interface Found {
  found: readonly FoundSentence[];
  text: string;
  words: string[];
}

interface ArticleQuestion {
  /** The language that it is in, and that of the reply (ISO 639-1). */
  asked: string;
  language: string;
  /** The message, names as the article has them. */
  named: string;
  /** The kind of small talk that it is nothing but. */
  talk: ReturnType<typeof readSmallTalk>;
  /** The author's fact for it; null where there is none. */
  written: ReturnType<Authored['findFact']>;
  /** The dialogue as it stands before the answer. */
  memory: Dialogue;
  /** The sentences that answer it, likeliest first. */
  search(limit: number): Found;
}

export type ReadQuestion = (utterance: string, options?: AskOptions) => ArticleQuestion;

const THRESHOLDS = {
  own: { least: 0.3, sure: 0.5 },
  led: { least: 0.48, sure: 0.6 },
};

/** With less confidence in the best sentence the article does not say; from `sure` on the sentence stands alone, without "Perhaps". */
export const thresholdsFor = (asked: string, language: string) => THRESHOLDS[asked === language ? 'own' : 'led'];

/** A follow-up whose own words the sentence lacks is this much less sure: the topic alone proves nothing. */
const TOPIC_ALONE = 0.4;

export function createQuestionReader(index: ArticleIndex, lexicon: Lexicon, authored: Authored): ReadQuestion {
  /** What the text says to a question; where it says nothing for sure and there was a question before, to the two together. */
  function search(named: string, language: string, before: Turn | undefined, limit: number): Found {
    const topic = before?.meanings ?? [];
    const after = sentenceOf(before?.facts[0]);
    const near = after === undefined ? {} : { after };
    const look = ({ text, topicFrom, words, own }: FollowUp): Found => {
      const found = searchArticle(index, text, { limit, language, topicFrom, ...near });
      return { found: own.length === 0 ? found : found.map((each) => doubtTopicAlone(each, own)), text, words };
    };
    const followUp = readFollowUp(named, topic);
    if (followUp) return look(followUp);
    const alone = { found: searchArticle(index, named, { limit, language }), text: named, words: topicWords(named) };
    const together = joinTopic(named, topic);
    if (!together || (alone.found[0]?.confidence ?? 0) >= thresholdsFor(language, index.language).sure) return alone;
    const joined = look(together);
    return (joined.found[0]?.confidence ?? 0) > (alone.found[0]?.confidence ?? 0) ? joined : alone;
  }

  const sentenceOf = (fact: string | undefined): number | undefined => {
    const number = Number(/^sentence-(\d+)$/.exec(fact ?? '')?.[1]);
    return number > 0 ? number : authored.facts.find((one) => one.fact.id === fact)?.sentences[0]?.number;
  };

  return (utterance, { language: wanted, dialogue, nowMs = 0 } = {}) => {
    const before = recall(dialogue, nowMs);
    const [last] = before?.turns ?? [];
    const asked = guessLanguage(utterance, wanted ?? before?.language ?? index.language, lexicon);
    const language = wanted ?? asked;
    const named = authored.readNames(utterance);
    const talk = readSmallTalk(utterance);
    return {
      asked,
      language,
      named,
      talk,
      written: talk ? null : authored.findFact(readFollowUp(named, last?.meanings ?? [])?.text ?? named, asked),
      memory: { atMs: nowMs, language, turns: before?.turns ?? [] },
      search: (limit) => search(named, asked, last, limit),
    };
  };
}

function doubtTopicAlone(found: FoundSentence, ownWords: readonly string[]): FoundSentence {
  const isTopicOnly = found.held.every((form) => !ownWords.includes(form));
  return isTopicOnly ? { ...found, confidence: found.confidence * TOPIC_ALONE } : found;
}
