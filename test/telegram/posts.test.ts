// Any text is an article: forwarded, replied to, pasted, or with a guest's question; over real HTTP.
import { describe, expect, test } from 'vitest';
import type { Person } from '../support/bot-api/people.ts';
import { postsInLanguages } from '../support/posts.ts';
import { useBot } from '../support/use-bot.ts';

const { bot, emulator, sees } = await useBot();
const text = (key: string, language: string) => bot.answerer.current.say(key, language);

const mention = () => `@${emulator.world.self.username}`;
const [bridge] = postsInLanguages as [(typeof postsInLanguages)[number]];
const further = 'The old bridge was built in 1931. It was closed in the spring after a flood had damaged two pillars.';
const backIn = (language: string) => [[text('post-back', language)]];
const labels = (message: { keyboard: { text: string }[][] }) =>
  message.keyboard.map((row) => row.map(({ text }) => text));

describe.each(postsInLanguages)('in $language', ({ language, text: post, question, answer }) => {
  test('a forwarded post is read, kept for a time that is told, and asked about', async () => {
    const anna = emulator.person({ language });
    anna.forwards(post);
    const read = await sees(anna, 1);
    expect(read.text).toContain(text('post-kept', language));
    expect(labels(read)).toEqual(backIn(language));
    anna.says(question);
    const said = await sees(anna, 2);
    expect(said.text).toContain(answer);
    expect(post).toContain(said.proof);
    expect(labels(said)).toEqual(backIn(language));
  });

  test('a pasted text is read and asked about', async () => {
    const anna = emulator.person({ language });
    anna.says(`${post} ${post}`);
    expect((await sees(anna, 1)).text).toContain(text('post-kept', language));
    anna.says(question);
    expect((await sees(anna, 2)).text).toContain(answer);
  });

  test('the caption of a photo is read like a text', async () => {
    const anna = emulator.person({ language });
    anna.forwards({ photo: [{}], caption: post });
    await sees(anna, 1);
    anna.says(question);
    expect((await sees(anna, 2)).text).toContain(answer);
  });

  test('a question that replies to a post in a group is answered from it at once, and so is one that goes on', async () => {
    const [anna, group] = [emulator.person({ language }), emulator.group()];
    anna.says(`${mention()} ${question}`, { in: group, replyTo: { message_id: 77, text: post } });
    const first = await sees(group, 1);
    expect(first.text).toContain(answer);
    expect(first.text).toContain(text('post-kept', language));
    emulator.person({ language }).says(question, { in: group, replyTo: first });
    const second = await sees(group, 2);
    expect(second.text).toContain(answer);
    anna.says(`${mention()} what about cop29?`, { in: group });
    expect((await sees(group, 3)).text).toMatch(/^Preparations for COP29/);
  });

  test('a guest who replies to a post is answered from it', async () => {
    const before = emulator.world.guestReplies.length;
    emulator.person({ language }).asksAsGuest(`${mention()} ${question}`, { message_id: 3, caption: post });
    await emulator.until(() => emulator.world.guestReplies.length > before, 'the guest is answered');
    expect(JSON.stringify(emulator.world.guestReplies.at(-1))).toContain(answer);
  });

  test('a text that is too short, or in a script that is not read, gets a kind line', async () => {
    const anna = emulator.person({ language });
    anna.forwards('Nice weather.');
    expect((await sees(anna, 1)).text).toBe(text('post-short', language));
    anna.forwards('東京で新しい橋が開通した。費用は十二億円だった。工事は三年かかった。'.repeat(4));
    expect((await sees(anna, 2)).text).toBe(text('post-script', language));
  });

  test('an album is one text: its captions in their order, with one message for all of it', async () => {
    const anna = emulator.person({ language });
    anna.forwards({ message_id: 12, photo: [{}], caption: further, media_group_id: '7' });
    anna.forwards({ message_id: 10, photo: [{}], caption: post, media_group_id: '7' });
    anna.forwards({ message_id: 11, photo: [{}], media_group_id: '7' });
    const sentences = String(bot.answerer.current.say('post-read', language, { sentences: '5' }));
    await emulator.until(() => anna.sees().at(-1)?.text.startsWith(sentences) === true, 'both captions are read');
    anna.says(question);
    const said = await sees(anna, 2);
    expect(said).toMatchObject({ text: expect.stringContaining(answer), quotes: 10 });
  });

  test('an album without any words gets one kind line', async () => {
    const anna = emulator.person({ language });
    for (let picture = 0; picture < 3; picture++) anna.sends({ photo: [{}], media_group_id: '7' });
    anna.says(question);
    expect((await sees(anna, 2)).text).not.toContain(answer);
    expect(anna.sees()[0]!.text).toBe(text('text-only', language));
  });

  test('a guest who replies to a post without a question is asked for one', async () => {
    const before = emulator.world.guestReplies.length;
    emulator.person({ language }).asksAsGuest(mention(), { message_id: 3, text: post });
    await emulator.until(() => emulator.world.guestReplies.length > before, 'the guest is answered');
    expect(emulator.world.guestReplies.at(-1)!.card.message.text).toBe(text('post-ask', language));
  });

  test('the text is left by its button', async () => {
    const anna = emulator.person({ language });
    anna.forwards(post);
    anna.presses(await sees(anna, 1), text('post-back', language));
    expect((await sees(anna, 2)).text).toContain('Bayramov met Shvydkoy');
    anna.says('what about cop29?');
    expect((await sees(anna, 3)).text).toMatch(/^Preparations for COP29/);
  });

  test('/forget deletes the text and says so', async () => {
    const anna = emulator.person({ language });
    anna.forwards(post);
    await sees(anna, 1);
    anna.says('/forget');
    expect((await sees(anna, 2)).text).toBe(text('forgotten', language));
    anna.says('what about cop29?');
    expect((await sees(anna, 3)).text).toMatch(/^Preparations for COP29/);
  });
});

describe('a text that is the article', () => {
  test('is left by a question of the menu', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.forwards(bridge.text);
    await sees(anna, 1);
    anna.pressesOld('q:cop29');
    await sees(anna, 2);
    anna.says('who met?');
    expect((await sees(anna, 3)).text).toMatch(/^Bayramov met/);
  });

  test('consists of the posts that were forwarded in a row, which are told of in one message', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.forwards(bridge.text);
    anna.forwards(further);
    await emulator.until(() => anna.sees().at(-1)?.text.includes('Sentences: 5') === true, 'both are read');
    expect(anna.sees()).toHaveLength(1);
    anna.says('When was the old bridge built?');
    expect((await sees(anna, 2)).text).toContain('1931');
    anna.says(bridge.question);
    expect((await sees(anna, 3)).text).toContain(bridge.answer);
  });

  test('is replaced by what is forwarded after a question', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.forwards(bridge.text);
    await sees(anna, 1);
    anna.says(bridge.question);
    await sees(anna, 2);
    anna.forwards(further);
    expect((await sees(anna, 3)).text).toContain('Sentences: 2');
    anna.says(bridge.question);
    expect((await sees(anna, 4)).text).not.toContain(bridge.answer);
  });

  test('is told to be cut where it is longer than can be read', async () => {
    const anna = emulator.person({ language: 'en' });
    for (let part = 0; part < 5; part++) anna.forwards(further.repeat(40).slice(0, 4096));
    await emulator.until(
      () => anna.sees().at(-1)?.text.includes(text('post-cut', 'en')) === true,
      'the cut is told of',
    );
  });

  test('is read by the mention of the bot alone', async () => {
    const [anna, group] = [emulator.person({ language: 'en' }), emulator.group()];
    anna.says(mention(), { in: group, replyTo: { message_id: 77, text: bridge.text } });
    const read = await sees(group, 1);
    expect(read.text).toContain('Sentences: 3');
    anna.says(bridge.question, { in: group, replyTo: read });
    expect((await sees(group, 2)).text).toContain(bridge.answer);
  });

  describe('of an album', () => {
    const picture = (media_group_id: string, caption?: string) => ({
      photo: [{}],
      media_group_id,
      ...(caption !== undefined && { caption }),
    });
    const says = (person: Person, words: string) =>
      emulator.until(() => person.sees().at(-1)?.text.includes(words) === true, `it says ${words}`);
    const settled = () => emulator.until(() => emulator.world.updates.pending().length === 0, 'all is settled');
    const pasted = `${bridge.text} ${further}`;

    test.each(['forwards', 'sends'] as const)(
      'that somebody %s is not spoken of in vain where its first picture has no words',
      async (way) => {
        const anna = emulator.person({ language: 'en' });
        anna[way](picture('1'));
        expect((await sees(anna, 1)).text).toBe(text('text-only', 'en'));
        anna[way](picture('1', pasted));
        anna[way](picture('1'));
        await settled();
        expect((await sees(anna, 1)).text).toContain('Sentences: 5');
      },
    );

    test('is one where its pictures come in two polls, and a question was asked between them', async () => {
      const anna = emulator.person({ language: 'en' });
      anna.forwards(picture('1', bridge.text));
      await says(anna, 'Sentences: 3');
      anna.says(bridge.question);
      await sees(anna, 2);
      anna.forwards(picture('1', further));
      await emulator.until(() => anna.sees()[0]!.text.includes('Sentences: 5'), 'the first message is changed');
      anna.says('When was the old bridge built?');
      expect((await sees(anna, 3)).text).toContain('1931');
    });

    test.each(['forwards', 'sends'] as const)(
      'and of another at the same time, which somebody %s, loses nothing',
      async (way) => {
        const anna = emulator.person({ language: 'en' });
        const other = `${further} It will be sold for scrap next year, said the owner. Its stones are kept. It was the last of its kind in the whole region.`;
        anna[way](picture('1', pasted));
        anna[way](picture('2', other));
        anna[way](picture('1'));
        anna[way](picture('2'));
        await settled();
        await says(anna, 'Sentences: 10');
        expect(anna.sees()).toHaveLength(1);
      },
    );

    test('whose words are a question is answered once', async () => {
      const anna = emulator.person({ language: 'en' });
      anna.sends(picture('1', 'what about cop29?'));
      anna.sends(picture('1'));
      await settled();
      expect((await sees(anna, 1)).text).toMatch(/^Preparations for COP29/);
    });

    test('in a group is not spoken of, and asked about by a reply to its words', async () => {
      const [anna, group] = [emulator.person({ language: 'en' }), emulator.group()];
      const forwarded = { forward_origin: { type: 'hidden_user', sender_user_name: 'A', date: 1 } };
      for (const one of [picture('1', bridge.text), picture('1')]) anna.sends({ ...forwarded, ...one }, { in: group });
      anna.says(`${mention()} ${bridge.question}`, { in: group, replyTo: { message_id: 1, caption: bridge.text } });
      const said = await sees(group, 1);
      expect(said.text).toContain(bridge.answer);
    });
  });

  test('stands in no line of the log', () => {
    for (const { text } of postsInLanguages) expect(bot.log.join('')).not.toContain(text.slice(0, 30));
  });
});
