// Content → what the engine has learned from it, small enough to keep between two starts.
import type { Content } from '../content/index.js';
import { type IntentModel, learnFeatureModel } from '../intents/feature-model.js';
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

/** Features of a single example are as many as all others, and without them as many questions are answered right: they aren't worth their memory. */
const MIN_EXAMPLES = 2;

/** Learns everything that there is to learn: seconds for ten thousand example utterances. */
export function compileContent(content: Content): CompiledContent {
  const lexicon = buildLexicon(content);
  const read = createReader(lexicon);
  const intents = content.topics.flatMap((topic) => topic.intents);
  const examples = intents.map((intent) =>
    Object.entries(intent.examples).flatMap(([language, texts]) => texts.map((text) => read(text, language))),
  );
  const model = learnFeatureModel(
    intents.map(({ name }, at) => ({ name, examples: examples[at]!.map(featuresOfUtterance) })),
    [],
    MIN_EXAMPLES,
  );
  return { content, lexicon, statistics: countWords(content, examples), model };
}

/** What has been learned from the examples is in the model; they would only cost time and memory. */
export const withoutExamples = (content: Content): Content => ({
  ...content,
  topics: content.topics.map((topic) => ({
    ...topic,
    intents: topic.intents.map((intent) => ({ ...intent, examples: {} })),
  })),
});
