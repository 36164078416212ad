// The intents' own utterances as a test of themselves: each is judged by what was learned without it.

import { collectContentWords } from '../answer/content-words.js';
import { examplesOf } from '../answer/examples.js';
import { featuresOfUtterance } from '../answer/features.js';
import { createReader } from '../answer/read-utterance.js';
import type { Content } from '../content/index.js';
import { learnFeatureModel } from '../intents/feature-model.js';
import { scoreFeatures } from '../intents/score-features.js';
import { type Judgement, measure } from './measure.js';

/** An utterance as the engine learns it. */
export interface Sample {
  intent: string;
  text: string;
  /** ISO 639-1 */
  language: string;
  /** Hashed. */
  features: readonly number[];
}

/** Reads every example of the content. */
export function readSamples(content: Content): Sample[] {
  const read = createReader(collectContentWords(content));
  return content.topics.flatMap(({ intents }) =>
    intents.flatMap((intent) =>
      examplesOf(intent).map(({ language, text }) => ({
        intent: intent.name,
        text,
        language,
        features: featuresOfUtterance(read(text, language)),
      })),
    ),
  );
}

/** Every sample's fold, 0 to `folds` - 1: those of an intent take turns, so that each fold has some of each. */
function foldsOf(samples: readonly Sample[], folds: number): number[] {
  const seen = new Map<string, number>();
  return samples.map(({ intent }) => {
    const turn = seen.get(intent) ?? 0;
    seen.set(intent, turn + 1);
    return turn % folds;
  });
}

/** What a matcher that has learned from `known` says of each of `asked`. */
function judgeSamples(known: readonly Sample[], asked: readonly Sample[]): Judgement[] {
  const byIntent = new Map<string, (readonly number[])[]>();
  for (const { intent, features } of known) byIntent.set(intent, [...(byIntent.get(intent) ?? []), features]);
  const model = learnFeatureModel([...byIntent].map(([name, examples]) => ({ name, examples })));
  return asked.map(({ intent, text, language, features }) => {
    const first = scoreFeatures(model, features).best[0];
    return {
      expected: intent,
      got: first === undefined ? 'none' : model.names[first.at]!,
      text,
      language,
      confidence: first?.confidence ?? 0,
    };
  });
}

/**
 * Yields the judgements of one fold after another. Minutes for twenty thousand examples.
 *
 * @param folds  2 or more; 5 leaves four fifths to learn from
 */
export function* crossValidate(samples: readonly Sample[], folds: number): Generator<Judgement[], void, void> {
  const foldOf = foldsOf(samples, folds);
  for (let fold = 0; fold < folds; fold++) {
    yield judgeSamples(
      samples.filter((_, at) => foldOf[at] !== fold),
      samples.filter((_, at) => foldOf[at] === fold),
    );
  }
}

export interface LearningPoint {
  /** 0–1: share of the examples that was learned from. */
  share: number;
  examples: number;
  /** 0–1: mean F1 over the intents. */
  macroF1: number;
}

const SHARES = [0.1, 0.25, 0.5, 0.75, 1] as const;

/** F1 by share of the examples, on the same fifth that is never learned from: does it still rise, or is it flat? */
export function* learningCurve(samples: readonly Sample[]): Generator<LearningPoint, void, void> {
  const foldOf = foldsOf(samples, 5);
  const asked = samples.filter((_, at) => foldOf[at] === 0);
  const rest = samples.filter((_, at) => foldOf[at] !== 0);
  const turnOf = foldsOf(rest, 20);
  for (const share of SHARES) {
    const known = rest.filter((_, at) => (turnOf[at] ?? 0) < share * 20);
    yield { share, examples: known.length, macroF1: measure(judgeSamples(known, asked)).macroF1 };
  }
}
