// Content → what the engine has learned from it, small enough to keep between two starts.
import type { Content } from '../content/index.js';
import { type IntentModel, learnFeatureModel } from '../intents/feature-model.js';
import { featuresOfUtterance } from './features.js';
import { buildLexicon, type Lexicon } from './lexicon.js';
import { createReader } from './read-utterance.js';

export interface CompiledContent {
  content: Content;
  lexicon: Lexicon;
  /** Classes are the intents, in the order of the content. */
  model: IntentModel;
}

/** Learns everything that there is to learn: seconds for ten thousand example utterances. */
export function compileContent(content: Content): CompiledContent {
  const lexicon = buildLexicon(content);
  const read = createReader(lexicon);
  const model = learnFeatureModel(
    content.topics.flatMap(({ intents }) =>
      intents.map(({ name, examples }) => ({
        name,
        examples: Object.entries(examples).flatMap(([language, texts]) =>
          texts.map((text) => featuresOfUtterance(read(text, language))),
        ),
      })),
    ),
  );
  return { content, lexicon, model };
}
