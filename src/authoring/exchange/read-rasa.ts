// Rasa's `nlu.yml` → a corpus. The format: https://legacy-docs-oss.rasa.com/docs/rasa/training-data-format
import { z } from 'zod';
import { readYaml } from '../../content/read-yaml.js';
import { ContentError } from '../../errors.js';
import type { Corpus, ForeignAlias, ForeignUtterance } from './corpus.js';

const KINDS = ['intent', 'synonym', 'regex', 'lookup'] as const;

const rasaSchema = z.looseObject({
  nlu: z.array(
    z.looseObject({
      intent: z.string().optional(),
      synonym: z.string().optional(),
      regex: z.string().optional(),
      lookup: z.string().optional(),
      examples: z.union([z.string(), z.array(z.looseObject({ text: z.string() }))]).optional(),
    }),
  ),
});

/**
 * Reads intents with their examples, and synonyms, also those that stand at words of examples.
 *
 * @param file      as shown to the author
 * @param language  of all that it holds, which the file itself does not say
 * @throws ContentError with every mistake in it
 */
export function readRasa(file: string, text: string, language: string): Corpus {
  const read = readYaml(file, text, rasaSchema);
  if (!read.ok) throw new ContentError(read.issues);
  const utterances: ForeignUtterance[] = [];
  const aliases: ForeignAlias[] = [];
  const leftOut: Corpus['leftOut'][number][] = [];
  const lineOf = (path: readonly PropertyKey[]) => read.placeOf(path).excerpt?.lineNumber ?? 1;
  for (const [at, entry] of read.value.nlu.entries()) {
    const kind = KINDS.find((name) => entry[name] !== undefined);
    const name = (kind && entry[kind]) ?? '';
    if (kind !== 'intent' && kind !== 'synonym') {
      leftOut.push({ line: lineOf(['nlu', at]), what: `${kind ?? Object.keys(entry)[0]} ${name}`.trim() });
      continue;
    }
    const lines = examplesOf(entry.examples ?? '', (path) => lineOf(['nlu', at, 'examples', ...path]));
    for (const { line, example } of lines) {
      const { text: words, synonyms } = readMarks(example);
      aliases.push(...synonyms.map((synonym) => ({ line, ...synonym, language })));
      if (kind === 'intent') utterances.push({ line, text: words, intent: name, language });
      else aliases.push({ line, name, alias: words, language });
    }
  }
  for (const key of Object.keys(read.value))
    if (key !== 'nlu' && key !== 'version')
      leftOut.push({ line: read.placeOf([key], 'key').excerpt?.lineNumber ?? 1, what: key });
  return { utterances, aliases, leftOut };
}

type Examples = string | readonly { text: string }[];

/** The lines that begin with a dash; in the longer form each example has its own field. */
function examplesOf(examples: Examples, lineOf: (path: readonly PropertyKey[]) => number) {
  // A text of several lines begins below its field.
  const split = (text: string, first: number) =>
    text.split('\n').flatMap((line, at) => {
      const example = line.trim().replace(/^-\s*/, '');
      return example === '' ? [] : [{ line: first + at, example }];
    });
  if (typeof examples === 'string') return split(examples, lineOf([]) + (examples.includes('\n') ? 1 : 0));
  return examples.flatMap(({ text }, at) => split(text, lineOf([at, 'text']) + (text.includes('\n') ? 1 : 0)));
}

/** Marked words: `[Ada](person)`, `[the countess](person:Ada)`, `[the countess]{"entity": "person", "value": "Ada"}`. */
const MARK = /\[([^\]]+)\](?:\((?:[^):]*)(?::([^)]*))?\)|(\{[^}]*\})|(\[\{.*?\}\]))/gu;

/** @example readMarks('who is [the countess](person:Ada)') // { text: 'who is the countess', synonyms: [{ name: 'Ada', alias: 'the countess' }] } */
function readMarks(example: string): { text: string; synonyms: { name: string; alias: string }[] } {
  const synonyms: { name: string; alias: string }[] = [];
  const text = example.replace(MARK, (_, words: string, value?: string, one?: string, several?: string) => {
    const values = [...(one ?? several ?? '').matchAll(/"value"\s*:\s*"([^"]+)"/g)].map((match) => match[1]);
    for (const name of [value, ...values]) if (name && name !== words) synonyms.push({ name, alias: words });
    return words;
  });
  return { text, synonyms };
}
