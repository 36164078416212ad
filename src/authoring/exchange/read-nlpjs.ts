// NLP.js' `corpus.json` → a corpus. The format: https://github.com/axa-group/nlp.js/blob/master/docs/v4/quickstart.md
import { z } from 'zod';
import { readYaml } from '../../content/read-yaml.js';
import { ContentError } from '../../errors.js';
import type { Corpus, ForeignAlias, ForeignUtterance } from './corpus.js';

const nlpjsSchema = z.looseObject({
  locale: z.string().regex(/^[a-zA-Z]{2,3}([-_]\w+)*$/, 'a language such as en-US'),
  data: z.array(
    z.looseObject({
      intent: z.string(),
      utterances: z.array(z.string()).default([]),
      answers: z.array(z.unknown()).default([]),
    }),
  ),
  entities: z.record(z.string(), z.unknown()).default({}),
});

/** An entity by names; others, of rules or patterns, are told. */
const namedSchema = z.looseObject({ options: z.record(z.string(), z.array(z.string())) });

/** `%name%` and `@name` stand for words that NLP.js fills in. */
const PLACEHOLDER = /%\w+%|(?<![\p{L}\p{N}])@\w+/u;

/**
 * Reads intents with their utterances, and the options of entities as ways to write a name.
 *
 * @param file  as shown to the author
 * @throws ContentError with every mistake in it
 */
export function readNlpjs(file: string, text: string): Corpus {
  // Whatever is JSON is YAML, too, of which the lines are known.
  const read = readYaml(file, text, nlpjsSchema);
  if (!read.ok) throw new ContentError(read.issues);
  const { locale, data, entities } = read.value;
  const language = locale.split(/[-_]/)[0]!.toLowerCase();
  const lineOf = (...path: PropertyKey[]) => read.placeOf(path).excerpt?.lineNumber ?? 1;
  const utterances: ForeignUtterance[] = [];
  const aliases: ForeignAlias[] = [];
  const leftOut: Corpus['leftOut'][number][] = [];
  for (const [at, { intent, utterances: texts, answers }] of data.entries()) {
    for (const [n, utterance] of texts.entries()) {
      const line = lineOf('data', at, 'utterances', n);
      if (PLACEHOLDER.test(utterance)) leftOut.push({ line, what: `“${utterance}”, which has a placeholder` });
      else utterances.push({ line, text: utterance, intent, language });
    }
    if (answers.length > 0)
      leftOut.push({ line: lineOf('data', at, 'answers'), what: `answers of ${intent} (${answers.length})` });
  }
  for (const [name, entity] of Object.entries(entities)) {
    const named = namedSchema.safeParse(entity);
    if (!named.success) leftOut.push({ line: lineOf('entities', name), what: `entity ${name}, which has no options` });
    else
      for (const [option, texts] of Object.entries(named.data.options))
        for (const [n, alias] of texts.entries())
          aliases.push({ line: lineOf('entities', name, 'options', option, n), name: option, alias, language });
  }
  return { utterances, aliases, leftOut };
}
