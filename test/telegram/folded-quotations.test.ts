// A sentence that a talk has shown is not shown in full again, and one that is the answer stands there once.
import { expect, test } from 'vitest';
import type { Person } from '../support/bot-api/people.ts';
import { createFakeAnswerer, sentences } from '../support/fake-answerer.ts';
import { useBot } from '../support/use-bot.ts';

const { bot, emulator } = await useBot();

async function asks(person: Person, text: string) {
  const count = person.sees().length;
  person.says(text);
  await emulator.until(() => person.sees().length > count, 'the answer');
  return person.sees().at(-1)!.text;
}

const folded = 'Minister Jeyhun Bayramov met with Special Representative Mikhail …';

test.each(['en', 'ru', 'az', 'tr'])('in %s the second time a sentence is folded to its beginning', async (language) => {
  const anna = emulator.person({ language });
  expect(await asks(anna, 'kim кто who?')).toContain(sentences[0]!.sentence);
  expect(await asks(anna, 'cop29?')).toContain(sentences[1]!.sentence);
  const again = await asks(anna, 'kim кто who?');
  expect(again.split('\n')[1]).toBe(folded);
  expect(again).not.toContain(sentences[0]!.sentence);
});

test('another person gets it in full', async () => {
  await asks(emulator.person(), 'who met?');
  expect(await asks(emulator.person(), 'who met?')).toContain(sentences[0]!.sentence);
});

test('an answer that is told again shows it in full: its talk is where it was', async () => {
  const plain = createFakeAnswerer();
  const ask: typeof plain.ask = (text, options = {}) => {
    const answer = plain.ask('who met?', options);
    return text === 'again' && options.dialogue ? { ...answer, dialogue: options.dialogue } : answer;
  };
  bot.answerer.current = { ...plain, ask };
  const anna = emulator.person();
  await asks(anna, 'who met?');
  expect(await asks(anna, 'again')).toContain(sentences[0]!.sentence);
  bot.answerer.current = plain;
});

test('an edited question gets the sentence in full: the message that showed it is replaced', async () => {
  const anna = emulator.person();
  const id = anna.says('who met?');
  await emulator.until(() => anna.sees().length === 1, 'the answer');
  anna.edits(id, 'who met? #2');
  await emulator.until(() => anna.sees()[0]!.edits === 1, 'the answer is edited');
  expect(anna.sees()[0]!.text).toContain(sentences[0]!.sentence);
});

test('a sentence that is the answer itself stands there once, as a quotation', async () => {
  const plain = createFakeAnswerer();
  const { sentence } = sentences[0]!;
  bot.answerer.current = { ...plain, ask: (...asked) => ({ ...plain.ask(...asked), short: sentence }) };
  const anna = emulator.person({ language: 'en' });
  const text = await asks(anna, 'who met?');
  bot.answerer.current = plain;
  expect(text).toBe(`${sentence}\nTrend, May 2, 2024, sentence 1`);
  expect(anna.sees()[0]!.entities[0]).toEqual({ type: 'blockquote', offset: 0, length: sentence.length });
});
