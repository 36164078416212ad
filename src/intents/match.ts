// The intent matcher: learns from examples which intent an utterance belongs to, in any language, or to none.

import { placeOf } from '../language/index.js';
import { learnFeatureModel } from './feature-model.js';
import { featuresOf, featuresVersion as ownVersion } from './features.js';
import { hashFeatures } from './learn.js';
import { type CalibratedModel, weightOf } from './model.js';
import { type ModelCache, modelKey, sealCache, unsealCache } from './model-cache.js';
import { scoreFeatures } from './score-features.js';
import { hashFeature, vectorise } from './vocabulary.js';

export interface IntentDefinition {
  name: string;
  examples: readonly string[];
}

export interface MatcherOptions {
  /**
   * Features of a text, instead of the matcher's own; to add to these, `(text) => [...featuresOf(text), …]`.
   * Repeated features count more. Must always give the same for the same text.
   */
  features?: (text: string) => readonly string[];
  /** Tells one `features` from another, as a cached model is only good for the one it was learnt with. Needed with both. */
  featuresVersion?: string;
  /** Where the model is kept; without it every start learns anew (seconds for 15,000 examples). */
  cache?: ModelCache;
  /** Utterances that belong to no intent. Few help little: texts that belong nowhere are recognised without any. */
  rejectExamples?: readonly string[];
  /** 0–1: with less confidence the intent is null; default 0.5, where a guess is as likely wrong as right. */
  threshold?: number;
}

export interface RankedIntent {
  intent: string;
  /** 0–1: the chance of being right, learnt from the examples by cross-validation. */
  confidence: number;
}

export interface IntentMatch {
  /** The best intent, or null where it is unlikely to be right. */
  intent: string | null;
  /** Of the best intent, also where `intent` is null. */
  confidence: number;
  /** The five best intents, best first. */
  ranking: readonly RankedIntent[];
}

/** A feature of a text and what it adds to an intent's score (below 0: takes off). */
export interface Reason {
  feature: string;
  weight: number;
}

export interface IntentMatcher {
  match(text: string): IntentMatch;
  /** The features of the text that weigh most for the intent, strongest first; empty for an intent that there isn't. */
  explain(text: string, intent: string, limit?: number): readonly Reason[];
}

/**
 * Learns a matcher, or takes it from the cache where that is of the same content.
 *
 * @example
 * const matcher = createIntentMatcher([
 *   { name: 'hello', examples: ['hello', 'hi there'] },
 *   { name: 'bye', examples: ['goodbye', 'see you later'] },
 * ]);
 * matcher.match('hello there').intent  // 'hello'
 */
export function createIntentMatcher(
  definitions: readonly IntentDefinition[],
  { features = featuresOf, featuresVersion, cache, rejectExamples = [], threshold = 0.5 }: MatcherOptions = {},
): IntentMatcher {
  const names = definitions.map(({ name }) => name);
  const hashesOf = (text: string) => hashFeatures(features(text));
  const learn = () =>
    learnFeatureModel(
      definitions.map(({ name, examples }) => ({ name, examples: examples.map(hashesOf) })),
      rejectExamples.map(hashesOf),
    );
  const model = cache
    ? throughCache(cache, modelKey([definitions, rejectExamples, featuresVersion ?? ownVersion]), learn)
    : learn();

  return {
    match(text) {
      const { best } = scoreFeatures(model, hashesOf(text));
      const ranking = best.map(({ at, confidence }) => ({ intent: names[at]!, confidence }));
      const confidence = ranking[0]?.confidence ?? 0;
      return { intent: ranking[0] && confidence >= threshold ? ranking[0].intent : null, confidence, ranking };
    },

    explain(text, intent, limit = 8) {
      const k = names.indexOf(intent);
      if (k < 0) return [];
      const found = features(text);
      const { vocabulary, weights } = model;
      const { indices, values } = vectorise(vocabulary, hashFeatures(found));
      const reasons = [...new Set(found)].flatMap((feature) => {
        const index = placeOf(vocabulary, hashFeature(feature));
        if (index < 0) return [];
        const weight = values[Array.from(indices).indexOf(index)]! * weightOf(weights, index, k);
        return [{ feature, weight }];
      });
      return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, limit);
    },
  };
}

function throughCache(cache: ModelCache, key: string, learn: () => CalibratedModel): CalibratedModel {
  const bytes = cache.load();
  const cached = bytes && unsealCache<CalibratedModel>(bytes, key);
  if (cached) return cached;
  const model = learn();
  cache.save(sealCache(key, model));
  return model;
}
