// The map of the article: topics, their questions, what was asked, and pages of them.
import { expect, test } from 'vitest';
import { createFakeAnswerer } from '../support/fake-answerer.ts';
import { useBot } from '../support/use-bot.ts';

const { bot, emulator, sees } = await useBot();

const labels = (message: { keyboard: { text: string }[][] }) =>
  message.keyboard.map((row) => row.map(({ text }) => text).join(' | '));

const languages: [string, string, string][] = [
  ['en', 'The meeting', 'All topics'],
  ['ru', 'Встреча', 'Все темы'],
  ['az', 'The meeting', 'Bütün mövzular'],
  ['tr', 'The meeting', 'Tüm konular'],
];

test.each(languages)('in %s what this talk has asked is marked, and counted above', async (language, title, back) => {
  const anna = emulator.person({ language });
  anna.says('/topics');
  const menu = await sees(anna, 1);
  expect(labels(menu)).toEqual([title]);
  anna.presses(menu, title);
  await emulator.until(() => menu.edits === 1, 'the questions are shown');
  anna.presses(menu, 'Who met whom?');
  await sees(anna, 2);
  anna.says('/topics');
  const marked = await sees(anna, 3);
  expect(labels(marked)).toEqual([`${title} · ✓ 1/3`]);
  anna.presses(marked, /✓/);
  await emulator.until(() => marked.edits === 1, 'the questions are shown with marks');
  expect(labels(marked)).toEqual(['✓ Who met whom?', 'What about COP29?', 'What is the source?', back]);
});

test('nobody sees what somebody else has asked', async () => {
  const [anna, boris] = [emulator.person({ language: 'en' }), emulator.person({ language: 'en' })];
  anna.says('who met?');
  await sees(anna, 1);
  boris.says('/topics');
  expect(labels(await sees(boris, 1))).toEqual(['The meeting']);
});

test('many questions come in pages of eight, there and back', async () => {
  const questions = Array.from({ length: 18 }, (_, at) => ({ id: `q-${at}`, text: `Question ${at}?` }));
  bot.answerer.current = { ...createFakeAnswerer(), topics: () => [{ id: 'long-2', title: 'Long', questions }] };
  const anna = emulator.person({ language: 'en' });
  anna.says('/topics');
  const menu = await sees(anna, 1);
  const press = async (button: string | RegExp) => {
    const { edits } = menu;
    anna.presses(menu, button);
    await emulator.until(() => menu.edits > edits, 'the page is shown');
    return labels(menu);
  };
  expect(await press('Long')).toEqual([...questions.slice(0, 8).map(({ text }) => text), '→ 2/3', 'All topics']);
  expect((await press('→ 2/3')).slice(7)).toEqual(['Question 15?', '← 1/3 | → 3/3', 'All topics']);
  expect(await press('→ 3/3')).toEqual(['Question 16?', 'Question 17?', '← 2/3', 'All topics']);
  expect((await press('← 2/3'))[0]).toBe('Question 8?');
  expect(await press('All topics')).toEqual(['Long']);
});

test.each(['p:', 'p:9', 'p:1-gone', 'p:x-long-2'])('an old page (%s) says so', async (data) => {
  const queryId = emulator.person({ language: 'en' }).pressesOld(data);
  const reply = () => emulator.world.buttonReplies.find((one) => one.queryId === queryId);
  await emulator.until(() => reply() !== undefined, 'the button rests');
  expect(reply()!.text).toMatch(/out of date/);
});
