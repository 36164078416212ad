// An example utterance → what its intent learns from it.
import type { Content, Intent } from '../content/index.js';
import { createAskReader } from './asks.js';
import { featuresOfUtterance } from './features.js';
import type { Utterance } from './read-utterance.js';

/** The hashed features that an intent learns from one of its examples; null where the example tells nothing of the intent. */
export type ReadFeatures = (intent: Intent, example: Utterance) => Uint32Array | null;

/** "When?" alone is asked of what the talk is about: learned, it would stand for one intent. */
export function createFeatureReader({ languages }: Pick<Content, 'languages'>): ReadFeatures {
  const readAsks = createAskReader(languages);
  const isElliptic = ({ words, language }: Utterance) =>
    words.length > 0 && readAsks(words, language).rest.length === 0;
  return ({ kind }, example) =>
    (kind === 'question' || kind === 'absent') && isElliptic(example)
      ? null
      : Uint32Array.from(featuresOfUtterance(example));
}

/** Of an intent's examples those that it learns from. */
export const learnedFrom = (examples: readonly (Uint32Array | null)[]): Uint32Array[] =>
  examples.filter((features) => features !== null);
