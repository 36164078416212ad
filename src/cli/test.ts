// `meeting-bot test`: the author's own cases, offline.
import { resolve } from 'node:path';
import { defineCommand, UsageError } from './command.js';

export const test = defineCommand({
  positionals: '[FILE…]',
  completes: 'file',
  about: `Runs test cases (by default test/cases/*.yaml of the content folder) and prints each failure with its reason, and
accuracy, precision, recall and F1 of every intent. Ends with code 1 when a case fails.`,
  options: {},
  async *run({ positionals, contentDir }, { colours, openAnswerer }) {
    const [{ loadContent }, { findCaseFiles, loadCases }, { runCases }, { judge, measure }, { renderResults }] =
      await Promise.all([
        import('../content/index.js'),
        import('../authoring/cases.js'),
        import('../authoring/run-cases.js'),
        import('../authoring/measure.js'),
        import('./render-results.js'),
      ]);
    const files = positionals.length > 0 ? positionals.map((file) => resolve(file)) : findCaseFiles(contentDir);
    if (files.length === 0)
      throw new UsageError(`There are no cases in ${contentDir}/test/cases; write one, or name a file.`);
    const cases = loadCases(files, loadContent(contentDir), contentDir);
    const results = runCases(await openAnswerer(contentDir), cases);
    yield `${renderResults(results, measure(judge(results)), colours)}\n`;
    return results.every(({ failures }) => failures.length === 0) ? 0 : 1;
  },
});
