// Content → what the engine has learned from it, small enough to keep between two starts.
import type { Content, Intent } from '../content/index.js';
import type { FactIndex } from '../facts/fact-index.js';
import { minExamplesOf } from '../intents/feature-model.js';
import { vectorsOf } from '../intents/learn.js';
import { type IntentModel, packWeights } from '../intents/model.js';
import { trainClasses } from '../intents/train.js';
import { createVocabulary } from '../intents/vocabulary.js';
import { type ContentWords, collectContentWords } from './content-words.js';
import { collectTerms, type OwnTerms } from './coverage.js';
import { examplesOf } from './examples.js';
import { type FrameModel, framesOf, learnFrames } from './frames.js';
import { createFeatureReader, learnedFrom } from './learned-features.js';
import { createReader, type ReadUtterance, type Utterance } from './read-utterance.js';
import { countWords, type Statistics } from './statistics.js';
import { indexContent, tellingTerms } from './terms.js';

export interface CompiledContent {
  content: Content;
  contentWords: ContentWords;
  statistics: Statistics;
  /** Classes are the intents, in the order of the content. */
  model: IntentModel;
  /** What intents share: what is asked for, about what, and how it stands to the article. */
  frames: FrameModel;
  /** How many examples each intent was learned from. */
  exampleCounts: readonly number[];
  factIndex: FactIndex;
  ownTerms: OwnTerms;
  affirmed: AffirmedIntents;
}

/** By intent, in the order of the content, what it learns from each of its examples (in the order of `examplesOf`). */
export type ExampleFeatures = readonly (readonly (Uint32Array | null)[])[];

/** Learns everything that there is to learn: seconds for ten thousand example utterances. */
export const compileContent = (content: Content): CompiledContent => compileWithFeatures(content).compiled;

/** The same, with the features that it was learned from. */
export function compileWithFeatures(content: Content): { compiled: CompiledContent; features: ExampleFeatures } {
  const contentWords = collectContentWords(content);
  const read = createReader(contentWords);
  const readFeatures = createFeatureReader(content);
  const intents = content.topics.flatMap((topic) => topic.intents);
  const examples = intents.map((intent) => examplesOf(intent).map(({ text, language }) => read(text, language)));
  const features = intents.map((intent, at) => examples[at]!.map((example) => readFeatures(intent, example)));
  const learned = features.map(learnedFrom);
  const texts = learned.flat();
  const labels = Int32Array.from(learned.flatMap((ofIntent, at) => ofIntent.map(() => at)));
  const vocabulary = createVocabulary(texts, labels, intents.length, minExamplesOf(texts.length));
  const vectors = vectorsOf(vocabulary, texts);
  const count = vocabulary.hashes.length;
  const every = intents.map((_, at) => at);
  const compiled: CompiledContent = {
    content,
    contentWords,
    statistics: countWords(content, examples),
    model: {
      names: intents.map(({ name }) => name),
      vocabulary,
      weights: packWeights(trainClasses(vectors, labels, count, every), count),
    },
    frames: learnFrames(framesOf(content), vectors, labels, count),
    exampleCounts: learned.map((ofIntent) => ofIntent.length),
    factIndex: indexContent(content, read),
    ownTerms: collectTerms(intents.map((intent, at) => termsOf(content, intent, examples[at]!, read))),
    affirmed: readAffirmed(content, read),
  };
  return { compiled, features };
}

/** All telling words that an intent knows: of its examples, and of its facts' answers in every language. */
export function termsOf(
  { facts, languages }: Content,
  intent: Intent,
  examples: readonly Utterance[],
  read: ReadUtterance,
): ReadonlySet<string> {
  const answers = facts.filter(({ id }) => intent.facts?.includes(id)).map(({ answer }) => answer);
  const told = answers.flatMap((answer) =>
    languages.flatMap(({ code }) => (answer[code] ? read(answer[code], code).words : [])),
  );
  return new Set([...examples.flatMap(({ words }) => tellingTerms(words)), ...tellingTerms(told)]);
}

/** Of an intent that may be affirmed: what its question says, of which a question for yes or no must say some; and all that it and its facts' answers say. */
export interface Affirmed {
  predicate: readonly string[];
  terms: readonly string[];
}

/** By the intent's name. */
export type AffirmedIntents = Readonly<Record<string, Affirmed>>;

export function readAffirmed({ topics, facts, languages }: Content, read: ReadUtterance): AffirmedIntents {
  const affirmed = topics.flatMap(({ intents }) => intents.filter(({ affirm }) => affirm));
  return Object.fromEntries(
    affirmed.map(({ name, ask, facts: ids }) => {
      const termsIn = (texts: Readonly<Record<string, string>>) =>
        tellingTerms(languages.flatMap(({ code }) => (texts[code] ? read(texts[code], code).words : [])));
      const predicate = termsIn(ask ?? {});
      const told = facts.flatMap(({ id, answer }) => (ids?.includes(id) ? termsIn(answer) : []));
      return [name, { predicate, terms: [...new Set([...predicate, ...told])] }];
    }),
  );
}
