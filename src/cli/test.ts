// `meeting-bot test`: the author's own cases, offline.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import type { LearningPoint } from '../authoring/cross-validate.js';
import type { Judgement, Scores } from '../authoring/measure.js';
import type { ReportParts } from '../authoring/report/render-report.js';
import type { CaseResult } from '../authoring/run-cases.js';
import { ContentError } from '../errors.js';
import { type CommandContext, contentOption, defineCommand, UsageError, valueOption } from './command.js';

interface TestOptions {
  filter?: string;
  json?: boolean;
  junit?: string;
  report?: string;
  baseline?: string;
  updateBaseline?: boolean;
  crossValidate?: boolean;
  watch?: boolean;
}

export const test = defineCommand<TestOptions>({
  define: (command) => {
    command
      .description(
        'Runs test cases and prints each failure with its reason, and accuracy, precision, recall and F1 of every intent. Ends with code 1 when a case fails.',
      )
      .argument('[FILE...]', 'files of cases; default: test/cases/*.yaml of the content folder')
      .addOption(valueOption('--filter <TEXT>', 'only cases with this text in question, intent or place'))
      .option('--json', 'results and figures as JSON')
      .addOption(valueOption('--junit <FILE>', 'also write JUnit XML'))
      .addOption(valueOption('--report <FILE>', 'also write a page to look at (HTML)'))
      .addOption(
        valueOption(
          '--baseline <FILE>',
          'say what got better and worse since FILE was written; write it where it is not there',
        ),
      )
      .option('--update-baseline', 'with --baseline: write it anew')
      .option(
        '--cross-validate',
        'instead of cases: judge the intents’ own examples, each by what was learned without it (minutes)',
      )
      .option('--watch', 'run again whenever the content or a case changes')
      .addOption(contentOption());
  },
  async *run({ options, positionals, contentDir }, context) {
    if (options.updateBaseline && !options.baseline)
      throw new UsageError('--update-baseline has a meaning with --baseline FILE only.');
    if (options.crossValidate) return yield* crossValidateContent(contentDir, options.report, context);
    const { resolveGiven } = await import('../authoring/read-given.js');
    const files = positionals.map(resolveGiven);
    const runOnce = () => testOnce(files, contentDir, options, context);
    if (!options.watch) {
      const { text, isGood } = await runOnce();
      yield text;
      return isGood ? 0 : 1;
    }
    const { watchFiles } = await import('./watch-files.js');
    const changes = await watchFiles(contentDir, files, context.stopSignal());
    do {
      yield await runOnce().then(
        ({ text }) => text,
        async (error: unknown) => {
          if (!(error instanceof ContentError)) throw error;
          return (await import('./render-issues.js')).renderIssues(error, context.colours);
        },
      );
      yield '\nWaiting for changes; Ctrl-C ends.\n\n';
    } while (await changes.next());
    return 0;
  },
});

const FOLDS = 5;

async function* crossValidateContent(
  contentDir: string,
  report: string | undefined,
  { colours }: CommandContext,
): AsyncGenerator<string, number, void> {
  const [
    { loadContent },
    { crossValidate, learningCurve, readSamples },
    { findWeakExamples },
    { measure, percent },
    renderers,
  ] = await Promise.all([
    import('../content/index.js'),
    import('../authoring/cross-validate.js'),
    import('../authoring/find-weak-examples.js'),
    import('../authoring/measure.js'),
    import('./render-cross-validation.js'),
  ]);
  const content = loadContent(contentDir);
  const samples = readSamples(content);
  const judgements: Judgement[] = [];
  let fold = 0;
  for (const judged of crossValidate(samples, FOLDS)) {
    judgements.push(...judged);
    yield `fold ${++fold} of ${FOLDS}: ${percent(measure(judged).accuracy)} right\n`;
  }
  const scores = measure(judgements);
  const weak = findWeakExamples(samples, judgements);
  yield `\n${renderers.renderCrossValidation(scores, weak, colours)}\n\nlearning curve\n`;
  const curve: LearningPoint[] = [];
  for (const point of learningCurve(samples)) {
    curve.push(point);
    yield `${renderers.renderLearningPoint(point)}\n`;
  }
  if (report) await writeReport(report, content.article.title, [], scores, judgements, { curve, weak });
  return 0;
}

async function writeReport(
  file: string,
  title: string,
  results: readonly CaseResult[],
  scores: Scores,
  judgements: readonly Judgement[],
  examples?: ReportParts['examples'],
): Promise<void> {
  const [{ renderReport }, { THRESHOLDS }] = await Promise.all([
    import('../authoring/report/render-report.js'),
    import('../answer/thresholds.js'),
  ]);
  const parts = { title, results, scores, judgements, threshold: THRESHOLDS.answer };
  writeFileSync(file, renderReport(examples ? { ...parts, examples } : parts));
}

async function testOnce(
  named: readonly string[],
  contentDir: string,
  options: TestOptions,
  { colours, openAnswerer }: CommandContext,
): Promise<{ text: string; isGood: boolean }> {
  const [{ loadContent }, { findCaseFiles, loadCases }, { runCases }, { judge, measure }] = await Promise.all([
    import('../content/index.js'),
    import('../authoring/cases.js'),
    import('../authoring/run-cases.js'),
    import('../authoring/measure.js'),
  ]);
  const files = named.length > 0 ? named : findCaseFiles(contentDir);
  if (files.length === 0)
    throw new UsageError(`There are no cases in ${contentDir}/test/cases; write one, or name a file.`);
  const wanted = options.filter?.toLowerCase() ?? '';
  const content = loadContent(contentDir);
  const cases = loadCases(files, content, contentDir).filter(({ turns, intent, place }) =>
    [...turns, intent ?? '', place].some((text) => text.toLowerCase().includes(wanted)),
  );
  if (cases.length === 0) throw new UsageError(`No case holds "${options.filter}" in question, intent or place.`);

  const results = runCases(await openAnswerer(contentDir), cases);
  const scores = measure(judge(results));
  if (options.junit) {
    const { renderJunit } = await import('../authoring/render-junit.js');
    writeFileSync(options.junit, renderJunit(results));
  }
  if (options.report) await writeReport(options.report, content.article.title, results, scores, judge(results));
  const sinceBaseline = options.baseline ? await useBaseline(options.baseline, results, options.updateBaseline) : '';
  const isGood = results.every(({ outcome }) => outcome !== 'failed');
  if (options.json) {
    const { toJson } = await import('./to-json.js');
    const shown = results.map(({ testCase, answer, ...rest }) => ({
      ...testCase,
      ...rest,
      answer: toJson(answer, true),
    }));
    return { text: `${JSON.stringify({ cases: shown, scores }, null, 2)}\n`, isGood };
  }
  const intents = content.topics.flatMap((topic) => topic.intents.map(({ name }) => name));
  const { renderResults } = await import('./render-results.js');
  return { text: `${renderResults(results, scores, intents, colours)}\n${sinceBaseline}`, isGood };
}

/** Compares with the baseline where there is one; writes it where there is none, or where asked to. */
async function useBaseline(file: string, results: readonly CaseResult[], isUpdated = false): Promise<string> {
  const { compareToBaseline, parseBaseline, renderChanges, toBaseline } = await import('../authoring/baseline.js');
  const isThere = existsSync(file);
  const changes = isThere
    ? `\n${renderChanges(compareToBaseline(results, parseBaseline(file, readFileSync(file, 'utf8'))))}\n`
    : '';
  if (isThere && !isUpdated) return changes;
  writeFileSync(file, `${JSON.stringify(toBaseline(results), null, 2)}\n`);
  return `${changes}Wrote the baseline ${file}.\n`;
}
