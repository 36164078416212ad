// Results of test cases → accuracy, and precision, recall and F1 of every intent.
import { NO_INTENT } from './cases.js';
import type { CaseResult } from './run-cases.js';

/** What was expected of an utterance, and what came. */
export interface Judgement {
  expected: string;
  got: string;
  /** As shown in reports: the conversation's last message. */
  text: string;
  /** ISO 639-1 */
  language: string;
  /** 0–1, of what came. */
  confidence: number;
}

interface IntentScore {
  intent: string;
  /** How many utterances should have led to it. */
  support: number;
  /** 0–1: of those that led to it, how many should have; 1 where none did. */
  precision: number;
  /** 0–1: of those that should have led to it, how many did; 1 where there are none. */
  recall: number;
  /** 0–1: harmonic mean of both. */
  f1: number;
}

export interface Confusion {
  expected: string;
  got: string;
  texts: readonly string[];
}

export interface Scores {
  total: number;
  right: number;
  /** 0–1; 1 where there was nothing to judge. */
  accuracy: number;
  /** Mean of the intents' F1, each counting the same. */
  macroF1: number;
  /** By name. */
  intents: readonly IntentScore[];
  /** Most frequent first. */
  confusions: readonly Confusion[];
}

/** The cases that expect an intent, as judgements. */
export function judge(results: readonly CaseResult[]): Judgement[] {
  return results.flatMap(({ testCase, answer }) =>
    testCase.intent === undefined
      ? []
      : [
          {
            expected: testCase.intent,
            got: answer.intent ?? NO_INTENT,
            text: testCase.turns.at(-1) ?? '',
            language: answer.language,
            confidence: answer.confidence,
          },
        ],
  );
}

export function measure(judgements: readonly Judgement[]): Scores {
  const names = [...new Set(judgements.flatMap(({ expected, got }) => [expected, got]))].sort();
  const intents = names.map((intent): IntentScore => {
    const support = judgements.filter(({ expected }) => expected === intent).length;
    const claimed = judgements.filter(({ got }) => got === intent).length;
    const right = judgements.filter(({ expected, got }) => expected === intent && got === intent).length;
    const precision = share(right, claimed);
    const recall = share(right, support);
    return {
      intent,
      support,
      precision,
      recall,
      f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    };
  });
  const confusions = new Map<string, Confusion & { texts: string[] }>();
  for (const { expected, got, text } of judgements) {
    if (expected === got) continue;
    const key = `${expected}\n${got}`;
    const confusion = confusions.get(key) ?? { expected, got, texts: [] };
    confusion.texts.push(text);
    confusions.set(key, confusion);
  }
  const right = judgements.filter(({ expected, got }) => expected === got).length;
  const expected = intents.filter(({ support }) => support > 0);
  return {
    total: judgements.length,
    right,
    accuracy: share(right, judgements.length),
    macroF1: expected.length === 0 ? 1 : expected.reduce((sum, { f1 }) => sum + f1, 0) / expected.length,
    intents,
    confusions: [...confusions.values()].sort((a, b) => b.texts.length - a.texts.length),
  };
}

const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** @example percent(0.5) // '50.0 %' */
export const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
