import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { runCommandLine } from './run-command-line.ts';

describe('ask', () => {
  test('prints the answer with its proof', async () => {
    const { exitCode, stdout } = await runCommandLine(['ask', 'who wrote', 'the first program?']);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Ada Lovelace.');
    expect(stdout).toContain('Ada Lovelace wrote the first program in 1843.');
  });

  test('--explain adds why', async () => {
    const { stdout } = await runCommandLine(['ask', 'who wrote the first program?', '--explain']);
    expect(stdout).toMatch(/^answer, confidence \d\.\d\d, because\n {2}language {2}/m);
  });

  test('--json gives the whole answer, its reasons with --explain only', async () => {
    const { stdout } = await runCommandLine(['ask', '--json', 'who wrote the first program?']);
    const answer = JSON.parse(stdout);
    expect(answer).toMatchObject({ kind: 'answer', intent: 'who-wrote', facts: ['wrote-program'], language: 'en' });
    expect(answer.evidence).toEqual([{ sentence: 'Ada Lovelace wrote the first program in 1843.', number: 1 }]);
    expect(Object.keys(answer)).not.toContain('because');
    const explained = await runCommandLine(['ask', '--json', '--explain', 'hi']);
    expect(JSON.parse(explained.stdout).because).toBeInstanceOf(Array);
  });

  test('without a question it reads one from a pipe', async () => {
    const { exitCode, stdout } = await runCommandLine(['ask'], { stdin: 'who wrote\nthe first program?\n' });
    expect(stdout).toContain('Ada Lovelace.');
    expect(exitCode).toBe(0);
  });

  test('a question may begin with a dash behind --', async () => {
    expect((await runCommandLine(['ask', '--', '--who', 'wrote', 'it'])).exitCode).toBe(0);
  });
});

describe('ask --jsonl', () => {
  const askLines = async (stdin: string, ...words: string[]) => {
    const { exitCode, stdout } = await runCommandLine(['ask', '--jsonl', ...words], { stdin });
    expect(exitCode).toBe(0);
    const lines = stdout.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line));
  };

  test('writes one reply for each line, in order', async () => {
    const replies = await askLines(
      '{"id":"a","turns":["who wrote the first program?"],"lang":"en"}\n{"id":2,"turns":["hello"]}\n',
    );
    expect(replies).toMatchObject([
      { id: 'a', kind: 'answer', evidence: [{ number: 1 }] },
      { id: 2, kind: 'smalltalk', evidence: [] },
    ]);
  });

  test.each([
    ['{"id":"a"', 'expected JSON, got a mistake'],
    ['[]', 'expected an object {"id","turns"}, got an empty list.'],
    ['null', 'got nothing'],
    ['{"id":"a","turns":[]}', 'turns: expected a list of messages, got an empty list.'],
    ['{"id":"a","turns":"x"}', 'turns: expected a list of messages, got "x".'],
    ['{"id":"a","turns":["x",5]}', 'turns[1]: expected text, got the number 5.'],
    ['{"id":{},"turns":["x"]}', 'id: expected text or a number, got a group of fields.'],
  ])('the broken line %s gets an error with its number, and the rest goes on', async (broken, error) => {
    const replies = await askLines(`{"id":1,"turns":["hello"]}\n\n${broken}\n{"id":3,"turns":["hello"]}`);
    expect(replies).toHaveLength(3);
    expect(replies[1]).toMatchObject({ line: 3, error: expect.stringContaining(error) });
    expect(replies[2]).toMatchObject({ id: 3, kind: 'smalltalk' });
  });

  test('a line of more than a million characters is told, not kept', async () => {
    const replies = await askLines(`${'x'.repeat(1_000_001)}\n{"id":2,"turns":["hello"]}\n`);
    expect(replies).toMatchObject([{ line: 1, error: expect.stringContaining('1,000,000') }, { id: 2 }]);
  });

  test('a byte order mark, carriage returns and U+2028 inside a text break nothing', async () => {
    const replies = await askLines('\ufeff{"id":1,"turns":["hello\u2028"]}\r\n{"id":2,"turns":["hello"]}\r\n');
    expect(replies.map(({ id }) => id)).toEqual([1, 2]);
  });

  test('"lang" is a label, unless --use-lang says otherwise; then unknown ones change nothing', async () => {
    const line = '{"id":1,"turns":["hello"],"lang":"xx"}\n';
    expect(await askLines(line, '--use-lang')).toEqual(await askLines(line));
  });

  test('answers a line before the next one comes', async () => {
    const stdin = new PassThrough();
    const waiting: ((text: string) => void)[] = [];
    const nextOutput = () => new Promise<string>((resolve) => waiting.push(resolve));
    const ran = runCommandLine(['ask', '--jsonl'], { stdin, onOutput: (text) => waiting.shift()?.(text) });
    for (const id of [1, 2, 3]) {
      const output = nextOutput();
      stdin.write(`{"id":${id},"turns":["hello"]}\n`);
      expect(JSON.parse(await output).id).toBe(id);
    }
    stdin.end();
    expect((await ran).exitCode).toBe(0);
  });

  test('takes no question on the command line', async () => {
    expect((await runCommandLine(['ask', '--jsonl', 'x'])).exitCode).toBe(2);
  });
});
