// What is kept for the author, in lines that `review` reads.
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFeedback } from '../../src/authoring/review/read-feedback.ts';
import { createFeedbackLog, lowConfidence } from '../../src/telegram/feedback-log.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'meeting-bot-')), 'feedback.jsonl');

function openLog(file: string, maxBytes = 1_000_000) {
  const warnings: string[] = [];
  const keep = (_: object, text: string) => warnings.push(text);
  const log = { debug: keep, info: keep, warn: keep, error: keep };
  return { warnings, feedback: createFeedbackLog({ file, maxBytes, log, now: () => Date.UTC(2024, 4, 2, 13, 37) }) };
}

const answer = { kind: 'answer', confidence: 0.9, intent: 'who-met', language: 'en' } as const;

test('keeps questions without an answer, unsure answers and votes, and review reads them', async () => {
  const file = newFile();
  const { feedback } = openLog(file);
  feedback.asked('how long?', { ...answer, kind: 'unknown', confidence: 0, intent: null });
  feedback.asked('who?', { ...answer, confidence: lowConfidence - 0.01 });
  feedback.asked('this or that?', { ...answer, kind: 'clarify', confidence: 0.2 });
  feedback.vote({ about: 'cop29' }, false);
  feedback.vote({ about: 'cop29' }, true);
  await feedback.close();
  expect(readFeedback(readFileSync(file, 'utf8'))).toEqual({
    brokenLines: [],
    goodLines: 5,
    feedback: [
      { kind: 'unanswered', text: 'how long?', about: null, language: null },
      { kind: 'low-confidence', text: 'who?', about: 'who-met', language: 'en' },
      { kind: 'low-confidence', text: 'this or that?', about: 'who-met', language: 'en' },
      { kind: 'down', text: null, about: 'cop29', language: null },
    ],
  });
});

test('keeps neither sure answers nor small talk, nor anything that tells who or when to the second', async () => {
  const file = newFile();
  const { feedback } = openLog(file);
  feedback.asked('who met?', { ...answer, confidence: lowConfidence });
  feedback.asked('hi', { ...answer, kind: 'smalltalk', confidence: 0.1 });
  await feedback.close();
  expect(existsSync(file)).toBe(false);
  feedback.asked('hm?', { ...answer, confidence: 0.1 });
  await feedback.close();
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8')))).toEqual(['day', 'kind', 'text', 'intent', 'language']);
  expect(readFileSync(file, 'utf8')).toContain('"2024-05-02"');
});

test('never grows beyond twice its bound, and cuts long questions', async () => {
  const file = newFile();
  const { feedback } = openLog(file, 5000);
  for (let count = 0; count < 100; count++) {
    feedback.asked('x'.repeat(100_000), { ...answer, kind: 'unknown' });
    await feedback.close();
  }
  const line = 600;
  expect(statSync(file).size).toBeLessThanOrEqual(5000 + line);
  expect(statSync(`${file}.1`).size).toBeLessThanOrEqual(5000 + line);
});

test('a disk that is full is told of once, and again only after it has worked', async () => {
  const { feedback, warnings } = openLog('/dev/full');
  for (let count = 0; count < 3; count++) {
    feedback.vote({ about: 'cop29' }, false);
    await feedback.close();
  }
  expect(warnings).toEqual(['feedback is not being written, answers go on']);
});
