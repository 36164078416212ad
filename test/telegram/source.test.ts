// Where the article can be read, and how it looks: links, buttons, pictures, and its title in the reader's language.
import { expect, test } from 'vitest';
import { createFakeAnswerer } from '../support/fake-answerer.ts';
import { useBot } from '../support/use-bot.ts';

const url = 'https://news.example.org/2024/meeting?id=1';
const image = 'https://news.example.org/meeting.jpg';
const translations = {
  ru: { title: 'Байрамов и Швыдкой', place: 'Баку' },
  az: { title: 'Bayramov və Şvıdkoy', place: 'Bakı' },
  tr: { title: 'Bayramov ile Şvıdkoy', place: 'Bakü' },
};

const { bot, emulator } = await useBot();
const plain = createFakeAnswerer();
bot.answerer.current = { ...plain, article: { ...plain.article, url, image, translations } };

async function answers(language: string, text: string) {
  const anna = emulator.person({ language });
  anna.says(text);
  await emulator.until(() => anna.sees().length === 1, 'the answer');
  return anna.sees()[0]!;
}

const languages: [string, string, string, string][] = [
  ['en', 'Read at Trend', 'Bayramov met Shvydkoy', 'Baku'],
  ['ru', 'Читать в источнике: Trend', 'Байрамов и Швыдкой', 'Баку'],
  ['az', 'Mənbədə oxu: Trend', 'Bayramov və Şvıdkoy', 'Bakı'],
  ['tr', 'Kaynağında oku: Trend', 'Bayramov ile Şvıdkoy', 'Bakü'],
];

test.each(languages)('in %s the source line is a link, and a button opens the article', async (language, label) => {
  const { text, entities, keyboard } = await answers(language, 'kim кто who?');
  const source = entities.find(({ type }) => type === 'text_link')!;
  expect(source.url).toBe(url);
  expect(text.slice(source.offset, source.offset + source.length)).toMatch(/^Trend, /);
  expect(keyboard.flat()).toContainEqual(expect.objectContaining({ text: label, url }));
});

test.each(languages)('in %s /about tells title and place in that language, with the button', async (...given) => {
  const [language, label, title, place] = given;
  const { text, keyboard } = await answers(language, '/about');
  expect(text.split('\n')[0]).toContain(title);
  expect(text).toContain(place);
  expect(keyboard).toMatchObject([[{ text: label, url }]]);
});

test.each(languages)('in %s /start names the article in that language', async (language, _, title) => {
  expect((await answers(language, '/start')).text).toContain(title);
});

test.each(languages)('in %s inline cards show the picture, and link to the source', async (language) => {
  const queryId = emulator.person({ language }).types('');
  const reply = () => emulator.world.inlineReplies.find((one) => one.queryId === queryId);
  await emulator.until(() => reply() !== undefined, 'the cards');
  expect(reply()!.cards.map(({ thumbnail }) => thumbnail)).toEqual([image, image]);
  expect(reply()!.cards[0]!.message.entities).toContainEqual(expect.objectContaining({ type: 'text_link', url }));
});

test.each(languages)('in %s a guest gets the picture and the title in that language', async (language, _, title) => {
  const queryId = emulator.person({ language }).asksAsGuest('@meeting_test_bot kim кто who?');
  const reply = () => emulator.world.guestReplies.find((one) => one.queryId === queryId);
  await emulator.until(() => reply() !== undefined, 'the card');
  expect(reply()!.card).toMatchObject({ title, thumbnail: image });
});

test('what the article does not say has no such button', async () => {
  expect((await answers('en', 'how long?')).keyboard.flat().some((button) => button.url === url)).toBe(false);
});

test('without a name of the source, the button names the server', async () => {
  const linked = bot.answerer.current;
  bot.answerer.current = { ...linked, article: { ...linked.article, source: null } };
  const { keyboard } = await answers('en', '/about');
  bot.answerer.current = linked;
  expect(keyboard).toMatchObject([[{ text: 'Read at news.example.org', url }]]);
});
