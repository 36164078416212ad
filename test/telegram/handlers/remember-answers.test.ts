// What is kept must be what the engine would say.
import { expect, test } from 'vitest';
import { rememberAnswers } from '../../../src/telegram/handlers/remember-answers.ts';
import { createFakeAnswerer } from '../../support/fake-answerer.ts';

function counted() {
  const engine = createFakeAnswerer();
  let asked = 0;
  const counting = {
    ...engine,
    ask: (...question: Parameters<typeof engine.ask>) => {
      asked++;
      return engine.ask(...question);
    },
  };
  return { engine: counting, asked: () => asked };
}

test('gives what the engine gives, and asks it once', () => {
  const { engine, asked } = counted();
  const answerer = rememberAnswers(() => engine)();
  const dialogue = { atMs: 5, language: 'en', turns: [] };
  const first = answerer.ask('who met?', { dialogue, nowMs: 10 });
  const second = answerer.ask('who met?', { dialogue: { ...dialogue, atMs: 50 }, nowMs: 60 });
  expect(asked()).toBe(1);
  expect(second).toEqual(createFakeAnswerer().ask('who met?', { dialogue, nowMs: 60 }));
  expect(first.dialogue.atMs).toBe(10);
});

test('asks anew in another language, at another point of a talk, and of another engine', () => {
  const { engine, asked } = counted();
  let current = engine;
  const remembering = rememberAnswers(() => current);
  const dialogue = { atMs: 5, language: 'en', turns: [] };
  remembering().ask('who met?', { dialogue, nowMs: 10 });
  remembering().ask('who met?', { dialogue, nowMs: 10, language: 'ru' });
  remembering().ask('who met?', {
    dialogue: { ...dialogue, turns: [{ intent: 'cop29', facts: [], entities: [] }] },
    nowMs: 10,
  });
  remembering().ask('who met?', { dialogue, nowMs: 5 + 10 * 60_000 + 1 });
  expect(asked()).toBe(4);
  current = { ...engine };
  remembering().ask('who met?', { dialogue, nowMs: 10 });
  expect(asked()).toBe(5);
});
