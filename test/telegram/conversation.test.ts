// The bot as a reader meets it, over real HTTP.
import { describe, expect, test } from 'vitest';
import type { Person } from '../support/bot-api/people.ts';
import { useBot } from '../support/use-bot.ts';

const { bot, emulator, sees } = await useBot();

/** Sends what asks nothing, then a question: when that is answered, the first was seen and left alone. */
async function isSilentAfter(person: Person, before = 0) {
  person.says('what about cop29?');
  expect((await sees(person, before + 1)).text).toMatch(/^Preparations/);
}

const buttonsOf = (message: { keyboard: { text: string }[][] }) =>
  message.keyboard.map((row) => row.map(({ text }) => text));

describe('a question', () => {
  test('is answered with the short answer, the quotation and the source', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.says('who met?');
    const answer = await sees(anna, 1);
    expect(answer.text).toBe(
      'Bayramov met Shvydkoy.\nMinister Jeyhun Bayramov met with Special Representative Mikhail Shvydkoy, Trend reports.\nTrend, May 2, 2024, sentence 1',
    );
    expect(answer.entities.map(({ type }) => type)).toEqual(['blockquote', 'italic']);
    expect(answer).toMatchObject({ hasPreview: false, isSilent: false });
    expect(answer.quotes).toBeUndefined();
  });

  test('is answered with marks shown as they are', async () => {
    const anna = emulator.person();
    anna.says('cop29?');
    expect((await sees(anna, 1)).text).toMatch(/^Preparations for COP29 <were> discussed & noted\./);
  });

  test('has two next questions, the votes and the link to share below its answer', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.says('who met?');
    const { keyboard } = await sees(anna, 1);
    expect(keyboard.map((row) => row.map(({ text }) => text))).toEqual([
      ['What about COP29?'],
      ['What is the source?'],
      ['👍 Helpful', '👎 Not helpful', 'Share'],
    ]);
    const link = new URL(keyboard[2]![2]!.url!);
    expect(link.searchParams.get('url')).toBe('https://t.me/meeting_test_bot?start=who-met');
  });

  test('gets its old answer edited when it is edited', async () => {
    const anna = emulator.person();
    const id = anna.says('who met?');
    await sees(anna, 1);
    anna.edits(id, 'cop29?');
    await emulator.until(() => anna.sees()[0]!.edits === 1, 'the answer is edited');
    expect(anna.sees()[0]!.text).toMatch(/^Preparations/);
    anna.edits(id, 'cop29?');
    await isSilentAfter(anna, 1);
    expect(anna.sees()[0]!.edits).toBe(1);
  });

  test('gets a new answer where the old one is gone, and that one is edited from then on', async () => {
    const anna = emulator.person();
    const id = anna.says('who met?');
    await sees(anna, 1);
    anna.chat.shown.length = 0;
    anna.edits(id, 'cop29?');
    expect((await sees(anna, 1)).text).toMatch(/^Preparations/);
    anna.edits(id, 'who met?');
    await emulator.until(() => anna.sees()[0]!.edits === 1, 'the new answer is edited');
    expect((await sees(anna, 1)).text).toMatch(/^Bayramov met/);
  });

  test('that nobody can answer says so, and offers what can be answered', async () => {
    const anna = emulator.person();
    anna.says('how long did it last?');
    const answer = await sees(anna, 1);
    expect(answer.text).toBe('The article does not say.');
    expect(buttonsOf(answer).at(-1)).toEqual(['👍 Helpful', '👎 Not helpful']);
  });

  test('that makes the engine fail gets an apology with a number that stands in the log, without the words', async () => {
    const anna = emulator.person({ language: 'ru' });
    anna.says('please explode');
    const { text } = await sees(anna, 1);
    const id = /\(Ошибка ([0-9a-f]{8})\)/.exec(text)![1]!;
    const lines = bot.log.filter((line) => line.includes(id));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('"level":50');
  });

  test('with a long quotation folds it', async () => {
    const plain = bot.answerer.current;
    const sentence = 'The meeting went on. '.repeat(20).trim();
    const evidence = [{ number: 1, sentence }];
    bot.answerer.current = { ...plain, ask: (...asked) => ({ ...plain.ask(...asked), evidence }) };
    const anna = emulator.person();
    anna.says('who met?');
    const { text, entities } = await sees(anna, 1);
    bot.answerer.current = plain;
    expect(entities.map(({ type }) => type)).toEqual(['expandable_blockquote', 'italic']);
    expect(text.slice(entities[0]!.offset, entities[0]!.offset + entities[0]!.length)).toBe(sentence);
  });

  test('in a caption is a question too', async () => {
    const anna = emulator.person();
    anna.sends({ photo: [], caption: 'who met?' });
    expect((await sees(anna, 1)).text).toMatch(/^Bayramov met/);
  });
});

describe('commands', () => {
  const answers: [string, string | null, RegExp][] = [
    ['/start', 'en', /^Hello! I answer questions about one news article:\nBayramov met Shvydkoy/],
    ['/start', 'ru-RU', /^Здравствуйте!/],
    ['/start', 'az', /^Salam!/],
    ['/start', 'tr', /^Merhaba!/],
    ['/start', 'de', /^Hello!/],
    ['/start cop29', 'en', /^Preparations for COP29/],
    ['/start who-met', 'en', /^Bayramov met/],
    ['/start who_was_it', 'en', /^Bayramov met/],
    ['/help', null, /^Ask in your own words/],
    ['/topics', 'en', /Choose a topic/],
    ['/article', 'en', /^Bayramov met Shvydkoy\n\nMinister/],
    ['/about', 'en', /Source: Trend\nDate: May 2, 2024\nPlace: Baku/],
    ['/about', 'ru', /Дата: 2 мая 2024/],
    ['/why', 'en', /Ask me something first/],
    ['/language', 'en', /Which language/],
    ['/settings', 'en', /Which language/],
    ['/privacy', 'en', /for ten minutes.*\n\n\/forget deletes/s],
    ['/forget', 'en', /^Done\./],
    ['/nonsense', 'en', /do not know this command/],
    ['/HELP', 'en', /^Ask in your own words/],
    ['/help@meeting_test_bot', 'en', /^Ask in your own words/],
    ['/help me', 'en', /^Ask in your own words/],
    ['/start@meeting_test_bot  cop29 ', 'en', /^Preparations for COP29/],
  ];
  test.each(answers)('%s in the language %s', async (command, language, expected) => {
    const anna = emulator.person(language === null ? {} : { language });
    anna.says(command);
    expect((await sees(anna, 1)).text).toMatch(expected);
  });

  const texts: [string, string][] = [
    ['/help', 'help'],
    ['/topics', 'topics'],
    ['/why', 'why-nothing'],
    ['/language', 'language'],
    ['/privacy', 'privacy'],
    ['/forget', 'forgotten'],
    ['/nonsense', 'unknown-command'],
  ];
  const everywhere = ['en', 'ru', 'az', 'tr'].flatMap((language) =>
    texts.map(([command, key]): [string, string, string] => [language, command, key]),
  );
  test.each(everywhere)('in %s %s is answered in it', async (language, command, key) => {
    const anna = emulator.person({ language });
    anna.says(command);
    const said = (await sees(anna, 1)).text;
    expect(said.startsWith(bot.answerer.current.say(key, language))).toBe(true);
    if (key === 'privacy') expect(said).toContain(bot.answerer.current.say('privacy-forget', language));
  });

  test('a command in a caption is one too', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.sends({ photo: [], caption: '/help' });
    expect((await sees(anna, 1)).text).toMatch(/^Ask in your own words/);
  });

  test('/why explains the last answer in plain words', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.says('who met?');
    await sees(anna, 1);
    anna.says('/why');
    expect((await sees(anna, 2)).text).toBe('How I got the last answer:\n• the question names who-met');
  });

  test('/article comes in parts of at most 4,096 characters, the further ones without a sound', async () => {
    const paragraphs = Array.from({ length: 9 }, (_, index) =>
      `Paragraph ${index} <&>. ${'Word & word. '.repeat(90)}`.trim(),
    );
    const plain = bot.answerer.current;
    bot.answerer.current = { ...plain, article: { ...plain.article, paragraphs } };
    const anna = emulator.person();
    anna.says('/article');
    await emulator.until(() => anna.sees().at(-1)?.text.includes('Paragraph 8') === true, 'the whole article is there');
    bot.answerer.current = plain;
    const parts = anna.sees();
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ text }) => text).join('\n\n')).toBe(['Bayramov met Shvydkoy', ...paragraphs].join('\n\n'));
    expect(parts.map(({ isSilent }) => isSilent)).toEqual(parts.map((_, index) => index > 0));
  });
});

describe('texts of the author', () => {
  test.each(['/start', '/help', '/topics', '/about', '/privacy', '/nonsense', 'please explode'])(
    'are shown as they are, whatever marks stand in them: %s',
    async (text) => {
      const plain = bot.answerer.current;
      const say: typeof plain.say = (key) => `<b>${key}</b> & <i`;
      bot.answerer.current = { ...plain, say };
      const anna = emulator.person();
      anna.says(text);
      const shown = await sees(anna, 1);
      bot.answerer.current = plain;
      expect(shown.text).toMatch(/^<b>[a-z-]+<\/b> & <i/);
      expect(shown.entities).toEqual([]);
    },
  );
});

describe('buttons', () => {
  test('a suggested question is answered in a new message, and its button is let go', async () => {
    const anna = emulator.person();
    anna.says('who met?');
    const queryId = anna.presses(await sees(anna, 1), 'What about COP29?');
    expect((await sees(anna, 2)).text).toMatch(/^Preparations/);
    await emulator.until(
      () => emulator.world.buttonReplies.some((reply) => reply.queryId === queryId),
      'the button rests',
    );
  });

  test('the menu of topics changes in place, down and up again', async () => {
    const anna = emulator.person({ language: 'ru' });
    anna.says('/topics');
    const menu = await sees(anna, 1);
    expect(buttonsOf(menu)).toEqual([['Встреча']]);
    anna.presses(menu, 'Встреча');
    await emulator.until(() => menu.edits === 1, 'the topic is shown');
    expect(buttonsOf(menu).at(-1)).toEqual(['Все темы']);
    anna.presses(menu, 'Все темы');
    await emulator.until(() => menu.edits === 2, 'the topics are shown');
    expect(anna.sees()).toHaveLength(1);
  });

  test('a chosen language lasts, and "any" takes it back', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.says('/language');
    const menu = await sees(anna, 1);
    expect(buttonsOf(menu)).toEqual([
      ['English'],
      ['Русский'],
      ['Azərbaycan'],
      ['Türkçe'],
      ['The language I write in'],
    ]);
    anna.presses(menu, 'Русский');
    await emulator.until(() => menu.edits === 1, 'the menu is in Russian');
    anna.says('/help');
    expect((await sees(anna, 2)).text).toMatch(/^Спрашивайте своими словами/);
    anna.presses(menu, 'На том, на котором я пишу');
    await emulator.until(() => menu.edits === 2, 'the choice is taken back');
    anna.says('/help');
    expect((await sees(anna, 3)).text).toMatch(/^Ask in your own words/);
  });

  test('/forget takes back the language too', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.says('/language');
    anna.presses(await sees(anna, 1), 'Türkçe');
    await emulator.until(() => anna.sees()[0]!.edits === 1, 'the menu is in Turkish');
    anna.says('/forget');
    await sees(anna, 2);
    anna.says('/help');
    expect((await sees(anna, 3)).text).toMatch(/^Ask in your own words/);
  });

  test('a vote is thanked for', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.says('who met?');
    const queryId = anna.presses(await sees(anna, 1), '👍 Helpful');
    await emulator.until(
      () => emulator.world.buttonReplies.some((reply) => reply.queryId === queryId),
      'the button rests',
    );
    expect(emulator.world.buttonReplies.find((reply) => reply.queryId === queryId)?.text).toBe('Thank you!');
    await isSilentAfter(anna, 1);
  });

  test.each(['q:gone', 't:gone', 'l:xx', 'nonsense', ''])(
    'an old button (%j) does nothing but say so',
    async (data) => {
      const anna = emulator.person({ language: 'en' });
      const queryId = anna.pressesOld(data);
      await emulator.until(
        () => emulator.world.buttonReplies.some((reply) => reply.queryId === queryId),
        'the button rests',
      );
      expect(emulator.world.buttonReplies.find((reply) => reply.queryId === queryId)?.text).toMatch(/out of date/);
      expect(anna.sees()).toHaveLength(0);
    },
  );
});

describe('in groups', () => {
  test('a mention is answered, quoting the question, in the topic it was asked in', async () => {
    const group = emulator.group({ isForum: true, threads: [7] });
    const anna = emulator.person();
    const id = anna.says('so @meeting_test_bot, cop29?', { in: group, thread: 7 });
    expect(await sees(group, 1)).toMatchObject({ quotes: id, thread: 7, text: expect.stringMatching(/^Preparations/) });
  });

  test('a reply to the bot and commands are answered, commands for others and talk are not', async () => {
    const group = emulator.group();
    const anna = emulator.person();
    anna.says('/topics@meeting_test_bot', { in: group });
    const menu = await sees(group, 1);
    anna.says('/topics@another_bot', { in: group });
    anna.says('/unknown', { in: group });
    anna.sends({ new_chat_members: [] }, { in: group, replyTo: menu });
    anna.says('who met?', { in: group, replyTo: menu });
    expect((await sees(group, 2)).text).toMatch(/^Bayramov met/);
  });

  test('who writes as a channel is answered', async () => {
    const group = emulator.group();
    const from = { id: 136817688, is_bot: true, first_name: 'Channel', username: 'Channel_Bot' };
    const fields = { text: '@meeting_test_bot who met?', from, sender_chat: { id: -500, type: 'channel' } };
    const id = emulator.person().sends(fields, { in: group });
    expect(await sees(group, 1)).toMatchObject({ quotes: id, text: expect.stringMatching(/^Bayramov met/) });
  });

  test('each person has a dialogue of their own', async () => {
    const group = emulator.group();
    const [anna, boris] = [emulator.person(), emulator.person()];
    anna.says('@meeting_test_bot who met?', { in: group });
    await sees(group, 1);
    boris.says('/why', { in: group });
    expect((await sees(group, 2)).text).toMatch(/Ask me something first/);
    anna.says('/why', { in: group });
    expect((await sees(group, 3)).text).toMatch(/who-met/);
  });

  test('an ephemeral command is answered to the asker alone', async () => {
    const group = emulator.group();
    const anna = emulator.person();
    anna.sends({ text: '/why', ephemeral_message_id: 3 }, { in: group });
    expect((await sees(group, 1)).onlyFor).toBe(anna.id);
  });
});

describe('elsewhere', () => {
  test('inline mode offers cards in the language of the asker, with a way to the bot', async () => {
    const anna = emulator.person({ language: 'ru' });
    const queryId = anna.types('cop29');
    await emulator.until(
      () => emulator.world.inlineReplies.some((reply) => reply.queryId === queryId),
      'the cards are there',
    );
    const reply = emulator.world.inlineReplies.find((one) => one.queryId === queryId)!;
    expect(reply).toMatchObject({
      isPersonal: true,
      button: { text: 'Спросить бота напрямую', start_parameter: 'inline' },
    });
    expect(reply.cards).toHaveLength(1);
    expect(reply.cards[0]!.message.text).toMatch(/Trend, 2 мая 2024 г\., предложение 2$/);
  });

  test.each([
    ['en', 'what about cop29'],
    ['ru', 'cop29'],
    ['az', 'COP29 nədir'],
    ['tr', 'cop29?'],
  ])('in %s inline mode finds by what is typed, and leads to the bot', async (language, typed) => {
    const queryId = emulator.person({ language }).types(typed);
    const reply = () => emulator.world.inlineReplies.find((one) => one.queryId === queryId);
    await emulator.until(() => reply() !== undefined, 'the cards are there');
    expect(reply()!.button?.text).toBe(bot.answerer.current.say('inline-start', language));
    expect(reply()!.cards[0]!.message.text).toMatch(/^Preparations for COP29/);
  });

  test('an empty inline query offers everything', async () => {
    const queryId = emulator.person().types('');
    await emulator.until(
      () => emulator.world.inlineReplies.some((reply) => reply.queryId === queryId),
      'the cards are there',
    );
    expect(emulator.world.inlineReplies.find((one) => one.queryId === queryId)!.cards).toHaveLength(2);
  });

  test('a guest question gets one answer, without buttons', async () => {
    const queryId = emulator.person({ language: 'tr' }).asksAsGuest('@meeting_test_bot who met?');
    await emulator.until(
      () => emulator.world.guestReplies.some((reply) => reply.queryId === queryId),
      'the answer is there',
    );
    const { card } = emulator.world.guestReplies.find((one) => one.queryId === queryId)!;
    expect(card.message.text).toMatch(/^Bayramov met Shvydkoy\.\n.*\nTrend, 2 Mayıs 2024, 1\. cümle$/);
  });

  test.each(['voice', 'photo', 'sticker', 'document', 'poll', 'location'])(
    '%s is answered with a kind line',
    async (kind) => {
      const anna = emulator.person({ language: 'az' });
      anna.sends({ [kind]: {} });
      expect((await sees(anna, 1)).text).toMatch(/^Mən yalnız mətn oxuya bilirəm/);
    },
  );

  test.each([
    { pinned_message: {} },
    { text: 'who met?', via_bot: { id: 123456, is_bot: true } },
    { text: 'who met?', from: { id: 5, is_bot: true } },
    { text: 'who met?', chat: { id: -7, type: 'channel' } },
  ])('%j is left alone', async (fields) => {
    const anna = emulator.person();
    anna.sends(fields);
    await isSilentAfter(anna);
  });
});

test('neither the token nor a word or name of a person stands in the log', () => {
  const log = bot.log.join('');
  expect(log).not.toContain(emulator.token);
  expect(log).not.toMatch(/explode|cop29\?|Person \d/);
  expect(log).toContain('"outcome":"answer"');
});
