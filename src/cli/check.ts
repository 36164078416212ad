// `meeting-bot check`: whether the content holds together, and what is in it.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { utteranceFiles, yamlFiles } from '../content/content-files.js';
import { ContentError, type ContentIssue } from '../errors.js';
import { contentOption, defineCommand } from './command.js';

export const check = defineCommand<{ fix?: boolean }>({
  define: (command) => {
    command
      .description(
        'Checks every file of the content folder: shapes, names, and that all evidence stands in the article. Tells all mistakes at once, each with its line, and ends with code 1. Hints (a fact that no intent leads to, an answer with a number or a name that its evidence does not hold) don’t fail.',
      )
      .option(
        '--fix',
        'first mend what is safe to mend: spacing, repeated examples, and the line by which editors find the schema of a file, to complete and check while you type; the schemas are written to data/schemas',
      )
      .addOption(contentOption());
  },
  async *run({ options, contentDir }) {
    if (options.fix) yield* fixFolder(contentDir);
    const [
      { loadContent },
      { findCaseFiles, loadCases },
      { findHints },
      { findAnswerHints },
      { placeAnswers },
      { renderContentSummary },
    ] = await Promise.all([
      import('../content/index.js'),
      import('../authoring/cases.js'),
      import('../authoring/find-hints.js'),
      import('../authoring/answers/find-answer-hints.js'),
      import('../authoring/answers/place-answers.js'),
      import('../authoring/render-content-summary.js'),
    ]);
    const issues: ContentIssue[] = [];
    const content = orIssues(issues, () => loadContent(contentDir));
    orIssues(issues, () => loadCases(findCaseFiles(contentDir), content, contentDir));
    if (!content || issues.length > 0) throw new ContentError(issues);
    yield `${renderContentSummary(content)}\n`;
    for (const hint of findHints(content)) yield `hint: ${hint}\n`;
    const placeOf = placeAnswers(contentDir);
    for (const { fact, language, text } of findAnswerHints(content))
      yield `hint: ${placeOf(fact, language)}: the answer ${text}.\n`;
    return 0;
  },
});

/** What is loaded; null where that is broken, which adds to the issues. */
function orIssues<T>(issues: ContentIssue[], load: () => T): T | null {
  try {
    return load();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    issues.push(...error.issues);
    return null;
  }
}

const FOLDERS = ['data', 'data/facts', 'data/languages', 'intents', 'test/cases'];

async function* fixFolder(contentDir: string): AsyncGenerator<string, void, void> {
  const [{ fixContentFile }, { renderEditorSchemas }] = await Promise.all([
    import('../authoring/fix-content.js'),
    import('../authoring/editor-schemas.js'),
  ]);
  for (const [file, text] of Object.entries(renderEditorSchemas())) {
    if (readIfThere(join(contentDir, file)) === text) continue;
    mkdirSync(dirname(join(contentDir, file)), { recursive: true });
    writeFileAtomic.sync(join(contentDir, file), text);
    yield `${file}: written\n`;
  }
  const files = [...FOLDERS.flatMap((folder) => yamlFiles(contentDir, folder)), ...utteranceFiles(contentDir)];
  for (const file of files) {
    const path = join(contentDir, file);
    const before = readFileSync(path, 'utf8');
    const { text, changes } = fixContentFile(file, before);
    if (text === before) continue;
    writeFileAtomic.sync(path, text);
    yield `${file}: mended ${changes.join(', ')}\n`;
  }
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
