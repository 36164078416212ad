// What was learned, and content changed since → an engine that heeds the change at once, until all is learned anew.
import type { Content, Intent } from '../content/index.js';
import { adjustModel } from '../intents/adjust-model.js';
import type { CompiledContent } from './compile.js';
import { featuresOfUtterance } from './features.js';
import { addExamples, buildLexicon } from './lexicon.js';
import { createReader } from './read-utterance.js';
import { addExamples as countMore } from './statistics.js';
import { withoutExamples } from './without-examples.js';

/** More changed examples than these are no edit but other content: learning them here would take as long as learning all. */
const MOST_CHANGES = 2000;

/** An example utterance that is gone or new. */
export interface ChangedExample {
  intent: Pick<Intent, 'name' | 'kind'>;
  /** ISO 639-1 */
  language: string;
  text: string;
}

/** Plain values, so that one thread can tell another. */
export interface Change {
  /** As it is now, without examples. */
  content: Content;
  removed: readonly ChangedExample[];
  added: readonly ChangedExample[];
}

/**
 * @param before  the intents that were learned, with their examples
 * @returns null where so much is different that only learning anew helps
 */
export function findChange(before: readonly Intent[], content: Content): Change | null {
  const intents = content.topics.flatMap((topic) => topic.intents);
  // Of a file that has not changed the intents are the very same objects, and need not be compared.
  const [had, has] = [new Set(before), new Set(intents)];
  const old = examplesOf(before.filter((intent) => !has.has(intent)));
  const now = examplesOf(intents.filter((intent) => !had.has(intent)));
  const removed = [...old].flatMap(([key, example]) => (now.has(key) ? [] : [example]));
  const added = [...now].flatMap(([key, example]) => (old.has(key) ? [] : [example]));
  return removed.length + added.length > MOST_CHANGES ? null : { content: withoutExamples(content), removed, added };
}

/** Every example by what makes it one. */
function examplesOf(intents: readonly Intent[]): Map<string, ChangedExample> {
  const examples = new Map<string, ChangedExample>();
  for (const { name, kind, examples: byLanguage } of intents)
    for (const [language, texts] of Object.entries(byLanguage))
      for (const text of texts)
        examples.set(`${name}\n${kind}\n${language}\n${text}`, { intent: { name, kind }, language, text });
  return examples;
}

/**
 * Compiles changed content in a fraction of a second, by what is different. Its texts, facts, names and intents are
 * those of the changed content; what the classifier makes of examples is near to what `compileContent` would learn.
 *
 * @param compiled  of the content before; it stays as it is
 */
export function adjustCompiled(compiled: CompiledContent, { content, removed, added }: Change): CompiledContent {
  const words = addExamples(compiled.lexicon, added);
  const lexicon = hasSameNames(compiled.content, content) ? words : buildLexicon(content, words);
  const read = createReader(lexicon);
  const readAll = (examples: readonly ChangedExample[]) =>
    examples.map(({ intent, language, text }) => ({ ...intent, utterance: read(text, language) }));
  const [gone, come] = [readAll(removed), readAll(added)];
  const toLearn = (examples: ReturnType<typeof readAll>) =>
    examples.map(({ name, utterance }) => ({ name, features: featuresOfUtterance(utterance) }));
  const names = content.topics.flatMap(({ intents }) => intents.map(({ name }) => name));
  return {
    content,
    lexicon,
    statistics: countMore(countMore(compiled.statistics, gone, -1), come, 1),
    model: adjustModel(compiled.model, names, toLearn(gone), toLearn(come)),
  };
}

/** Whether names and the words of languages, which a lexicon holds too, are as before. */
const hasSameNames = (a: Content, b: Content): boolean =>
  (['article', 'entities', 'strangers', 'languages'] as const).every(
    (part) => JSON.stringify(a[part]) === JSON.stringify(b[part]),
  );
