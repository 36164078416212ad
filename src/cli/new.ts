// `meeting-bot new`: an article of one's own, answering within a minute.
import { resolve } from 'node:path';
import { defineCommand, UsageError } from './command.js';
import { OWN_CONTENT } from './surroundings.js';

export const newContent = defineCommand({
  positionals: 'ARTICLE DIR',
  completes: 'file',
  about: `Makes a content folder from an article (plain text or Markdown): date, place, source and language as far as they
show, entities with aliases, a fact for each sentence, intents for names, sentences and small talk. What is a guess is
told. DIR must be new or empty.`,
  options: {},
  async *run({ positionals }) {
    const [article, dir, more] = positionals;
    if (article === undefined || dir === undefined || more !== undefined)
      throw new UsageError('new needs an article and a folder: meeting-bot new ARTICLE.txt DIR');
    const { createContent } = await import('../authoring/new-content/create-content.js');
    for await (const line of createContent(resolve(article), resolve(dir), OWN_CONTENT)) yield `${line}\n`;
    yield `\nTalk to it:     meeting-bot chat --content ${dir}\nLook through:   ${dir}/data/entities.yaml, ${dir}/data/facts/article.yaml\n`;
    return 0;
  },
});
