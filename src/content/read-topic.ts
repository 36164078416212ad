// A topic's definitions and the utterances that stand beside them → intents that have both.
import type { ContentIssue } from '../errors.js';
import { readUtterances, type UtteranceFile } from './read-utterances.js';
import { type PlaceOf, type ReadResult, readYaml } from './read-yaml.js';
import { type IntentFile, intentsSchema } from './schemas.js';

/**
 * Reads a file of intents with its files of utterances. The examples of an intent are those of its own field, and behind
 * them those of the files; each place leads to where it really stands.
 *
 * @param file  as shown to the author: relative to the content folder
 */
export function readTopic(file: string, text: string, sources: readonly UtteranceFile[]): ReadResult<IntentFile> {
  const yaml = readYaml(file, text, intentsSchema);
  const issues: ContentIssue[] = yaml.ok ? [] : [...yaml.issues];
  const names = yaml.ok ? yaml.value.intents.map(({ name }) => name) : null;
  const utterances = sources.map((source) => ({ ...source, byIntent: readUtterances(source, names, file, issues) }));
  if (!yaml.ok || issues.length > 0) return { ok: false, issues };

  const intents = yaml.value.intents.map((intent) => {
    const examples = { ...intent.examples };
    for (const { language, byIntent } of utterances) {
      const more = byIntent.get(intent.name) ?? [];
      if (more.length > 0) examples[language] = [...(examples[language] ?? []), ...more.map((one) => one.text)];
    }
    return { ...intent, examples };
  });
  const placeOf: PlaceOf = (path, what) => {
    const [list, at, field, language, number] = path;
    const intent = list === 'intents' && field === 'examples' ? yaml.value.intents[Number(at)] : undefined;
    const source = intent && utterances.find((one) => one.language === language);
    if (!source) return yaml.placeOf(path, what);
    const own = intent.examples[source.language];
    if (number === undefined) return own ? yaml.placeOf(path, what) : { place: source.file };
    const inFile = source.byIntent.get(intent.name)?.[Number(number) - (own?.length ?? 0)];
    return inFile?.findPlace() ?? yaml.placeOf(path, what);
  };
  return { ok: true, value: { ...yaml.value, intents }, placeOf };
}
