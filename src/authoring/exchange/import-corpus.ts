// A corpus of another tool → what it adds to the content: utterances of intents, and aliases of names.
import { loadContent } from '../../content/index.js';
import { nearestName } from '../../content/nearest-name.js';
import { ContentError, type ContentIssue } from '../../errors.js';
import type { Corpus } from './corpus.js';
import type { ImportPlan } from './import-plan.js';
import { planAliases } from './plan-aliases.js';
import { planUtterances } from './plan-utterances.js';

/**
 * Compares a corpus with the content. What is new is added to intents and names that there are; whatever else the corpus
 * holds is told with its line, and left out.
 *
 * @param file  as shown to the author
 * @throws ContentError with every language that the content lacks
 */
export function planCorpus(contentDir: string, file: string, corpus: Corpus): ImportPlan {
  const content = loadContent(contentDir);
  const languages = content.languages.map(({ code }) => code);
  const issues = [...corpus.utterances, ...corpus.aliases].flatMap(({ line, language }): ContentIssue[] => {
    if (languages.includes(language)) return [];
    const near = nearestName(language, languages);
    return [
      {
        place: `${file}:${line}`,
        expected: `a language of the content (${languages.join(', ')})`,
        found: `"${language}"`,
        nextStep: near ? `Did you mean "${near}"?` : 'Add its file to data/languages first.',
      },
    ];
  });
  // Where a file is in one language all of its lines would say the same.
  if (issues.length > 0) throw new ContentError([...new Map(issues.map((issue) => [issue.found, issue])).values()]);
  const utterances = corpus.utterances.map((one) => ({ ...one, text: toLine(one.text) }));
  const aliases = corpus.aliases.map((one) => ({ ...one, alias: toLine(one.alias) }));
  const plans = [
    planUtterances(
      contentDir,
      file,
      utterances.filter(({ text }) => text !== ''),
      content,
    ),
    planAliases(
      contentDir,
      file,
      aliases.filter(({ alias }) => alias !== ''),
      content,
    ),
  ];
  const leftOut = corpus.leftOut.map(({ line, what }) => `left out: ${file}:${line}: ${what}`);
  return {
    changes: plans.flatMap(({ changes }) => changes),
    report: [...plans.flatMap(({ report }) => report), ...leftOut],
  };
}

const toLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
