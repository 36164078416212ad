// Whether every text is in a language that there is: a misspelt code would silently lead to nothing.
import type { ContentIssue } from '../errors.js';
import type { ContentFiles, Placed } from './cross-check.js';
import { nearestName } from './nearest-name.js';

/** Fields whose keys are languages. */
const BY_LANGUAGE = ['topic', 'name', 'aliases', 'answer', 'questions', 'ask', 'reply', 'missing', 'examples', 'of'];

/** @param own  the article's language, which needs no file of its own */
export function checkLanguages(own: string, files: ContentFiles): ContentIssue[] {
  const known = new Set([own, ...files.languages.map(({ value }) => value.code)]);
  const all: (Placed<unknown> | null)[] = [
    files.entities,
    files.strangers,
    files.abouts,
    ...files.facts,
    ...files.intents,
  ];
  const codeIssues = all.flatMap((file) =>
    file === null
      ? []
      : codesIn(file.value).flatMap((path): ContentIssue[] => {
          const code = String(path.at(-1));
          const near = nearestName(code, known);
          return known.has(code)
            ? []
            : [
                {
                  ...file.placeOf(path, 'key'),
                  expected: `a language of data/languages (${[...known].join(', ')})`,
                  found: `"${code}"`,
                  nextStep: near ? `Did you mean "${near}"?` : 'Add the file of that language, or take this out.',
                },
              ];
        }),
  );
  // A file of utterances in a language that there is not is told once, not for each of its intents.
  const issues = [...new Map(codeIssues.map((issue) => [issue.place, issue])).values()];
  const english = files.languages.find(({ value }) => value.code === 'en')?.value.texts ?? {};
  for (const { value, placeOf } of files.languages)
    for (const name of Object.keys(value.texts)) {
      if (Object.hasOwn(english, name)) continue;
      const near = nearestName(name, Object.keys(english));
      issues.push({
        ...placeOf(['texts', name], 'key'),
        expected: 'a text that English has, too',
        found: `"${name}"`,
        nextStep: near ? `Did you mean "${near}"?` : 'Take it out.',
      });
    }
  return issues;
}

/** The path of every language code in a file. */
function codesIn(value: unknown, path: readonly PropertyKey[] = []): PropertyKey[][] {
  if (Array.isArray(value)) return value.flatMap((item, at) => codesIn(item, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const next = [...path, key];
    if (!BY_LANGUAGE.includes(key) || typeof inner !== 'object' || inner === null) return codesIn(inner, next);
    return Object.keys(inner).map((code) => [...next, code]);
  });
}
