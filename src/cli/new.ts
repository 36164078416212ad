// `meeting-bot new`: an article of one's own, answering within a minute.
import { resolve } from 'node:path';
import { defineCommand } from './command.js';
import { OWN_CONTENT } from './context.js';

export const newContent = defineCommand({
  define: (command) => {
    command
      .description(
        'Makes a content folder from an article: date, place, source and language as far as they show, entities with aliases, a fact for each sentence, intents for names, sentences and small talk. What is a guess is told.',
      )
      .argument('<ARTICLE_FILE>', 'plain text, Markdown or a saved HTML page; - reads standard input')
      .argument('<DIR>', 'the folder to make: new, or empty');
  },
  async *run({ positionals: [article = '', dir = ''] }, { stdin }) {
    const [{ createContent }, { readArticle }] = await Promise.all([
      import('../authoring/new-content/create-content.js'),
      import('../authoring/new-content/read-article.js'),
    ]);
    const steps = createContent(await readArticle(article, stdin), resolve(dir), OWN_CONTENT);
    for await (const line of steps) yield `${line}\n`;
    yield `\nTalk to it:     meeting-bot chat --content ${dir}\nLook through:   ${dir}/data/entities.yaml, ${dir}/data/facts/article.yaml\n`;
    return 0;
  },
});
