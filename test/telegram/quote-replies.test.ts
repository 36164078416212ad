// Answers that quote the article's own message: Telegram checks that the words stand there.
import { describe, expect, test } from 'vitest';
import { findProof } from '../../src/telegram/render/find-proof.ts';
import { sentences } from '../support/fake-answerer.ts';
import { useBot } from '../support/use-bot.ts';

const { bot, emulator, sees } = await useBot();

/** A person whose chat the article stands in, as the message that is given. */
async function readArticle(language = 'en') {
  const anna = emulator.person({ language });
  anna.says('/article');
  return { anna, article: await sees(anna, 1) };
}

const questions: [string, string, RegExp][] = [
  ['en', 'who met?', /^Bayramov met Shvydkoy\.\nTrend, May 2, 2024, sentence 1$/],
  ['ru', 'кто?', /2 мая 2024/],
  ['az', 'kim?', /2 may 2024/],
  ['tr', 'kim?', /2 Mayıs 2024/],
];

describe('where the article was sent to a chat', () => {
  test.each(questions)('an answer in %s quotes the sentence there, and does not say it again', async (...given) => {
    const [language, question, text] = given;
    const { anna, article } = await readArticle(language);
    anna.says(question);
    const answer = await sees(anna, 2);
    expect(answer).toMatchObject({ quotes: article.id, proof: sentences[0]!.sentence });
    expect(answer.text).toMatch(text);
    expect(answer.text).not.toContain(sentences[0]!.sentence);
  });

  test('what the article does not say quotes nothing', async () => {
    const { anna } = await readArticle();
    anna.says('how long did it last?');
    const answer = await sees(anna, 2);
    expect(answer.text).toBe('The article does not say.');
    expect(answer.proof).toBeUndefined();
  });

  test('a deleted article is not quoted: the sentence stands in the answer, and Telegram is not asked again', async () => {
    const { anna, article } = await readArticle();
    anna.chat.shown.splice(0);
    anna.says('who met?');
    const answer = await sees(anna, 1);
    expect(answer.proof).toBeUndefined();
    expect(answer.text).toContain(sentences[0]!.sentence);
    anna.says('cop29?');
    expect((await sees(anna, 2)).text).toContain(sentences[1]!.sentence);
    const asked = emulator.server.calls.filter(({ params }) => {
      const reply = params.reply_parameters as { message_id?: number } | undefined;
      return params.chat_id === anna.id && reply?.message_id === article.id;
    });
    expect(asked).toHaveLength(1);
  });

  test('an article that was exchanged since is not quoted: Telegram finds that the words do not stand there', async () => {
    const { anna } = await readArticle();
    const plain = bot.answerer.current;
    const evidence = [{ number: 1, sentence: 'Other words stand here now.' }];
    const article = { ...plain.article, paragraphs: ['Other words stand here now.'] };
    bot.answerer.current = { ...plain, article, ask: (...asked) => ({ ...plain.ask(...asked), evidence }) };
    anna.says('who met?');
    const answer = await sees(anna, 2);
    bot.answerer.current = plain;
    expect(answer.text).toContain('Other words stand here now.');
    expect(answer.proof).toBeUndefined();
  });

  test('an edited question gets its answer edited, with the sentence in it: an edit can not quote anew', async () => {
    const { anna } = await readArticle();
    const id = anna.says('who met?');
    await sees(anna, 2);
    anna.edits(id, 'cop29?');
    await emulator.until(() => anna.sees()[1]!.edits === 1, 'the answer is edited');
    expect(anna.sees()[1]!.text).toContain(sentences[1]!.sentence);
  });

  test('everybody of a group gets it quoted, and nobody of another chat', async () => {
    const group = emulator.group();
    const [anna, boris] = [emulator.person({ language: 'en' }), emulator.person({ language: 'en' })];
    anna.says('/article', { in: group });
    const article = await sees(group, 1);
    boris.says('@meeting_test_bot who met?', { in: group });
    expect(await sees(group, 2)).toMatchObject({ quotes: article.id, proof: sentences[0]!.sentence });
    boris.says('who met?');
    expect((await sees(boris, 1)).proof).toBeUndefined();
  });

  test('a long article is quoted in the part that holds the sentence', async () => {
    const plain = bot.answerer.current;
    const paragraphs = [...Array.from({ length: 90 }, (_, at) => `Line ${at}. ${'Words. '.repeat(12)}`.trim())];
    const article = { ...plain.article, paragraphs: [...paragraphs, sentences[0]!.sentence] };
    bot.answerer.current = { ...plain, article };
    const anna = emulator.person({ language: 'en' });
    anna.says('/article');
    await emulator.until(() => anna.sees().at(-1)?.text.includes('Shvydkoy, Trend') === true, 'the last part is there');
    const last = anna.sees().at(-1)!;
    const parts = anna.sees().length;
    expect(parts).toBeGreaterThan(1);
    anna.says('who met?');
    expect(await sees(anna, parts + 1)).toMatchObject({ quotes: last.id, proof: sentences[0]!.sentence });
    bot.answerer.current = plain;
  });
});

describe('where the article stands in a message', () => {
  const { sentence, number } = sentences[0]!;

  test('the sentence is found at its place, in units of UTF-16', () => {
    const message = { chatId: -5, messageId: 99, text: `📰 ${sentence}` };
    const proof = { chatId: -5, messageId: 99, quote: sentence, position: 3, number };
    expect(findProof([{ sentence, number }], [message])).toEqual(proof);
  });

  test('a sentence of more than 1,024 characters is not quoted, as Telegram would refuse it', () => {
    const long = `${'Many words. '.repeat(90)}End.`;
    expect(findProof([{ sentence: long, number }], [{ chatId: 7, messageId: 99, text: long }])).toBeNull();
  });
});
