// What comes back from a question: the types that every surface (Telegram, terminal, library) shows.
import type { Ask } from '../content/index.js';

/**
 * `answer`: the article says it. `clarify`: two readings, to choose from `suggestions`. `unknown`: the article does
 * not say. `about`: on the article or the bot itself. `smalltalk`: not a question.
 */
export type AnswerKind = 'answer' | 'clarify' | 'unknown' | 'smalltalk' | 'about';

/** A sentence of the article, cut out of it by position. */
export interface Evidence {
  sentence: string;
  /** 1 is the article's first sentence. */
  number: number;
}

/** A question that the article answers, to offer as a button. */
export interface Suggestion {
  /** An intent's name: at most 48 bytes of `a-z`, `0-9` and `-`. */
  id: string;
  /** The question as a person would ask it, in the reply's language. */
  text: string;
}

/** Why a step went the way it did, in plain words. */
export interface Reason {
  stage: 'language' | 'words' | 'entities' | 'frame' | 'intent' | 'facts' | 'decide' | 'compose' | 'dialogue';
  text: string;
}

/** What a conversation is about: a small plain JSON value, kept by the surface between two turns and never changed in place. */
export interface Dialogue {
  /** When the last turn was, in milliseconds since 1970; what is older than ten minutes is forgotten. */
  atMs: number;
  language: string;
  /** The last turns, newest first; three at most. */
  turns: readonly Turn[];
}

/** What one turn was about. */
export interface Turn {
  intent: string | null;
  /** Ids of the facts told. */
  facts: readonly string[];
  entities: readonly string[];
  /** Who was spoken of last, in this turn or any before it. */
  person?: string;
  /** What the words of the question meant; none in a dialogue that an older version remembered. */
  meanings?: readonly string[];
  /** Id of the topic that it asked about, and what it asked of it. */
  topic?: string;
  ask?: Ask | null;
  /** What was decided, so that it can be said again. */
  decision?: string;
  /** The name that the reply named, where it named one. */
  named?: string;
}

/** The reply to one utterance. */
export interface Answer {
  kind: AnswerKind;
  /** ISO 639-1 code of the language of the reply: that of the question. */
  language: string;
  /** The whole reply as plain text: `short`, then the quotations and the source. */
  text: string;
  /** The reply without its quotations. */
  short: string;
  /** The proof, best first; empty unless the article is quoted. */
  evidence: readonly Evidence[];
  /** 0–1: the share of answers given with this number that are right. */
  confidence: number;
  /** The intent's name, or null where none was found. */
  intent: string | null;
  /** Ids of the facts that the reply rests on. */
  facts: readonly string[];
  /** Next questions that the article answers (of `clarify`: the readings to choose from); three at most. */
  suggestions: readonly Suggestion[];
  /** For developers: why each step went the way it did, with the engine's own names. */
  because: readonly Reason[];
  /** The same for the person who asked: plain sentences in the reply's language. */
  why: readonly string[];
  /** To be handed back with the next utterance of the same conversation. */
  dialogue: Dialogue;
}

export interface AskOptions {
  /** ISO 639-1 code to reply in; default: the utterance's own, as far as it shows, else the dialogue's. */
  language?: string;
  dialogue?: Dialogue;
  /** Milliseconds since 1970; default 0, which lets nothing be forgotten. The engine reads no clock. */
  nowMs?: number;
}

/** A group of questions of the menu (`/topics`). */
export interface Topic {
  /** At most 48 bytes of `a-z`, `0-9` and `-`. */
  id: string;
  title: string;
  questions: readonly Suggestion[];
}

/** A fact as a card, for a list of search results. */
export interface Card {
  /** A fact's id: at most 48 bytes of `a-z`, `0-9` and `-`. */
  id: string;
  title: string;
  short: string;
  evidence: Evidence;
}

/** The answer engine: pure, deterministic, without input or output. Any string is accepted, and nothing throws. */
export interface Answerer {
  ask(utterance: string, options?: AskOptions): Answer;
  /** The answer of a suggestion, topic card or deep link, by its id (an intent's name or a fact's id); null where there is none. */
  answerTo(id: string, options?: AskOptions): Answer | null;
  topics(language: string): readonly Topic[];
  /** Facts nearest to what was typed, best first; of an empty query the most asked-for ones. */
  cards(query: string, options?: { language?: string; limit?: number }): readonly Card[];
  /** A text of the interface (`data/languages/*.yaml`, `texts`) with its `{slots}` filled; English where not translated. */
  say(key: string, language: string, slots?: Readonly<Record<string, string>>): string;
  /** ISO 639-1 codes of the languages that have texts; the first is the fallback (English). */
  readonly languages: readonly string[];
  readonly article: ArticleView;
}

/** The article as surfaces show it. */
export interface ArticleView {
  title: string;
  /** ISO 8601 date, or null where none is known. */
  published: string | null;
  source: string | null;
  place: string | null;
  /** Where it can be read, as an https address. */
  url?: string | undefined;
  /** Https address of a picture. */
  image?: string | undefined;
  /** Language → title and place as they are shown to its readers. */
  translations?: Readonly<Record<string, { title?: string | undefined; place?: string | undefined }>> | undefined;
  paragraphs: readonly string[];
  sentences: readonly Evidence[];
}
