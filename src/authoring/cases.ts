// The author's test cases: what people say, and what must come of it.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import type { AnswerKind } from '../answer/answer.js';
import { yamlFiles } from '../content/content-files.js';
import type { Content } from '../content/index.js';
import { nearestName } from '../content/nearest-name.js';
import { type PlaceOf, readYaml } from '../content/read-yaml.js';
import { ContentError, type ContentIssue } from '../errors.js';

const KINDS = ['answer', 'clarify', 'unknown', 'smalltalk', 'about'] as const satisfies readonly AnswerKind[];

const text = z.string().min(1, 'text that is not empty');

/** `test/cases/*.yaml` */
export const casesSchema = z.array(
  z
    .strictObject({
      /** One message; a conversation is `turns` instead. */
      ask: text.optional(),
      /** A conversation: what comes back from its last message is judged. */
      turns: z.array(text).min(1).optional(),
      /** ISO 639-1: what the reply must be in. */
      language: text.optional(),
      /** The intent that must be found; `none` where none may be. */
      intent: text.optional(),
      kind: z.enum(KINDS).optional(),
      /** Facts that the reply must rest on, all of them. */
      facts: z.array(text).optional(),
      /** Words of the sentence that must be quoted first. */
      proof: text.optional(),
      /** Words that must stand in the reply, case aside. */
      says: z.array(text).optional(),
      /** Words that must not. */
      'says-not': z.array(text).optional(),
      /** Why it is known to fail: told apart, and no failure of the run. */
      fails: text.optional(),
    })
    .refine(({ ask, turns }) => (ask === undefined) !== (turns === undefined), 'either ask or turns'),
);

type CaseFields = z.infer<typeof casesSchema>[number];

export interface TestCase extends Omit<CaseFields, 'ask' | 'turns'> {
  turns: readonly string[];
  /** `test/cases/people.yaml:12:3` */
  place: string;
}

/** What stands for "no intent" in a case. */
export const NO_INTENT = 'none';

/** The content folder's own case files. */
export const findCaseFiles = (contentDir: string): string[] =>
  yamlFiles(contentDir, 'test/cases').map((file) => join(contentDir, file));

/**
 * Reads case files and checks that the intents and facts they name exist.
 *
 * @param content  null where it could not be loaded: then the names of intents and facts are not looked at
 * @param baseDir  what places are told relative to
 * @throws ContentError with every issue of every file
 */
export function loadCases(files: readonly string[], content: Content | null, baseDir: string): TestCase[] {
  const intents =
    content && new Set([NO_INTENT, ...content.topics.flatMap((topic) => topic.intents.map(({ name }) => name))]);
  const facts = content && new Set(content.facts.map(({ id }) => id));
  const issues: ContentIssue[] = [];
  const cases = files.flatMap((file) => {
    const result = readYaml(relative(baseDir, file), readFileSync(file, 'utf8'), casesSchema);
    if (!result.ok) {
      issues.push(...result.issues);
      return [];
    }
    const { value, placeOf } = result;
    return value.map(({ ask, turns, ...expected }, at): TestCase => {
      if (expected.intent) mustKnow(expected.intent, intents, 'an intent', [at, 'intent'], placeOf, issues);
      for (const [n, fact] of (expected.facts ?? []).entries())
        mustKnow(fact, facts, "a fact's id", [at, 'facts', n], placeOf, issues);
      if (Object.keys(expected).every((field) => field === 'fails'))
        issues.push({
          ...placeOf([at]),
          expected: 'something that must come back: intent, kind, facts, proof, says',
          found: 'a question only',
          nextStep: 'Add what must come back.',
        });
      return { ...expected, turns: turns ?? [ask ?? ''], place: placeOf([at]).place };
    });
  });
  if (issues.length > 0) throw new ContentError(issues);
  return cases;
}

function mustKnow(
  name: string,
  known: ReadonlySet<string> | null,
  what: string,
  path: readonly PropertyKey[],
  placeOf: PlaceOf,
  issues: ContentIssue[],
): void {
  if (known?.has(name) ?? true) return;
  const near = nearestName(name, known ?? []);
  issues.push({
    ...placeOf(path),
    expected: what,
    found: `"${name}", which there is not`,
    nextStep: near ? `Did you mean "${near}"?` : 'Mend it.',
  });
}
