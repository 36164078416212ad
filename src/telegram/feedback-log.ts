// What helps the author: votes on answers, questions that found none, and answers that were unsure. No ids of people, no names,
// no times to the second.
import { appendFile, rename, stat } from 'node:fs/promises';
import type { Answer } from '../answer/answer.js';
import type { Log } from './log.js';
import type { SentAnswer } from './state/conversation-state.js';

export interface FeedbackLog {
  readonly isOn: boolean;
  vote(sent: Pick<SentAnswer, 'about'>, isGood: boolean): void;
  /** Keeps a typed question where it found no answer, or an unsure one. */
  asked(question: string, answer: Pick<Answer, 'kind' | 'confidence' | 'intent' | 'language'>): void;
  /** Ends when everything is written down. */
  close(): Promise<void>;
}

export const noFeedbackLog: FeedbackLog = { isOn: false, vote() {}, asked() {}, async close() {} };

interface FeedbackLogOptions {
  /** JSON lines. */
  file: string;
  /** When the file has grown to this size it becomes `FILE.1`, in place of an earlier one: twice this is kept at most. */
  maxBytes: number;
  log: Log;
  now: () => number;
}

/**
 * Below this confidence (0–1) an answer is worth a look: of the held-out questions (`npm run eval`) one answer in five below it is
 * wrong, and one in twenty above it.
 */
export const lowConfidence = 0.6;

/** A question is kept with so many characters: enough for every example utterance. */
const maxQuestionChars = 500;

/** Lines that wait while the disk is slow or full; what comes beyond is dropped. */
const maxWaiting = 1000;

/** A disk that is full costs feedback, never an answer: it is said once, and again after the next success. */
export function createFeedbackLog({ file, maxBytes, log, now }: FeedbackLogOptions): FeedbackLog {
  let waiting: string[] = [];
  let writing = Promise.resolve();
  let isFailing = false;

  const add = (entry: object) => {
    const day = new Date(now()).toISOString().slice(0, 10);
    if (waiting.length < maxWaiting) waiting.push(`${JSON.stringify({ day, ...entry })}\n`);
    if (waiting.length === 1) writing = writing.then(write);
  };

  async function write() {
    const lines = waiting;
    waiting = [];
    try {
      const { size } = await stat(file).catch(() => ({ size: 0 }));
      if (size >= maxBytes) await rename(file, `${file}.1`);
      await appendFile(file, lines.join(''), { mode: 0o600 });
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.warn({ error }, 'feedback is not being written, answers go on');
      isFailing = true;
    }
  }

  return {
    isOn: true,
    vote: ({ about }, isGood) => add({ vote: isGood ? 'good' : 'bad', about }),
    asked(question, { kind, confidence, intent, language }) {
      const text = question.slice(0, maxQuestionChars);
      if (kind === 'unknown') add({ unanswered: text });
      else if (kind !== 'smalltalk' && confidence < lowConfidence)
        add({ kind: 'low-confidence', text, intent, language });
    },
    async close() {
      await writing;
    },
  };
}
