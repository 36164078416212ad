// `meeting-bot new`: an article of one's own, answering at once.
import { resolve } from 'node:path';
import { defineCommand } from './command.js';

export const newContent = defineCommand({
  define: (command) => {
    command
      .description(
        'Makes a content folder from an article, ready to be asked: the article, its title, date, place and source as far as they show, names in it, and questions to begin with. What is a guess is told, and never answers.',
      )
      .argument('<ARTICLE_FILE>', 'plain text, Markdown or a saved HTML page; - reads standard input')
      .argument('<DIR>', 'the folder to make: new, or empty');
  },
  async *run({ positionals: [article = '', dir = ''] }, { stdin }) {
    const [{ createContent }, { readArticle }] = await Promise.all([
      import('../authoring/new-content/create-content.js'),
      import('../authoring/new-content/read-article.js'),
    ]);
    const steps = createContent(await readArticle(article, stdin), resolve(dir));
    for await (const line of steps) yield `${line}\n`;
    yield `\nTalk to it:     meeting-bot chat --content ${dir}\nMake it better: meeting-bot studio --content ${dir}, and ${dir}/README.md\n`;
    return 0;
  },
});
