// What the page can ask and change: one content folder, the talk with it, and what its author decides.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { AskOptions, Dialogue } from '../answer/answer.js';
import { askTurns } from '../answer/ask-turns.js';
import type { InspectableAnswerer } from '../answer/inspect.js';
import { findAnswerHints } from '../authoring/answers/find-answer-hints.js';
import { asked, caseOf } from '../authoring/case-of.js';
import { findCaseFiles, loadCases } from '../authoring/cases.js';
import { sentencesOfFacts } from '../authoring/coverage.js';
import { appendEntry } from '../authoring/insert-yaml.js';
import { slugOf } from '../authoring/new-content/slug.js';
import { type Decision, decisionSchema, planDecision } from '../authoring/review/apply-decision.js';
import { ignoreQuestion, lastQuestions, readIgnored, readInbox, restoreQuestion } from '../authoring/review/inbox.js';
import { describeGroup, openGroups } from '../authoring/review/list-groups.js';
import { type FileChange, readIfThere, undoOf, writeChanges } from '../authoring/write-changes.js';
import { type Content, loadContent } from '../content/index.js';
import type { FilesRead } from '../content/load-content.js';
import { ConfigError } from '../errors.js';
import { type Comparison, compareAnswers, type Progress } from './compare.js';
import { createFinders } from './finders.js';
import type { Learner, Live } from './live.js';
import { previewChanges } from './preview.js';
import { type FileDiff, renderDiff } from './render-diff.js';

/** Where talks are kept as tests. */
const TALKS = 'test/cases/talks.yaml';
/** The last questions of readers that are asked again. */
const MOST_KEPT = 200;
/** Changes that were shown and not written yet. */
const MOST_PENDING = 20;
const MOST_TURNS = 50;
/** Nobody looks through more; what is decided makes room. */
const MOST_GROUPS = 100;

export interface StudioParts {
  contentDir: string;
  /** The log of the running bot; it need not be there. */
  feedbackFile: string;
  live: Live;
  createLearner(dir: string): Learner;
  nowMs(): number;
}

const text = z.string().max(10_000);
const turns = z.array(text).max(MOST_TURNS);

export const askSchema = z.strictObject({
  text,
  /** Of a button: whose answer is wanted. */
  id: z.string().optional(),
  language: z.string().optional(),
  dialogue: z.custom<Dialogue>((value) => typeof value === 'object').nullish(),
});

/** What is to be changed, and the talk so far. */
export const planSchema = z.strictObject({ decision: decisionSchema, talk: turns.default([]) });

/** A talk to keep; of one that ended wrong with what should have come (an intent's name or a fact's id). */
export const keepSchema = z.strictObject({
  turns: turns.min(1),
  wrong: z.strictObject({ expected: z.string().optional(), was: z.string() }).optional(),
});

/** A change that can be written. */
export interface Shown {
  id: string;
  diffs: readonly FileDiff[];
  /** What looks wrong with new answers. */
  hints: readonly string[];
  /** Null where it was stopped, or where no answer can change. */
  comparison: Comparison | null;
  /** Whether the question is answered as decided. */
  isMended: boolean | null;
}

interface Done {
  label: string;
  undo(): void;
}

export function createStudio({ contentDir, feedbackFile, live, createLearner, nowMs }: StudioParts) {
  const files: FilesRead = new Map();
  let content = loadContent(contentDir, files);
  let finders = createFinders(content);
  const pending = new Map<string, { changes: readonly FileChange[]; label: string }>();
  const done: Done[] = [];

  const allIntents = () => content.topics.flatMap(({ intents }) => intents);
  const hasIntents = () => allIntents().length > 0;

  function keep(changes: readonly FileChange[], label: string): string {
    const id = String(nowMs()) + pending.size;
    pending.set(id, { changes, label });
    for (const old of [...pending.keys()].slice(0, -MOST_PENDING)) pending.delete(old);
    return id;
  }

  function write(changes: readonly FileChange[], label: string): { undo: number } {
    writeChanges(contentDir, changes, files);
    const undo = () => writeChanges(contentDir, undoOf(changes), files);
    return { undo: done.push({ label, undo }) - 1 };
  }

  const labelOf = ({ text: question, action, intent }: Decision) => `“${question}” → ${action} ${intent ?? ''}`.trim();

  /** A decision with the intent that it lacks: that which leads to its fact, or a new one named by the question. */
  function complete(decision: Decision): Decision {
    const { action, intent, facts: [fact] = [] } = decision;
    if (intent || action === 'add' || action === 'ignore') return decision;
    const leading = allIntents().find(({ kind, facts: led = [] }) => kind === 'question' && led[0] === fact);
    if (action === 'question' && leading) return { ...decision, action: 'add', intent: leading.name };
    const taken = new Set([...content.facts.map(({ id }) => id), ...allIntents().map(({ name }) => name)]);
    return { ...decision, intent: slugOf(decision.text, decision.language, taken) };
  }

  /** The log as it is now; only what has changed is read again. */
  let log = { stamp: '', read: { groups: [], votes: [] } as Pick<ReturnType<typeof readInbox>, 'groups' | 'votes'> };
  function readLog() {
    const stats = statSync(feedbackFile, { throwIfNoEntry: false });
    const stamp = stats ? `${stats.mtimeMs} ${stats.size}` : '';
    if (stamp !== log.stamp) log = { stamp, read: readInbox(feedbackFile) };
    const { groups, votes } = log.read;
    return { groups: openGroups(groups, finders.known(), readIgnored(feedbackFile)), votes };
  }

  return {
    /** What the page needs to begin. */
    state() {
      const answerer = live.answerer();
      const placed = sentencesOfFacts(content, answerer);
      return {
        title: content.article.title,
        languages: content.languages.map(({ code, name }) => ({ code, name })),
        language: content.article.language,
        paragraphs: layOut(answerer),
        facts: content.facts.map(({ id, answer, guess, untold }) => ({
          id,
          answer,
          isGuess: guess === true,
          isUntold: untold === true,
          sentences: placed.get(id) ?? [],
        })),
        hasIntents: hasIntents(),
        topics: answerer.topics(content.languages[0]?.code ?? 'en'),
      };
    },

    ask({ text: utterance, id, language, dialogue }: z.infer<typeof askSchema>) {
      const answerer = live.answerer();
      const options: AskOptions = { nowMs: nowMs(), ...(language && { language }), ...(dialogue && { dialogue }) };
      const chosen = id === undefined ? null : answerer.answerTo(id, options);
      return {
        answer: chosen ?? answerer.ask(utterance, options),
        parts: chosen ? [] : answerer.inspect(utterance, options),
      };
    },

    /** The example utterances that are most alike. */
    near: (utterance: string) => finders.intents()(utterance, 5),
    /** Facts and intents that hold the words, best first. */
    search: (query: string, language: string) => finders.choices(query, language),

    /** What is not in the evidence of a fact that is being written; and evidence that does not stand in the article. */
    hints(answer: Readonly<Record<string, string>>, evidence: readonly string[]): string[] {
      const strange = evidence.filter((quote) => !content.article.text.includes(quote));
      if (strange.length > 0) return strange.map((quote) => `The article does not say “${quote}” letter for letter.`);
      return hintsOf(content, answer, evidence);
    },

    /** What a decision changes in the files, and in the answers; to be written by `apply`. */
    async *preview(
      { decision: given, talk }: z.infer<typeof planSchema>,
      signal: AbortSignal,
    ): AsyncGenerator<Progress | Shown> {
      const decision = complete(given);
      const changes = planDecision(contentDir, decision);
      yield { done: 0, total: 0 };
      const changed = await previewChanges(contentDir, changes, live, createLearner, signal);
      const cases = loadCases(findCaseFiles(contentDir), null, contentDir);
      const kept = lastQuestions(feedbackFile, MOST_KEPT);
      const id = keep(changes, labelOf(decision));
      const diffs = changes.map(renderDiff);
      const hints = decision.action === 'fact' ? hintsOf(content, decision.answer ?? {}, decision.evidence ?? []) : [];
      if (!changed) return yield { id, diffs, hints, comparison: null, isMended: null };
      const comparison = yield* compareAnswers(live.answerer(), changed.answerer, { cases, talk, kept });
      const now = changed.answerer.ask(decision.text, { language: decision.language });
      const isMended = now.intent === decision.intent || wantedFacts(decision).some((fact) => now.facts.includes(fact));
      yield { id, diffs, hints, comparison, isMended };
    },

    /** Writes what was shown. */
    apply(id: string) {
      const shown = pending.get(id);
      if (!shown) throw new ConfigError('This change is not there any more. Look at it again.');
      pending.delete(id);
      return { ...write(shown.changes, shown.label), label: shown.label };
    },

    /** Writes a decision at once, as `review` does. */
    decide(given: Decision) {
      const decision = complete(given);
      const label = labelOf(decision);
      if (decision.action !== 'ignore') return { ...write(planDecision(contentDir, decision), label), label };
      ignoreQuestion(feedbackFile, decision.text);
      return { undo: done.push({ label, undo: () => restoreQuestion(feedbackFile, decision.text) }) - 1, label };
    },

    undo(at: number) {
      const one = done[at];
      if (!one) throw new ConfigError('There is nothing to undo.');
      one.undo();
      delete done[at];
      return { label: one.label };
    },

    /** Keeps a talk as a test: what comes back now must come back again, or what should have come. */
    keepTalk({ turns: said, wrong }: z.infer<typeof keepSchema>) {
      const before = readIfThere(join(contentDir, TALKS));
      const answer = askTurns(live.answerer(), said);
      const isIntent = allIntents().some(({ name }) => name === wrong?.expected);
      const expected = wrong?.expected
        ? { ...(isIntent ? { intent: wrong.expected } : { facts: [wrong.expected] }) }
        : { kind: 'unknown' };
      const entry = wrong ? { ...asked(said), ...expected, fails: `answers: ${wrong.was}` } : caseOf(said, answer);
      const label = `talk of ${said.length} → ${TALKS}`;
      return { ...write([{ file: TALKS, before, after: appendEntry(before ?? '', null, entry) }], label), label };
    },

    /** What readers asked in vain, the most frequent first; `total` counts those that are not shown, too. */
    inbox() {
      const { groups, votes } = readLog();
      return { file: feedbackFile, total: groups.length, groups: groups.slice(0, MOST_GROUPS), votes };
    },

    /** What helps to decide on one of them; null where it is decided. */
    group(question: string) {
      const group = readLog().groups.find((one) => one.text === question);
      return group ? describeGroup(group, live.answerer(), finders.intents()) : null;
    },

    /** Reads the content that has changed on the disk; what is broken leaves the old. */
    reload(): void {
      content = loadContent(contentDir, files);
      finders = createFinders(content);
    },

    content: () => content,
    cases: () => loadCases(findCaseFiles(contentDir), content, contentDir),
    answerer: () => live.answerer(),
  };
}

export type Studio = ReturnType<typeof createStudio>;

const wantedFacts = ({ action, intent, facts = [] }: Decision): string[] => [
  ...facts,
  ...(action === 'add' || action === 'fact' || action === 'absent' ? [intent ?? ''] : []),
];

function hintsOf(content: Content, answer: Readonly<Record<string, string>>, evidence: readonly string[]): string[] {
  const spans = evidence.map((quote) => {
    const start = content.article.text.indexOf(quote);
    return { start, end: start + quote.length };
  });
  const given = Object.fromEntries(Object.entries(answer).filter(([, one]) => one.trim() !== ''));
  const fact = { id: 'new', about: [], answer: given, evidence: spans };
  return findAnswerHints({ ...content, facts: [fact] }).map((hint) => `${hint.language}: ${hint.text}.`);
}

/** The article's paragraphs as lists of its sentences. */
function layOut({ article: { paragraphs, sentences } }: InspectableAnswerer) {
  let next = 0;
  return paragraphs.map((paragraph) => {
    const start = next;
    let from = 0;
    for (; next < sentences.length; next++) {
      const at = paragraph.indexOf(sentences[next]!.sentence, from);
      if (at < 0) break;
      from = at + sentences[next]!.sentence.length;
    }
    return sentences.slice(start, next);
  });
}
