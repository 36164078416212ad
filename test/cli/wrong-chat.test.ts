// `/wrong` in a chat at a keyboard.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { outputQueue } from './output-queue.ts';
import { runCommandLine } from './run-command-line.ts';

const DOWN = '\u001b[B';
const UP = '\u001b[A';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

/** Keys are pressed one after another, each when what stands before it has been shown. */
function startChat(changes: Parameters<typeof makeContent>[0] = {}, ...words: string[]) {
  const { dir, remove } = makeContent(changes);
  removals.push(remove);
  const stdin = new PassThrough();
  const output = outputQueue();
  const ran = runCommandLine(['chat', ...words], { contentDir: dir, stdin, columns: 100, onOutput: output.add });
  const type = async (keys: string, until: string) => {
    stdin.write(keys);
    await output.until(until);
  };
  const end = async () => {
    stdin.write(CTRL_D);
    return ran;
  };
  return { dir, type, end, until: output.until, read: (file: string) => readFileSync(join(dir, file), 'utf8') };
}

describe('/wrong', () => {
  test('takes the question to the intent that is chosen, shows the new answer, and the chat goes on', async () => {
    const { type, end, until, read } = startChat();
    await until('› ');
    await type('which countess coded it\r', '› ');
    await type('/wrong\r', 'What is it?');
    await type('\r', 'Keep it as a test case too?');
    await type('n', '“which countess coded it” → who-wrote (intents/program.yaml)\n\nAda Lovelace.');
    await until('› ');
    await type('hello\r', 'Hello!');
    await until('› ');
    await type(`${UP}${UP}${UP}\r`, 'Ada Lovelace.');
    await until('› ');
    expect((await end()).exitCode).toBe(0);
    expect(read('intents/program.yaml')).toContain(
      '- author of the first program\n        - which countess coded it\n',
    );
  });

  test('makes of it what the article does not say', async () => {
    const { type, end, until, read } = startChat();
    await until('› ');
    await type('what did the program cost\r', '› ');
    await type('/wrong\r', 'What is it?');
    await type(`${UP}${UP}\r`, 'A name for the new intent');
    await type('\r', 'The article does not say …');
    await type('what it cost\r', 'Keep it as a test case too?');
    await type('y', '→ what-did-the-program-cost (intents/reviewed.yaml,');
    await until('› ');
    await end();
    expect(read('intents/reviewed.yaml')).toContain('missing:\n      en: what it cost\n');
  });

  test.each([
    ['ignore', `${UP}\r`],
    ['Ctrl-C', CTRL_C],
  ])('changes nothing with %s', async (_, keys) => {
    const { type, end, until, dir, read } = startChat();
    await until('› ');
    await type('what did it cost\r', '› ');
    await type('/wrong\r', 'What is it?');
    await type(keys, 'Nothing is changed.');
    await until('› ');
    expect((await end()).exitCode).toBe(0);
    expect(read('intents/program.yaml')).toBe(SMALL_CONTENT['intents/program.yaml']);
    expect(existsSync(join(dir, 'intents/reviewed.yaml'))).toBe(false);
  });

  test('tells why a choice can’t be written, and the chat goes on', async () => {
    const { type, end, until, read } = startChat();
    await until('› ');
    await type('hello\r', '› ');
    await type('/wrong\r', 'What is it?');
    await type(`${DOWN}\r`, '?');
    await type('who-wrote', 'who-wrote');
    await type('\r', 'Keep it as a test case too?');
    await type('n', 'expected an utterance of one intent only');
    await until('› ');
    await end();
    expect(read('intents/program.yaml')).toBe(SMALL_CONTENT['intents/program.yaml']);
  });

  test('lets a recorded conversation expect the mended answer', async () => {
    const { dir: folder, remove } = makeContent();
    removals.push(remove);
    const file = join(folder, 'talk.yaml');
    const { type, end, until, dir } = startChat({}, '--record', file);
    await until('› ');
    await type('which countess coded it\r', '› ');
    await type('/wrong\r', 'What is it?');
    await type('\r', 'Keep it as a test case too?');
    await type('n', 'Ada Lovelace.');
    await until('› ');
    await end();
    expect(readFileSync(file, 'utf8')).toMatch(
      /^- ask: which countess coded it\n {2}language: en\n {2}intent: who-wrote\n/,
    );
    expect((await runCommandLine(['test', file], { contentDir: dir })).exitCode).toBe(0);
  });

  test('of an article alone a sentence answers, and so does a fact', async () => {
    const { type, end, until, read } = startChat({ 'intents/program.yaml': null });
    await until('› ');
    await type('when was the program written\r', '› ');
    await type('/wrong\r', 'answered by sentence-1');
    await type(`${DOWN}\r`, 'A name for the new fact');
    await type('\r', 'Keep it as a test case too?');
    await type(
      'n',
      '→ when-was-the-program-written (data/facts/reviewed.yaml)\n\nAda Lovelace wrote the first program in 1843.',
    );
    await until('› ');
    await type('/wrong\r', 'What is it?');
    await type('\r', 'Which fact?');
    await type('wrote', 'wrote-program');
    await type('\r', 'Keep it as a test case too?');
    await type('n', '→ wrote-program (data/facts/program.yaml)');
    await until('› ');
    await end();
    expect(read('data/facts/program.yaml')).toContain('questions:\n    en:\n      - when was the program written\n');
  });

  test.each([
    ['before anything is asked', '/wrong\n', 'Ask something first.'],
    ['where nobody can choose', 'hello\n/wrong\n', '/wrong asks at a terminal'],
  ])('says what to do %s', async (_, stdin, told) => {
    const { dir, remove } = makeContent();
    removals.push(remove);
    expect((await runCommandLine(['chat'], { stdin, contentDir: dir })).stdout).toContain(told);
  });
});
