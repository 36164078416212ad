// Everything a bot knows, as its stages use it: plain values, so that they can be kept as JSON.
import type {
  ContentTopic as AboutTopic,
  Ask,
  Entity,
  Fact as FactFile,
  Intent,
  Language,
  Meanings,
} from './schemas.js';

export type { AboutTopic, Ask, Entity, Intent, Language };

export interface Article {
  title: string;
  /** ISO 8601 date of publication. */
  published: string | null;
  source: string | null;
  place: string | null;
  /** ISO 639-1. */
  language: string;
  /** Where it can be read. */
  url?: string | undefined;
  /** Address of a picture. */
  image?: string | undefined;
  /** Language → what is shown to its readers instead. */
  translations?: Readonly<Record<string, { title?: string | undefined; place?: string | undefined }>> | undefined;
  /** The original text, paragraphs separated by line ends; nothing in it is ever changed. */
  text: string;
}

/** A place in the article's text, in UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

/** Something that the article says, proved by words that stand there. */
export interface Fact extends Omit<FactFile, 'evidence'> {
  /** Best proof first. */
  evidence: Span[];
}

/** The intents of one file. */
export interface Topic {
  /** The file's name without its ending. */
  id: string;
  /** Language → title in the menu; null keeps the topic out of it. */
  title: Readonly<Record<string, string>> | null;
  intents: readonly Intent[];
}

export interface Content {
  article: Article;
  entities: readonly Entity[];
  /** Names that people ask about and the article never mentions. */
  strangers: readonly Entity[];
  /** Words of one meaning: meaning → language → words; `*` at a word's end stands for any ending. */
  meanings: Meanings;
  facts: readonly Fact[];
  /** What questions are about. */
  abouts: readonly AboutTopic[];
  topics: readonly Topic[];
  /** The fallback (English) first. */
  languages: readonly Language[];
}
