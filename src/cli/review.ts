// `meeting-bot review`: what readers asked in vain, and what its author makes of it.
import type { Answerer } from '../answer/answer.js';
import type { Decision } from '../authoring/review/apply-decision.js';
import type { ReviewGroup } from '../authoring/review/list-groups.js';
import type { Content } from '../content/index.js';
import { ConfigError } from '../errors.js';
import { type CommandContext, contentOption, defineCommand, UsageError, valueOption } from './command.js';

interface ReviewOptions {
  json?: boolean;
  apply?: string;
}

export const review = defineCommand<ReviewOptions>({
  define: (command) => {
    command
      .description(
        `Goes through the feedback log of the bot in Telegram (FEEDBACK_LOG): questions without answer, answers that were not sure, votes against answers. Near-duplicates are one group, the most frequent first; for each you see the answer now and the nearest intents and facts, and choose: add it to an intent, add it as absent, make a new intent, ignore. Each choice is kept at once. Files keep their comments and order; afterwards the test cases run, and what changed is shown.`,
      )
      .argument('<FEEDBACK_FILE>', 'the log, such as state/feedback.jsonl')
      .option('--json', 'print the groups as JSON and end')
      .addOption(valueOption('--apply <FILE>', 'apply decisions from FILE and end'))
      .addOption(contentOption())
      .addHelpText(
        'after',
        `
Decisions are JSON lines such as {"text":"…","language":"en","action":"add","intent":"who-met","keep":true}
(actions: add, absent, question, fact, ignore).`,
      );
  },
  async *run({ options, positionals: [named = ''], contentDir }, context) {
    const { resolveGiven } = await import('../authoring/read-given.js');
    const file = resolveGiven(named);
    const answerer = await context.openAnswerer(contentDir);
    const [{ loadContent }, { readIgnored, readInbox }, review, { createIntentFinder }] = await Promise.all([
      import('../content/index.js'),
      import('../authoring/review/inbox.js'),
      import('../authoring/review/list-groups.js'),
      import('../authoring/review/nearest-intents.js'),
    ]);
    const content = loadContent(contentDir);
    const { groups: all, votes, brokenLines, isBroken } = readInbox(file);
    const findIntents = createIntentFinder(content);
    const groups = review
      .openGroups(all, review.knownQuestions(content), readIgnored(file))
      .map((group) => review.describeGroup(group, answerer, findIntents));
    if (isBroken)
      throw new ConfigError(
        `${named}: expected lines as the bot writes them to FEEDBACK_LOG ({"day":"…","unanswered":"…"}), got none: ${brokenLines.length} of other kinds. Name that file.`,
      );
    if (options.json) {
      yield `${JSON.stringify({ groups, votes, brokenLines }, null, 2)}\n`;
      return 0;
    }
    if (brokenLines.length > 0) yield `Left out lines that are no feedback: ${brokenLines.join(', ')}\n`;
    for (const { about, count } of votes) yield `👎 ${count} for answers of ${about}\n`;
    if (groups.length === 0 && options.apply === undefined) {
      yield 'Nothing to review.\n';
      return 0;
    }
    const decisions =
      options.apply === undefined ? await askDecisions(groups, content, context) : await readDecisions(options.apply);
    yield* applyAll(decisions, file, contentDir, answerer, context);
    return 0;
  },
});

async function askDecisions(
  groups: readonly ReviewGroup[],
  content: Content,
  context: CommandContext,
): Promise<AsyncIterable<Decision>> {
  if (context.stdin.isTTY !== true)
    throw new UsageError('review asks at a terminal; for programs there are --json and --apply FILE.');
  const { promptDecisions } = await import('./prompt-decisions.js');
  return promptDecisions(groups, content, context);
}

async function readDecisions(named: string): Promise<Decision[]> {
  const [{ decisionSchema }, { readGiven }] = await Promise.all([
    import('../authoring/review/apply-decision.js'),
    import('../authoring/read-given.js'),
  ]);
  const lines = readGiven(named).toString('utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [decisionSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new ConfigError(
        `${named}:${at + 1}: expected a decision with text, language and action, got something else. Nothing was changed.`,
        { cause: error },
      );
    }
  });
}

/** Each decision is applied before the next is asked for: who leaves loses none. */
async function* applyAll(
  decisions: Iterable<Decision> | AsyncIterable<Decision>,
  file: string,
  contentDir: string,
  before: Answerer,
  { openAnswerer }: CommandContext,
): AsyncGenerator<string, void, void> {
  const [{ applyDecision }, { ignoreQuestion }] = await Promise.all([
    import('../authoring/review/apply-decision.js'),
    import('../authoring/review/inbox.js'),
  ]);
  const added: Decision[] = [];
  const files = new Map();
  let applied = 0;
  let failure: ConfigError | null = null;
  for await (const decision of decisions) {
    try {
      if (decision.action === 'ignore') ignoreQuestion(file, decision.text);
      else {
        const changed = applyDecision(contentDir, decision, files);
        added.push(decision);
        yield `“${decision.text}” → ${decision.intent} (${changed.join(', ')})\n`;
      }
      applied++;
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      failure = error;
      break;
    }
  }
  if (added.length > 0) {
    const after = await openAnswerer(contentDir);
    yield '\n';
    for (const { text } of added) {
      const [was, is] = [before.ask(text), after.ask(text)];
      yield `“${text}”: ${was.intent ?? was.kind} → ${is.intent ?? is.kind}, confidence ${was.confidence.toFixed(2)} → ${is.confidence.toFixed(2)}\n`;
    }
    yield `\n${await compareCases(contentDir, before, after)}\n`;
  }
  if (failure)
    throw new ConfigError(
      `${failure.message} ${applied === 0 ? 'Nothing was changed.' : `What stands before it was applied (${applied}); the rest was not.`}`,
      { cause: failure },
    );
}

/** The test cases with the content before and after. */
async function compareCases(contentDir: string, before: Answerer, after: Answerer): Promise<string> {
  const [
    { loadContent },
    { findCaseFiles, loadCases },
    { runCases },
    { compareToBaseline, renderChanges, toBaseline },
  ] = await Promise.all([
    import('../content/index.js'),
    import('../authoring/cases.js'),
    import('../authoring/run-cases.js'),
    import('../authoring/baseline.js'),
  ]);
  const cases = loadCases(findCaseFiles(contentDir), loadContent(contentDir), contentDir);
  const results = runCases(after, cases);
  const passed = results.filter(({ failures }) => failures.length === 0).length;
  const changes = compareToBaseline(results, toBaseline(runCases(before, cases)));
  return `${passed} of ${cases.length} cases pass; ${renderChanges(changes).replace('since the baseline', 'by this review')}`;
}
