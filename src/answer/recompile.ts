// What was learned, and content changed since → an engine of the changed content in a second, until all is learned anew.
import type { Content, Intent } from '../content/index.js';
import { retrain } from '../intents/retrain.js';
import { type CompiledContent, type ExampleFeatures, readAffirmed, termsOf } from './compile.js';
import { addExamples, collectContentWords } from './content-words.js';
import { collectTerms, joinTerms, mapPlaces } from './coverage.js';
import { type Example, examplesOf } from './examples.js';
import { createFeatureReader, learnedFrom } from './learned-features.js';
import { createReader } from './read-utterance.js';
import { addExamples as countMore } from './statistics.js';
import { indexContent } from './terms.js';
import { withoutExamples } from './without-examples.js';

/** More changed intents than these are other content: learning them first would only delay learning all. */
const MOST_CHANGED = 40;

/** Compiled content with what it was learned from. */
export interface LearnedContent {
  compiled: CompiledContent;
  /** With their examples, in the order of the content. */
  intents: readonly Intent[];
  features: ExampleFeatures;
}

/**
 * Compiles changed content by what is different. Its texts, facts, names and intents are those of the changed content,
 * and intents with changed examples are learned from all of these.
 *
 * @param before  stays as it is
 * @returns null where so much is different that only learning anew helps
 */
export function recompile(before: LearnedContent, content: Content): CompiledContent | null {
  const intents = content.topics.flatMap((topic) => topic.intents);
  const { changed, removed, added } = compareIntents(before.intents, intents);
  if (changed.size > MOST_CHANGED) return null;
  const { compiled } = before;
  const words = addExamples(
    compiled.contentWords,
    added.map(({ example }) => example),
  );
  const contentWords = hasSameNames(compiled.content, content) ? words : collectContentWords(content, words);
  const read = createReader(contentWords);
  const readAll = (examples: readonly ChangedExample[]) =>
    examples.map(({ kind, example: { text, language } }) => ({ kind, utterance: read(text, language) }));

  const featuresBefore = new Map(
    before.intents.map((intent, at) => [intent.name, { intent, of: before.features[at]! }]),
  );
  const readFeatures = createFeatureReader(content);
  const featuresOf = (intent: Intent): ExampleFeatures[number] => {
    const known = featuresBefore.get(intent.name);
    if (known && !changed.has(intent.name)) return known.of;
    const byText = new Map(known && examplesOf(known.intent).map((example, at) => [keyOf(example), known.of[at]!]));
    return examplesOf(intent).map((example) => {
      const kept = byText.get(keyOf(example));
      return kept === undefined ? readFeatures(intent, read(example.text, example.language)) : kept;
    });
  };
  const learned = intents.map((intent) => ({ name: intent.name, examples: learnedFrom(featuresOf(intent)) }));
  const place = new Map(intents.map(({ name }, at) => [name, at]));
  const isKept = (at: number) => !changed.has(before.intents[at]!.name);
  const kept = mapPlaces(compiled.ownTerms, (at) => (isKept(at) ? place.get(before.intents[at]!.name) : undefined));
  const own = intents.map((intent) =>
    changed.has(intent.name)
      ? termsOf(
          content,
          intent,
          examplesOf(intent).map(({ text, language }) => read(text, language)),
          read,
        )
      : new Set<string>(),
  );
  return {
    frames: compiled.frames,
    exampleCounts: learned.map(({ examples }) => examples.length),
    factIndex: indexContent(content, read),
    ownTerms: joinTerms(kept, collectTerms(own)),
    affirmed: readAffirmed(content, read),
    content: withoutExamples(content),
    contentWords,
    statistics: countMore(countMore(compiled.statistics, readAll(removed), -1), readAll(added), 1),
    model:
      hasSameClasses(before.intents, intents) && changed.size === 0
        ? compiled.model
        : retrain(compiled.model, learned, changed),
  };
}

/** An example that is gone or new, with the kind of its intent. */
interface ChangedExample {
  kind: Intent['kind'];
  example: Example;
}

const keyOf = ({ language, text }: Example) => `${language}\n${text}`;

/** The intents whose examples or kinds are not as before, by name, and the examples in which they differ. */
function compareIntents(before: readonly Intent[], now: readonly Intent[]) {
  const changed = new Set<string>();
  const [removed, added]: [ChangedExample[], ChangedExample[]] = [[], []];
  const [had, has] = [before, now].map((intents) => new Map(intents.map((intent) => [intent.name, intent]))) as [
    Map<string, Intent>,
    Map<string, Intent>,
  ];
  for (const name of new Set([...had.keys(), ...has.keys()])) {
    const [old, fresh] = [had.get(name), has.get(name)];
    // Of a file that has not changed the intents are the very same objects, and need not be compared.
    if (old === fresh) continue;
    const isSameKind = old?.kind === fresh?.kind;
    const [oldExamples, freshExamples] = [old, fresh].map((intent) => (intent ? examplesOf(intent) : []));
    const missing = (from: readonly Example[], other: readonly Example[]) => {
      const known = new Set(isSameKind ? other.map(keyOf) : []);
      return from.filter((example) => !known.has(keyOf(example)));
    };
    const [gone, come] = [missing(oldExamples!, freshExamples!), missing(freshExamples!, oldExamples!)];
    if (gone.length + come.length === 0) continue;
    changed.add(name);
    removed.push(...gone.map((example) => ({ kind: old!.kind, example })));
    added.push(...come.map((example) => ({ kind: fresh!.kind, example })));
  }
  return { changed, removed, added };
}

const hasSameClasses = (a: readonly Intent[], b: readonly Intent[]) =>
  a.length === b.length && a.every(({ name }, at) => name === b[at]!.name);

/** Whether all that the content's words hold besides those of examples is as before. */
const hasSameNames = (a: Content, b: Content): boolean =>
  (['article', 'entities', 'strangers', 'meanings', 'languages'] as const).every(
    (part) => JSON.stringify(a[part]) === JSON.stringify(b[part]),
  );
