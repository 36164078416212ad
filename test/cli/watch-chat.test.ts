// `npm run dev` without a token: a chat that answers from what was saved last.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { buildBot } from '../support/bot-process.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { outputQueue } from './output-queue.ts';

beforeAll(buildBot, 120_000);

test('a changed utterance, a broken file and a mended one are told and heeded while one chats', {
  timeout: 60_000,
}, async () => {
  const { dir, remove } = makeContent();
  const file = 'intents/program.yaml';
  const save = (from: string, to: string) => writeFileSync(join(dir, file), SMALL_CONTENT[file]!.replace(from, to));
  const { BOT_TOKEN: _, ...env } = process.env;
  const main = resolve(import.meta.dirname, '../../dist/main.js');
  const chat = spawn(process.execPath, [main, '--watch', '--content', dir], { env });
  const [said, told] = [outputQueue(), outputQueue()];
  chat.stdout.setEncoding('utf8').on('data', said.add);
  chat.stderr.setEncoding('utf8').on('data', told.add);
  try {
    chat.stdin.write('hello\n');
    await said.until('Hello!');
    save('good morning', 'ahoy sailor');
    await told.until('The changed content is live');
    chat.stdin.write('ahoy sailor\n');
    await said.until('Hello!');
    save('kind: smalltalk', 'kind: smaltalk');
    await told.until('the old one goes on answering:\nintents/program.yaml:12:11: expected one of question');
    chat.stdin.write('ahoy sailor\n');
    await said.until('Hello!');
    save('{ en: Hello! }', '{ en: Good day! }');
    await told.until('The changed content is learned.');
    chat.stdin.end('hello\n');
    await said.until('Good day!');
    expect((await once(chat, 'close'))[0]).toBe(0);
  } finally {
    chat.kill();
    remove();
  }
});
