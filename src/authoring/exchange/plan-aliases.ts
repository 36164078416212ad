// Synonyms of another tool → aliases of the names that the content has.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { topicOf, yamlFiles } from '../../content/content-files.js';
import type { Content, Entity } from '../../content/index.js';
import { utteranceKey } from '../../content/utterance-key.js';
import type { YamlEdit } from '../edit-yaml.js';
import type { ForeignAlias } from './corpus.js';
import { addTo, type ImportPlan, inOneLine, planEdits } from './import-plan.js';

/**
 * A name is known by its id, and by every way to write it; an alias that leads to another name already is left out.
 *
 * @param file     as shown to the author
 * @param aliases  each in one line, none of them blank
 */
export function planAliases(
  contentDir: string,
  file: string,
  aliases: readonly ForeignAlias[],
  { entities, strangers }: Content,
): ImportPlan {
  const owners = new Map<string, string>();
  for (const entity of [...entities, ...strangers])
    for (const name of namesOf(entity)) if (!owners.has(utteranceKey(name))) owners.set(utteranceKey(name), entity.id);
  const places = placeEntities(contentDir);
  const edits = new Map<string, YamlEdit[]>();
  const added: string[] = [];
  const leftOut: string[] = [];
  let same = 0;
  for (const { line, name, alias, language } of aliases) {
    const id = owners.get(utteranceKey(name)) ?? owners.get(utteranceKey(alias));
    const owner = owners.get(utteranceKey(alias));
    const place = `${file}:${line}`;
    if (id === undefined) leftOut.push(`left out: ${place}: ${inOneLine(alias)}: no name is called ${inOneLine(name)}`);
    else if (owner !== undefined && owner !== id)
      leftOut.push(`left out: ${place}: ${inOneLine(alias)} stands for ${owner}, not ${id}`);
    else if (owner !== undefined) same++;
    else {
      owners.set(utteranceKey(alias), id);
      const at = places.get(id)!;
      const lists = at.aliases;
      const path = [at.number, 'aliases', language, lists.get(language) ?? 0];
      lists.set(language, (lists.get(language) ?? 0) + 1);
      addTo(edits, at.file, { path, value: alias });
      added.push(`${id} › ${language}: new alias: ${inOneLine(alias)}`);
    }
  }
  const counts = `aliases: ${added.length} new, ${same} as they are, ${leftOut.length} left out`;
  return {
    changes: planEdits(contentDir, edits),
    report: [...added, ...leftOut, ...(aliases.length > 0 ? [counts] : [])],
  };
}

const namesOf = ({ id, name, aliases = {} }: Entity): string[] => [
  id,
  ...Object.values(name),
  ...Object.values(aliases).flat(),
];

interface EntityPlace {
  file: string;
  /** Its place in the file's list; 0 is the first. */
  number: number;
  /** How many aliases it has, by language. */
  aliases: Map<string, number>;
}

function placeEntities(dir: string): Map<string, EntityPlace> {
  const files = yamlFiles(dir, 'data').filter((file) => ['entities', 'strangers'].includes(topicOf(file)));
  return new Map(
    files.flatMap((file) =>
      (parseDocument(readFileSync(join(dir, file), 'utf8')).toJS() as Entity[]).map(({ id, aliases = {} }, number) => {
        const counts = Object.entries(aliases).map(([language, list]) => [language, list.length] as const);
        return [id, { file, number, aliases: new Map(counts) }] as const;
      }),
    ),
  );
}
