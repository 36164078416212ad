// Two answerers, before and after a change → the questions that they answer differently.
import { setImmediate } from 'node:timers/promises';
import type { Answer, Answerer } from '../answer/answer.js';
import { askTurns } from '../answer/ask-turns.js';
import type { TestCase } from '../authoring/cases.js';
import { runCases } from '../authoring/run-cases.js';

/** So many questions are asked between two words of progress: some hundredths of a second. */
const STEP = 20;

export interface Progress {
  done: number;
  total: number;
}

export interface Difference {
  from: 'case' | 'talk' | 'kept';
  text: string;
  before: string;
  after: string;
  /** Of a case: whether it passes now, or does no more. */
  verdict: 'better' | 'worse' | 'changed';
}

export interface Comparison {
  asked: number;
  differences: readonly Difference[];
}

interface Asked {
  cases: readonly TestCase[];
  /** The turns of the talk so far. */
  talk: readonly string[];
  /** Questions of readers. */
  kept: readonly string[];
}

/** Asks everything of both; between steps others have their turn, so that it can be stopped. */
export async function* compareAnswers(
  before: Answerer,
  after: Answerer,
  { cases, talk, kept }: Asked,
): AsyncGenerator<Progress, Comparison, void> {
  const differences: Difference[] = [];
  const talks = talk.map((_, at) => talk.slice(0, at + 1));
  const total = cases.length + talks.length + kept.length;
  let done = 0;
  const note = (from: Difference['from'], text: string, was: Answer, is: Answer, verdict: Difference['verdict']) => {
    if (verdict !== 'changed' || was.short !== is.short || was.intent !== is.intent || was.kind !== is.kind)
      differences.push({ from, text, before: was.short, after: is.short, verdict });
  };
  const steps = [
    ...cases.map((testCase) => () => {
      const [[was], [is]] = [runCases(before, [testCase]), runCases(after, [testCase])];
      const [passed, passes] = [was!.failures.length === 0, is!.failures.length === 0];
      const verdict = passed === passes ? 'changed' : passes ? 'better' : 'worse';
      note('case', testCase.turns.join(' → '), was!.answer, is!.answer, verdict);
    }),
    ...talks.map(
      (turns) => () => note('talk', turns.at(-1)!, askTurns(before, turns), askTurns(after, turns), 'changed'),
    ),
    ...kept.map((text) => () => note('kept', text, before.ask(text), after.ask(text), 'changed')),
  ];
  for (const step of steps) {
    step();
    done++;
    if (done % STEP > 0) continue;
    yield { done, total };
    await setImmediate();
  }
  const order = { worse: 0, better: 1, changed: 2 };
  return { asked: total, differences: differences.sort((a, b) => order[a.verdict] - order[b.verdict]) };
}
