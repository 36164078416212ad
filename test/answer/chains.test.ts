// Follow-ups without a topic of their own, in talks about the meeting: each is asked after all those above it.
import { describe, test } from 'vitest';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { expectAnswer, goldenLines, isExpectedFailure } from '../support/golden-answers.ts';
import { answerer } from '../support/meeting.ts';

interface Step {
  language: string;
  turns: readonly string[];
  line: string;
}

/** Each follow-up with the talk before it. */
function stepsOf(lines: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [language, turns] = ['', [] as readonly string[]];
  for (const line of lines) {
    if (line.startsWith(' ')) {
      turns = [...turns, line.trim().split(' | ')[0]!];
      steps.push({ language, turns, line });
    } else {
      const [code, question] = line.split(' | ') as [string, string];
      [language, turns] = [code, [question]];
    }
  }
  return steps;
}

describe('a follow-up asks of what the talk is about', () => {
  for (const { language, turns, line } of stepsOf(goldenLines('chains.txt')))
    test(`${language}: ${turns.join(' → ')}`, { fails: isExpectedFailure(line) }, () => {
      const [, kind, quotation, words] = line.split(' | ') as [string, string, string, string];
      expectAnswer(askTurns(answerer, turns), language, kind, quotation, words);
    });
});
