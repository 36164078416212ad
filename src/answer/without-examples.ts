// Content as it is kept and told between threads.
import type { Content } from '../content/index.js';

/** What has been learned from the examples is in the model; they would only cost time and memory. */
export const withoutExamples = (content: Content): Content => ({
  ...content,
  topics: content.topics.map((topic) => ({
    ...topic,
    intents: topic.intents.map((intent) => ({ ...intent, examples: {} })),
  })),
});
