// Content → what the engine has learned from it, small enough to keep between two starts.
import type { Content } from '../content/index.js';
import { learnFeatureModel } from '../intents/feature-model.js';
import type { IntentModel } from '../intents/model.js';
import { examplesOf } from './examples.js';
import { featuresOfUtterance } from './features.js';
import { buildLexicon, type Lexicon } from './lexicon.js';
import { createReader } from './read-utterance.js';
import { countWords, type Statistics } from './statistics.js';

export interface CompiledContent {
  content: Content;
  lexicon: Lexicon;
  statistics: Statistics;
  /** Classes are the intents, in the order of the content. */
  model: IntentModel;
}

/** By intent, in the order of the content, the hashed features of each of its examples (in the order of `examplesOf`). */
export type ExampleFeatures = readonly (readonly Uint32Array[])[];

/** Learns everything that there is to learn: seconds for ten thousand example utterances. */
export const compileContent = (content: Content): CompiledContent => compileWithFeatures(content).compiled;

/** The same, with the features that it was learned from. */
export function compileWithFeatures(content: Content): { compiled: CompiledContent; features: ExampleFeatures } {
  const lexicon = buildLexicon(content);
  const read = createReader(lexicon);
  const intents = content.topics.flatMap((topic) => topic.intents);
  const examples = intents.map((intent) => examplesOf(intent).map(({ text, language }) => read(text, language)));
  const features = examples.map((ofIntent) => ofIntent.map((one) => Uint32Array.from(featuresOfUtterance(one))));
  const model = learnFeatureModel(intents.map(({ name }, at) => ({ name, examples: features[at]! })));
  return { compiled: { content, lexicon, statistics: countWords(content, examples), model }, features };
}
