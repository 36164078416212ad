// The feedback log of a running bot, with what its author wants to see no more.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import { utteranceKey } from '../../content/utterance-key.js';
import { countVotes, groupFeedback } from './group-feedback.js';
import { type Feedback, readFeedback } from './read-feedback.js';

const ignoredFile = (file: string) => `${file}.ignored`;

/** All that the log holds: groups, most frequent first, the votes, and what of it is no feedback. */
export function readInbox(file: string) {
  const { feedback, brokenLines, goodLines } = readLog(file);
  const isBroken = brokenLines.length > 0 && goodLines === 0;
  return { groups: groupFeedback(feedback), votes: countVotes(feedback), brokenLines, isBroken };
}

/** Keys (`utteranceKey`) of what the author wants to see no more. */
export const readIgnored = (file: string): Set<string> =>
  new Set(existsSync(ignoredFile(file)) ? readFileSync(ignoredFile(file), 'utf8').split('\n') : []);

/** The group of this question is shown no more. */
export const ignoreQuestion = (file: string, text: string): void =>
  appendFileSync(ignoredFile(file), `${utteranceKey(text)}\n`);

/** The group of a question that was ignored is shown again. */
export function restoreQuestion(file: string, text: string): void {
  const keys = readFileSync(ignoredFile(file), 'utf8').split('\n');
  writeFileAtomic.sync(ignoredFile(file), keys.filter((key) => key !== utteranceKey(text)).join('\n'));
}

/** The last questions that the log holds, the newest last, each once; none where there is no log. */
export function lastQuestions(file: string, limit: number): string[] {
  if (!existsSync(file)) return [];
  const texts = readLog(file).feedback.flatMap(({ text }) => text ?? []);
  return [...new Set(texts.reverse())].slice(0, limit).reverse();
}

function readLog(file: string): { feedback: Feedback[]; brokenLines: readonly number[]; goodLines: number } {
  // The bot begins a new file when one is full, and keeps the one before.
  const older = existsSync(`${file}.1`) ? readFeedback(readFileSync(`${file}.1`, 'utf8')).feedback : [];
  const { feedback: newer, ...lines } = readFeedback(readFileSync(file, 'utf8'));
  return { feedback: [...older, ...newer], ...lines };
}
