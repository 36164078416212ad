// What the author's chat may do to the content. Whoever starts the bot hands it in: files are no business of Telegram's.
import type { Json } from '../state/store.js';

export interface AskedQuestion {
  /** As a reader put it. */
  text: string;
  /** ISO 639-1. */
  language: string;
}

/**
 * `same`: a fact answers it, or a sentence of the article that no fact stands for. `untold`: the article does not say, with words
 * for "that". `answer`: a new fact, with the sentence of the article that proves it.
 */
export type AuthorDecision =
  | { kind: 'same'; fact: string; sentence: string }
  | { kind: 'untold'; missing: string }
  | { kind: 'answer'; answer: string; evidence: string };

export interface Decided {
  /** What answers the question from now on, for `answerTo`. */
  about: string;
  /** Changed files, relative to the content folder. */
  files: readonly string[];
  /** For `undo`. */
  undo: Json;
}

export interface Editor {
  /** Whether one is the other with a typo or two. */
  isNearlySame(a: string, b: string): boolean;
  /**
   * Writes a decision into the content's files; when this ends, the bot answers by it.
   *
   * @throws ConfigError where it can't be written, or the content would be broken; then nothing is changed
   */
  decide(question: AskedQuestion, decision: AuthorDecision): Promise<Decided>;
  /**
   * Takes a decision back, also where others came after it.
   *
   * @throws ConfigError where its lines were changed since
   */
  undo(of: Json): Promise<void>;
  /** Loads what another replica has decided in the same folder. Never fails. */
  reload(): Promise<void>;
}
