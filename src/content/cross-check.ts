// What no single file can tell: whether the files of a content folder fit together.
import type { ContentIssue } from '../errors.js';
import { checkLanguages } from './check-languages.js';
import type { Article } from './content.js';
import { describeValue } from './describe-value.js';
import { nearestName } from './nearest-name.js';
import { nearestWords } from './nearest-words.js';
import type { Place, PlaceOf } from './read-yaml.js';
import type { ContentTopic, Entity, Fact, IntentFile, Language } from './schemas.js';
import { utteranceKey } from './utterance-key.js';

/** A file's value with a way back to its lines. */
export interface Placed<T> {
  file: string;
  value: T;
  placeOf: PlaceOf;
}

export interface ContentFiles {
  entities: Placed<Entity[]> | null;
  strangers: Placed<Entity[]> | null;
  /** What questions are about. */
  abouts: Placed<ContentTopic[]> | null;
  facts: readonly Placed<Fact[]>[];
  intents: readonly Placed<IntentFile>[];
  languages: readonly Placed<Language>[];
}

/** Whether all files of a kind could be read: else what a name leads to may stand in one of the others. */
interface ReadWhole {
  entities: boolean;
  facts: boolean;
  /** The article's own language among them. */
  languages: boolean;
}

/**
 * Every name that leads nowhere, stands twice, or rests on words that the article does not hold. Of files that could not
 * be read nothing is said, nor of what may stand in them.
 */
export function crossCheck(article: Article | null, files: ContentFiles, isWhole: ReadWhole): ContentIssue[] {
  const issues: ContentIssue[] = [];
  const entities = [files.entities, files.strangers].filter((file) => file !== null);
  const uniqueEntities = unique(entities, (entity) => entity.id, 'id', issues);
  const entityIds = isWhole.entities ? uniqueEntities : null;
  const uniqueFacts = unique(files.facts, (fact) => fact.id, 'id', issues);
  const factIds = isWhole.facts ? uniqueFacts : null;
  const intents = files.intents.map(({ file, value, placeOf }) => ({
    file,
    value: value.intents,
    placeOf: (path: readonly PropertyKey[], what?: 'value' | 'key') => placeOf(['intents', ...path], what),
  }));
  unique(intents, (intent) => intent.name, 'name', issues);

  const mustKnow = (name: string, known: ReadonlySet<string> | null, what: string, findPlace: () => Place) => {
    if (known?.has(name) ?? true) return;
    const near = nearestName(name, known ?? []);
    issues.push({
      ...findPlace(),
      expected: what,
      found: `"${name}", which there is not`,
      nextStep: near ? `Did you mean "${near}"?` : 'Add it, or take it out here.',
    });
  };

  for (const { value, placeOf } of entities) {
    value.forEach((entity, at) => {
      if (entity.heldBy) mustKnow(entity.heldBy, entityIds, "an entity's id", () => placeOf([at, 'heldBy']));
      if (entity.from) mustKnow(entity.from, entityIds, "an entity's id", () => placeOf([at, 'from']));
    });
  }
  const topicIds = unique(files.abouts ? [files.abouts] : [], (topic) => topic.id, 'id', issues);
  for (const { value, placeOf } of files.abouts ? [files.abouts] : []) {
    value.forEach((topic, at) => {
      topic.entities?.forEach((name, n) => {
        mustKnow(name, entityIds, "an entity's id", () => placeOf([at, 'entities', n]));
      });
      if (topic.parent) mustKnow(topic.parent, topicIds, "a topic's id", () => placeOf([at, 'parent']));
      if (topic.main) mustKnow(topic.main, factIds, "a fact's id", () => placeOf([at, 'main']));
    });
  }
  for (const { value, placeOf } of files.facts) {
    value.forEach((fact, at) => {
      if (fact.topic) mustKnow(fact.topic, topicIds, "a topic's id", () => placeOf([at, 'topic']));
      fact.about.forEach((name, n) => {
        mustKnow(name, entityIds, "an entity's id", () => placeOf([at, 'about', n]));
      });
      if (fact.speaker) mustKnow(fact.speaker, entityIds, "an entity's id", () => placeOf([at, 'speaker']));
      if (fact.untold ? intents.length > 0 : fact.evidence.length === 0)
        issues.push({
          ...placeOf([at]),
          ...(fact.untold
            ? {
                expected: 'no untold fact beside intents',
                found: `"${fact.id}"`,
                nextStep: 'Write an intent of kind absent.',
              }
            : { expected: 'evidence', found: 'nothing', nextStep: 'Copy the words of the article that prove it.' }),
        });
      for (const [n, quote] of [fact.evidence].flat().entries()) {
        if (!article || article.text.includes(quote)) continue;
        issues.push({
          ...placeOf(Array.isArray(fact.evidence) ? [at, 'evidence', n] : [at, 'evidence']),
          expected: 'words that stand in the article, letter for letter',
          found: describeValue(quote),
          nextStep: nearestWords(article.text, quote),
        });
      }
    });
  }
  const saidIn = new Map<string, { intent: string; findPlace: () => Place }>();
  for (const { value, placeOf } of intents) {
    value.forEach((intent, at) => {
      if (intent.topic) mustKnow(intent.topic, topicIds, "a topic's id", () => placeOf([at, 'topic']));
      intent.facts?.forEach((name, n) => {
        mustKnow(name, factIds, "a fact's id", () => placeOf([at, 'facts', n]));
      });
      const answers = {
        question: intent.facts?.length,
        absent: intent.missing ?? intent.topic ?? intent.facts?.length,
        smalltalk: intent.reply,
        offtopic: intent.reply,
        about: intent.reply ?? intent.action ?? intent.facts?.length,
      };
      if (!answers[intent.kind]) {
        issues.push({
          ...placeOf([at]),
          expected: {
            question: 'facts',
            absent: 'topic, missing or facts',
            smalltalk: 'reply',
            offtopic: 'reply',
            about: 'reply or facts',
          }[intent.kind],
          found: `an intent of kind ${intent.kind} without it`,
          nextStep: 'Say what answers it.',
        });
      }
      for (const [language, examples] of Object.entries(intent.examples)) {
        examples.forEach((example, n) => {
          const key = utteranceKey(example);
          const findPlace = () => placeOf([at, 'examples', language, n]);
          const other = saidIn.get(key);
          if (!other) saidIn.set(key, { intent: intent.name, findPlace });
          else if (other.intent !== intent.name) {
            issues.push({
              ...findPlace(),
              expected: 'an utterance of one intent only',
              found: `"${example}", which stands under ${other.intent} too, at ${other.findPlace().place}`,
              nextStep: 'Keep it where it belongs, and take it out of the other.',
            });
          }
        });
      }
    });
  }
  if (!article || !isWhole.languages) return issues;
  issues.push(...checkLanguages(article.language, files));
  if (!files.languages.some(({ value }) => value.code === 'en')) {
    issues.push({
      place: 'data/languages',
      expected: 'en.yaml, which untranslated texts fall back to',
      found: 'nothing',
      nextStep: 'Add it.',
    });
  }
  return issues;
}

/** The names in files of lists; a name that stands twice is an issue. */
function unique<T>(
  files: readonly Placed<readonly T[]>[],
  nameOf: (item: T) => string,
  field: string,
  issues: ContentIssue[],
): Set<string> {
  // Places are looked for where something is wrong only: each may mean reading its file again.
  const places = new Map<string, () => Place>();
  for (const { value, placeOf } of files) {
    value.forEach((item, at) => {
      const name = nameOf(item);
      const findPlace = () => placeOf([at, field]);
      const first = places.get(name);
      if (first) {
        issues.push({
          ...findPlace(),
          expected: 'a name of its own',
          found: `"${name}", which stands at ${first().place} too`,
          nextStep: 'Rename one.',
        });
      } else places.set(name, findPlace);
    });
  }
  return new Set(places.keys());
}
