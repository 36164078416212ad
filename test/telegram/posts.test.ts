// Any text is an article: forwarded, replied to, pasted, or with a guest's question; over real HTTP.
import { describe, expect, test } from 'vitest';
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
  test('is left by its button', async () => {
    const anna = emulator.person({ language: 'en' });
    anna.forwards(bridge.text);
    anna.presses(await sees(anna, 1), /Back/);
    expect((await sees(anna, 2)).text).toContain('Bayramov met Shvydkoy');
    anna.says('what about cop29?');
    expect((await sees(anna, 3)).text).toMatch(/^Preparations for COP29/);
  });

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

  test('consists of the captions of an album, whose other pictures are not spoken of', async () => {
    const anna = emulator.person({ language: 'en' });
    const media_group_id = '7';
    anna.forwards({ photo: [{}], caption: bridge.text, media_group_id });
    anna.forwards({ photo: [{}], media_group_id });
    anna.forwards({ photo: [{}], caption: further, media_group_id });
    await emulator.until(() => anna.sees().at(-1)?.text.includes('Sentences: 5') === true, 'both are read');
    expect(anna.sees()).toHaveLength(1);
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

  test('stands in no line of the log', () => {
    for (const { text } of postsInLanguages) expect(bot.log.join('')).not.toContain(text.slice(0, 30));
  });
});
