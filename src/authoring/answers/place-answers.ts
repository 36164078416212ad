// Where the answers of a content folder's facts stand in its files.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlFiles } from '../../content/content-files.js';
import { readYaml } from '../../content/read-yaml.js';
import { factsSchema } from '../../content/schemas.js';

/**
 * Reads the files of facts once more, as loaded content keeps no places.
 *
 * @returns the place of a fact's answer in a language, such as `data/facts/meeting.yaml:12:9`; the fact's id where there is none
 */
export function placeAnswers(contentDir: string): (fact: string, language: string) => string {
  const places = new Map<string, string>();
  for (const file of yamlFiles(contentDir, 'data/facts')) {
    const result = readYaml(file, readFileSync(join(contentDir, file), 'utf8'), factsSchema);
    if (!result.ok) continue;
    for (const [at, { id, answer }] of result.value.entries())
      for (const language of Object.keys(answer))
        places.set(`${id} ${language}`, result.placeOf([at, 'answer', language]).place);
  }
  return (fact, language) => places.get(`${fact} ${language}`) ?? fact;
}
