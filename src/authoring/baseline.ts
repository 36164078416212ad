// What passed at an earlier run, kept in a file, so that a run can say what got better and what got worse.
import { z } from 'zod';
import { ConfigError } from '../errors.js';
import type { CaseResult } from './run-cases.js';

const baselineSchema = z.object({
  /** Conversation, its messages joined → whether it passed. */
  cases: z.record(z.string(), z.boolean()),
});

type Baseline = z.infer<typeof baselineSchema>;

export interface Changes {
  better: readonly string[];
  worse: readonly string[];
  /** Cases that the baseline does not know. */
  added: readonly string[];
}

const keyOf = ({ testCase }: CaseResult) => testCase.turns.join(' → ');

const hasPassed = ({ failures }: CaseResult) => failures.length === 0;

export const toBaseline = (results: readonly CaseResult[]): Baseline => ({
  cases: Object.fromEntries(results.map((result) => [keyOf(result), hasPassed(result)])),
});

/** @throws ConfigError on a text that `--baseline` did not write */
export function parseBaseline(file: string, text: string): Baseline {
  try {
    return baselineSchema.parse(JSON.parse(text));
  } catch (error) {
    throw new ConfigError(
      `${file}: expected a baseline as --baseline writes it, got something else. Name another file, or remove this one.`,
      { cause: error },
    );
  }
}

export function compareToBaseline(results: readonly CaseResult[], { cases }: Baseline): Changes {
  const keysWhere = (isMeant: (before: boolean | undefined, now: boolean) => boolean) =>
    results
      .filter((result) => {
        const key = keyOf(result);
        return isMeant(Object.hasOwn(cases, key) ? cases[key] : undefined, hasPassed(result));
      })
      .map(keyOf);
  return {
    better: keysWhere((before, now) => before === false && now),
    worse: keysWhere((before, now) => before === true && !now),
    added: keysWhere((before) => before === undefined),
  };
}

export function renderChanges({ better, worse, added }: Changes): string {
  return [
    `since the baseline: ${better.length} better, ${worse.length} worse, ${added.length} new`,
    ...better.map((key) => `  better  ${key}`),
    ...worse.map((key) => `  worse   ${key}`),
  ].join('\n');
}
