// The example utterances of a content, in the one order in which their features are kept.
import type { Intent } from '../content/index.js';

export interface Example {
  /** ISO 639-1 */
  language: string;
  text: string;
}

/** An intent's examples, language by language. */
export const examplesOf = ({ examples }: Pick<Intent, 'examples'>): Example[] =>
  Object.entries(examples).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));
