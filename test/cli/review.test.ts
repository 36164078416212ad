import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, test } from 'vitest';
import { checkNewName, renderKinds } from '../../src/cli/prompt-decisions.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { outputQueue } from './output-queue.ts';
import { runCommandLine } from './run-command-line.ts';

const LOG = [
  '{"day":"2026-11-01","unanswered":"which countess coded it"}',
  '{"day":"2026-11-02","unanswered":"Which countess coded it?"}',
  '{"day":"2026-11-02","unanswered":"which countes coded it"}',
  '{"kind":"low-confidence","text":"what year was this","language":"en","intent":"who-wrote","confidence":0.2}',
  '{"kind":"up","text":"fine answer"}',
  '{"day":"2026-11-02","vote":"bad","about":"computed"}',
  '{"day":"2026-11-02","vote":"good","about":"computed"}',
  'no json',
  '',
].join('\n');

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function setUp() {
  const { dir, remove } = makeContent({ 'test/cases/own.yaml': '- ask: hello\n  intent: hello\n' });
  removals.push(remove);
  const log = join(dir, 'feedback.jsonl');
  writeFileSync(log, LOG);
  const decide = async (...decisions: object[]) => {
    const file = join(dir, 'decisions.jsonl');
    writeFileSync(file, decisions.map((decision) => JSON.stringify(decision)).join('\n'));
    return runCommandLine(['review', log, '--apply', file], { contentDir: dir });
  };
  const list = async () => JSON.parse((await runCommandLine(['review', log, '--json'], { contentDir: dir })).stdout);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  return { dir, log, decide, list, read };
}

describe('review', () => {
  test('groups what is nearly the same, the most frequent first, with what helps to decide', async () => {
    const { list } = setUp();
    const { groups, votes, brokenLines } = await list();
    expect(groups).toMatchObject([
      { text: 'which countess coded it', count: 3, kinds: { unanswered: 3 }, language: 'en' },
      { text: 'what year was this', count: 1, kinds: { 'low-confidence': 1 } },
    ]);
    expect(groups[0].texts).toHaveLength(3);
    expect(groups[0].now.kind).toEqual(expect.any(String));
    expect(groups[0].intents.every((near: { example: string }) => near.example.length > 0)).toBe(true);
    expect(votes).toEqual([{ about: 'computed', count: 1 }]);
    expect(brokenLines).toEqual([8]);
  });

  test('adds to an intent, keeps a case, and shows what changed', async () => {
    const { decide, list, read } = setUp();
    const { exitCode, stdout } = await decide({
      text: 'which countess coded it',
      language: 'en',
      action: 'add',
      intent: 'who-wrote',
      keep: true,
    });
    expect(exitCode).toBe(0);
    expect(read('intents/program.yaml')).toBe(
      SMALL_CONTENT['intents/program.yaml']!.replace(
        '        - author of the first program\n',
        '        - author of the first program\n        - which countess coded it\n',
      ),
    );
    expect(read('test/cases/reviewed.yaml')).toBe(
      '- ask: which countess coded it\n  language: en\n  intent: who-wrote\n',
    );
    expect(stdout).toMatch(/“which countess coded it”: .* → who-wrote, confidence/);
    expect(stdout).toContain('2 of 2 cases pass; by this review:');
    expect((await list()).groups[0].text).toBe('what year was this');
  });

  test('adds a line to the utterances of the topic where it has some in that language, and no other file', async () => {
    const { dir, decide, read } = setUp();
    const lines = 'intents/utterances/program.en.txt';
    mkdirSync(join(dir, 'intents/utterances'));
    writeFileSync(join(dir, lines), '[who-wrote]\nwho was it\n\n[hello]\nahoy\n');
    const { stdout } = await decide(
      { text: 'which countess coded it', language: 'en', action: 'add', intent: 'who-wrote' },
      { text: '#ada', language: 'en', action: 'add', intent: 'who-wrote' },
    );
    expect(stdout).toContain(`→ who-wrote (${lines})`);
    expect(read(lines)).toBe('[who-wrote]\nwho was it\nwhich countess coded it\n\n[hello]\nahoy\n');
    // As a line it would be a comment.
    expect(read('intents/program.yaml')).toContain('- author of the first program\n        - "#ada"\n');
  });

  test('makes new intents, of what the article does not say and of what facts answer', async () => {
    const { decide, read } = setUp();
    const { exitCode } = await decide(
      { text: 'what did it cost', language: 'en', action: 'absent', intent: 'missing-price', missing: 'what it cost' },
      {
        text: 'which numbers came out',
        language: 'en',
        action: 'question',
        intent: 'which-numbers',
        facts: ['computed'],
      },
    );
    expect(exitCode).toBe(0);
    expect(read('intents/reviewed.yaml')).toContain(
      '  - name: missing-price\n    kind: absent\n    missing:\n      en: what it cost\n',
    );
    expect(read('intents/reviewed.yaml')).toContain(
      '  - name: which-numbers\n    kind: question\n    facts:\n      - computed\n',
    );
  });

  test('shows what is ignored no more', async () => {
    const { decide, list } = setUp();
    await decide({ text: 'what year was this', language: 'en', action: 'ignore' });
    expect((await list()).groups).toHaveLength(1);
  });

  test.each([
    [
      { text: 'x', language: 'en', action: 'add', intent: 'who-wrot' },
      'There is no intent "who-wrot". Did you mean "who-wrote"?',
    ],
    [{ text: 'x', language: 'en', action: 'absent', intent: 'a' }, 'expected what the article does not say'],
    [{ text: 'x', language: 'en', action: 'question', intent: 'a' }, 'expected facts that answer it'],
    [{ text: 'x', language: 'en', action: 'drop' }, 'decisions.jsonl:1: expected a decision'],
  ])('refuses %j and changes nothing', async (decision, message) => {
    const { dir, decide, read } = setUp();
    const { exitCode, stderr } = await decide(decision);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(1);
    expect(read('intents/program.yaml')).toBe(SMALL_CONTENT['intents/program.yaml']);
    expect(existsSync(join(dir, 'intents/reviewed.yaml'))).toBe(false);
  });

  test('says what was changed before a decision that is refused, and keeps it', async () => {
    const { decide, read } = setUp();
    const { exitCode, stdout, stderr } = await decide(
      { text: 'which countess coded it', language: 'en', action: 'add', intent: 'who-wrote' },
      { text: 'x', language: 'en', action: 'add', intent: 'nothing-like-it' },
    );
    expect(exitCode).toBe(1);
    expect(stdout).toContain('“which countess coded it” → who-wrote (intents/program.yaml)');
    expect(stderr).toContain('There is no intent "nothing-like-it". What stands before it was applied (1)');
    expect(stderr).not.toContain('Nothing was changed');
    expect(read('intents/program.yaml')).toContain('- which countess coded it');
  });

  test.each([
    [
      'a log of broken lines only',
      'no json\n{"a":1}\n',
      /feedback\.jsonl: expected lines as the bot writes them .* 2 of other kinds/,
    ],
    ['a log that is not there', null, /feedback\.jsonl: expected a file, got nothing: it is not there\./],
  ])('refuses %s', async (_, text, message) => {
    const { dir, log } = setUp();
    if (text === null) rmSync(log);
    else writeFileSync(log, text);
    const { exitCode, stderr } = await runCommandLine(['review', log], { contentDir: dir });
    expect(stderr).toMatch(message);
    expect(exitCode).toBe(1);
  });

  test('a log of praise only has nothing to review', async () => {
    const { dir, log } = setUp();
    writeFileSync(log, '{"vote":"good","about":"computed"}\n');
    expect(await runCommandLine(['review', log], { contentDir: dir })).toMatchObject({
      exitCode: 0,
      stdout: 'Nothing to review.\n',
    });
  });

  test.each([
    ['who-wrote', 'There is one of this name'],
    ['Who Wrote', 'a name of a-z, 0-9 and -'],
    ['', 'a name of a-z, 0-9 and -'],
    ['who-coded', undefined],
  ])('a new intent may be called %j, or is told why not', (name, why) => {
    const told = checkNewName(name, new Set(['who-wrote']));
    if (why === undefined) expect(told).toBeUndefined();
    else expect(told).toContain(why);
  });

  test('refuses what would break the content, and leaves every file as it was', async () => {
    const { decide, read, dir } = setUp();
    const { exitCode, stderr } = await decide({
      text: 'wer war es',
      language: 'de',
      action: 'add',
      intent: 'who-wrote',
      keep: true,
    });
    expect(stderr).toMatch(
      /"wer war es": intents\/program\.yaml:\d+:\d+: expected a language .* Nothing was changed\./,
    );
    expect(exitCode).toBe(1);
    expect(read('intents/program.yaml')).toBe(SMALL_CONTENT['intents/program.yaml']);
    expect(existsSync(join(dir, 'test/cases/reviewed.yaml'))).toBe(false);
  });

  test('reads the log of before, too, where the bot has begun a new one', async () => {
    const { log, list } = setUp();
    writeFileSync(
      `${log}.1`,
      '{"day":"2026-10-30","kind":"low-confidence","text":"was it long","language":"en","intent":null}\n',
    );
    const { groups } = await list();
    expect(groups.map(({ text }: { text: string }) => text)).toContain('was it long');
  });

  test('tells how often there was no answer, an unsure one, and a vote against it', () => {
    expect(renderKinds({ unanswered: 2, 'low-confidence': 1, down: 0 })).toBe('no answer 2×, not sure 1×');
    expect(renderKinds({ unanswered: 0, 'low-confidence': 0, down: 3 })).toBe('👎 3×');
  });

  test.each([
    ['Ctrl-C', (stdin: PassThrough) => void stdin.write('\u0003')],
    ['the end of the terminal', (stdin: PassThrough) => void stdin.end()],
  ])('keeps the last decision when its author leaves by %s at the question after it', async (_, leave) => {
    const { dir, log, read } = setUp();
    const stdin = new PassThrough();
    const output = outputQueue();
    const ran = runCommandLine(['review', log], { contentDir: dir, stdin, columns: 100, onOutput: output.add });
    await output.until('What is it?');
    // The nearest intent, which is offered first.
    stdin.write('\r');
    await output.until('Keep it as a test case too?');
    leave(stdin);
    const { exitCode, stdout } = await ran;
    expect(stdout).toMatch(/“which countess coded it” → who-wrote/);
    expect(read('intents/program.yaml')).toContain('- which countess coded it');
    expect(exitCode).toBe(0);
  });

  test('a name is looked for among the intents that there are', async () => {
    const { dir, log, list, read } = setUp();
    const stdin = new PassThrough();
    const output = outputQueue();
    const ran = runCommandLine(['review', log], { contentDir: dir, stdin, columns: 100, onOutput: output.add });
    await output.until('What is it?');
    for (const _ of (await list()).groups[0].intents) stdin.write('\u001b[B');
    stdin.write('\r');
    await output.until('Which intent?');
    stdin.write('hel');
    await output.until('hello');
    stdin.write('\r');
    await output.until('Keep it as a test case too?');
    stdin.write('n');
    await output.until('What is it?');
    stdin.write('\u0003');
    await ran;
    expect(read('intents/program.yaml')).toContain('[hello, good morning, which countess coded it]');
  });

  test('asks at a terminal only', async () => {
    const { dir, log } = setUp();
    expect(await runCommandLine(['review', log], { contentDir: dir })).toMatchObject({ exitCode: 2 });
  });
});
