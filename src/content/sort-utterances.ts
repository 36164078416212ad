// Which files of utterances belong to which topic, by their names.
import type { ContentIssue } from '../errors.js';
import { readUtteranceName, topicOf, utteranceFiles, yamlFiles } from './content-files.js';
import { nearestName } from './nearest-name.js';

/**
 * Topic → its files of utterances. A name that tells no topic and language, or a topic that there is not, is an issue.
 *
 * @param order  of the languages, as the author writes them elsewhere; others stand behind, by code. What is learned
 *               depends on the order of the examples a little, so that it must not change by itself.
 */
export function sortUtterances(
  dir: string,
  order: readonly string[],
  issues: ContentIssue[],
): Map<string, { file: string; language: string }[]> {
  const rank = (language: string) => (order.includes(language) ? order.indexOf(language) : order.length);
  const topics = yamlFiles(dir, 'intents').map(topicOf);
  const byTopic = new Map<string, { file: string; language: string }[]>();
  for (const file of utteranceFiles(dir)) {
    const name = readUtteranceName(file);
    if (name && topics.includes(name.topic))
      byTopic.set(name.topic, [...(byTopic.get(name.topic) ?? []), { file, language: name.language }]);
    else {
      const near = name && nearestName(name.topic, topics);
      issues.push({
        place: file,
        expected: name
          ? `utterances of a topic (${topics.join(', ')})`
          : 'a name such as meeting.en.txt: topic, language',
        found: name ? `"${name.topic}", of which there is no intents/${name.topic}.yaml` : 'another name',
        nextStep: near ? `Did you mean "${near}"?` : name ? 'Add that file, or rename this one.' : 'Rename the file.',
      });
    }
  }
  for (const files of byTopic.values()) files.sort((a, b) => rank(a.language) - rank(b.language));
  return byTopic;
}
