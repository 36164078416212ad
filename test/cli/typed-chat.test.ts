// The chat at a keyboard.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { outputQueue } from './output-queue.ts';
import { type RunOptions, runCommandLine } from './run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-chat-'));
afterAll(() => rmSync(folder, { recursive: true }));

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const UP = '\u001b[A';
const TAB = '\t';

/** A chat whose keys are pressed one after another, each when what stands before it has been shown. */
function startChat(options: RunOptions = {}, ...words: string[]) {
  const stdin = new PassThrough();
  const output = outputQueue();
  const ran = runCommandLine(['chat', ...words], { columns: 60, ...options, stdin, onOutput: output.add });
  return { type: (keys: string) => void stdin.write(keys), until: output.until, ran };
}

describe('a chat at a keyboard', () => {
  test('breaks lines between words where the terminal ends', async () => {
    const { type, until, ran } = startChat({ columns: 30 });
    await until('› ');
    type('who wrote the first program?\r');
    await until('Ada Lovelace wrote the first\nprogram in 1843.');
    type(CTRL_D);
    expect((await ran).exitCode).toBe(0);
  });

  test('Ctrl-C clears a line that is begun, and ends on an empty one', async () => {
    const { type, until, ran } = startChat();
    await until('› ');
    type('half a quest');
    await until('quest');
    type(CTRL_C);
    type('hello\r');
    await until('Hello!');
    await until('› ');
    type(CTRL_C);
    const { exitCode, stdout } = await ran;
    expect(exitCode).toBe(0);
    expect(stdout.match(/Hello!/g)).toHaveLength(1);
  });

  test('Tab completes a command, and what is typed to the question that fits', async () => {
    const { type, until, ran } = startChat();
    await until('› ');
    type('/top');
    type(TAB);
    type('\r');
    await until('The program');
    await until('› ');
    type('lovelace');
    type(TAB);
    await until('Who wrote the first program?');
    type('\r');
    await until('Ada Lovelace.');
    type(CTRL_D);
    await ran;
  });

  test('keeps what was typed for the next run, in a file that nobody else may read', async () => {
    const historyFile = join(folder, 'state/meeting-bot/history');
    const first = startChat({ historyFile });
    await first.until('› ');
    first.type('good morning\r');
    await first.until('Hello!');
    first.type(CTRL_D);
    await first.ran;
    expect(readFileSync(historyFile, 'utf8')).toBe('good morning\n');
    expect(statSync(historyFile).mode & 0o777).toBe(0o600);
    const second = startChat({ historyFile });
    await second.until('› ');
    second.type(`${UP}\r`);
    await second.until('Hello!');
    second.type(CTRL_D);
    await second.ran;
  });

  test('--no-history neither reads nor keeps it', async () => {
    const historyFile = join(folder, 'kept');
    writeFileSync(historyFile, 'good morning\n', { mode: 0o644 });
    const { type, until, ran } = startChat({ historyFile }, '--no-history');
    await until('› ');
    type(`${UP}hello\r`);
    await until('Hello!');
    type(CTRL_D);
    await ran;
    expect(readFileSync(historyFile, 'utf8')).toBe('good morning\n');
  });
});
