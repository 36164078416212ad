// `meeting-bot review`: what readers asked in vain, and what its author makes of it.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Answerer } from '../answer/answer.js';
import type { Decision } from '../authoring/review/apply-decision.js';
import type { ReviewGroup } from '../authoring/review/list-groups.js';
import { ConfigError } from '../errors.js';
import { defineCommand, type Surroundings, UsageError } from './command.js';

export const review = defineCommand({
  positionals: 'FEEDBACK.jsonl',
  completes: 'file',
  about: `Goes through the feedback log of the bot in Telegram (FEEDBACK_LOG): questions without answer, answers that were
not sure, votes against answers. Near-duplicates are one group, the most frequent first; for each you see the answer now and the nearest intents
and facts, and choose: add it to an intent, add it as absent, make a new intent, ignore. Nothing is changed by itself.
Files keep their comments and order; afterwards the test cases run, and what changed is shown.

For programs: --json prints the groups; --apply FILE applies decisions, JSON lines such as
{"text":"…","language":"en","action":"add","intent":"who-met","keep":true} (actions: add, absent, question, ignore).`,
  options: {
    json: { type: 'boolean', about: 'print the groups as JSON and end' },
    apply: { type: 'string', argument: 'FILE', about: 'apply decisions from FILE and end', values: 'file' },
  },
  async *run({ options, positionals, contentDir }, surroundings) {
    const [named, more] = positionals;
    if (named === undefined || more !== undefined)
      throw new UsageError('review needs the feedback log: meeting-bot review state/feedback.jsonl');
    const file = resolve(named);
    const answerer = await surroundings.openAnswerer(contentDir);
    const { groups, votes, brokenLines } = await readGroups(file, contentDir, answerer);
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
      options.apply === undefined ? await decideAll(groups, surroundings) : await readDecisions(options.apply);
    yield* applyAll(decisions, file, contentDir, answerer, surroundings);
    return 0;
  },
});

const ignoredFile = (file: string) => `${file}.ignored`;

async function readGroups(file: string, contentDir: string, answerer: Answerer) {
  const [{ loadContent }, { readFeedback }, { listGroups }, { countVotes }] = await Promise.all([
    import('../content/index.js'),
    import('../authoring/review/read-feedback.js'),
    import('../authoring/review/list-groups.js'),
    import('../authoring/review/group-feedback.js'),
  ]);
  // The bot begins a new file when one is full, and keeps the one before.
  const older = existsSync(`${file}.1`) ? readFeedback(readFileSync(`${file}.1`, 'utf8')).feedback : [];
  const { feedback: newer, brokenLines } = readFeedback(readFileSync(file, 'utf8'));
  const feedback = [...older, ...newer];
  const ignored = existsSync(ignoredFile(file)) ? readFileSync(ignoredFile(file), 'utf8').split('\n') : [];
  const groups = listGroups(feedback, loadContent(contentDir), answerer, new Set(ignored));
  return { groups, votes: countVotes(feedback), brokenLines };
}

async function decideAll(groups: readonly ReviewGroup[], { stdin }: Surroundings): Promise<Decision[]> {
  if (stdin.isTTY !== true)
    throw new UsageError('review asks at a terminal; for programs there are --json and --apply FILE.');
  const { promptDecisions } = await import('./prompt-decisions.js');
  return promptDecisions(groups);
}

async function readDecisions(file: string): Promise<Decision[]> {
  const { decisionSchema } = await import('../authoring/review/apply-decision.js');
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, at) => {
    if (line.trim() === '') return [];
    try {
      return [decisionSchema.parse(JSON.parse(line))];
    } catch (error) {
      throw new ConfigError(
        `${file}:${at + 1}: expected a decision with text, language and action, got something else. Nothing was changed.`,
        { cause: error },
      );
    }
  });
}

async function* applyAll(
  decisions: readonly Decision[],
  file: string,
  contentDir: string,
  before: Answerer,
  { openAnswerer }: Surroundings,
): AsyncGenerator<string, void, void> {
  const [{ applyDecision }, { utteranceKey }] = await Promise.all([
    import('../authoring/review/apply-decision.js'),
    import('../content/utterance-key.js'),
  ]);
  const added: Decision[] = [];
  const files = new Map();
  for (const decision of decisions) {
    if (decision.action === 'ignore') {
      appendFileSync(ignoredFile(file), `${utteranceKey(decision.text)}\n`);
      continue;
    }
    const changed = applyDecision(contentDir, decision, files);
    added.push(decision);
    yield `“${decision.text}” → ${decision.intent} (${changed.join(', ')})\n`;
  }
  if (added.length === 0) return;
  const after = await openAnswerer(contentDir);
  yield '\n';
  for (const { text } of added) {
    const [was, is] = [before.ask(text), after.ask(text)];
    yield `“${text}”: ${was.intent ?? was.kind} → ${is.intent ?? is.kind}, confidence ${was.confidence.toFixed(2)} → ${is.confidence.toFixed(2)}\n`;
  }
  yield `\n${await compareCases(contentDir, before, after)}\n`;
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
