// `meeting-bot check`: whether the content holds together, and what is in it.
import { defineCommand } from './command.js';

export const check = defineCommand({
  positionals: '',
  about: `Checks every file of the content folder: shapes, names, and that all evidence stands in the article. Tells all
mistakes at once, each with its line, and ends with code 1. Hints (a fact that no intent leads to) don't fail.`,
  options: {},
  async *run({ contentDir }) {
    const [{ loadContent }, { findHints }, { renderContentSummary }] = await Promise.all([
      import('../content/index.js'),
      import('../authoring/find-hints.js'),
      import('../authoring/render-content-summary.js'),
    ]);
    const content = loadContent(contentDir);
    yield `${renderContentSummary(content)}\n`;
    for (const hint of findHints(content)) yield `hint: ${hint}\n`;
    return 0;
  },
});
