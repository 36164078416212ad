// Content → what the engine has learned from it, small enough to keep between two starts.
import type { Content } from '../content/index.js';
import { learnFeatureModel } from '../intents/feature-model.js';
import type { IntentModel } from '../intents/model.js';
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
  );
  return { content, lexicon, statistics: countWords(content, examples), model };
}
