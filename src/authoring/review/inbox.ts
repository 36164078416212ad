// The feedback log of a running bot, with what its author wants to see no more.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type { Answerer } from '../../answer/answer.js';
import type { Content } from '../../content/index.js';
import { utteranceKey } from '../../content/utterance-key.js';
import { countVotes } from './group-feedback.js';
import { listGroups } from './list-groups.js';
import { type Feedback, readFeedback } from './read-feedback.js';

const ignoredFile = (file: string) => `${file}.ignored`;

/** The groups that are still to be looked at, most frequent first, the votes, and what of the log is none. */
export function readInbox(file: string, content: Content, answerer: Answerer) {
  const { feedback, brokenLines, goodLines } = readLog(file);
  const ignored = existsSync(ignoredFile(file)) ? readFileSync(ignoredFile(file), 'utf8').split('\n') : [];
  const groups = listGroups(feedback, content, answerer, new Set(ignored));
  return { groups, votes: countVotes(feedback), brokenLines, isBroken: brokenLines.length > 0 && goodLines === 0 };
}

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
