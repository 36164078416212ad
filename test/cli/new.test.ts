// `meeting-bot new` as a process of its own, on texts of all kinds: none may fail, and each answers at once.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadAnswerer } from '../../src/answer/load-answerer.ts';
import { runCommandLine } from './run-command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-new-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

const cli = resolve(import.meta.dirname, '../../dist/cli.js');
const meetingBot = (...words: string[]) => spawnSync('node', [cli, ...words], { encoding: 'utf8' });

describe('new, as a process', () => {
  test('makes a folder that is checked, passes its cases, and answers', () => {
    const file = join(folder, 'depot.txt');
    writeFileSync(
      file,
      'A depot for Hull\n\nHULL, May 2, 2024 – The Halden Rail company opened a depot in Hull on Thursday.\n\nThe depot cost £48 million and took 26 months to build.\n',
    );
    const dir = join(folder, 'depot');
    const made = meetingBot('new', file, dir);
    expect(made.stderr).toBe('');
    expect(made.stdout).toContain('How much did the depot cost?');
    expect(
      readdirSync(dir, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.\w+$/.test(name))
        .sort(),
    ).toEqual([
      'README.md',
      'data/article.txt',
      'data/article.yaml',
      'data/entities.yaml',
      'data/facts/facts.yaml',
      'test/cases/first.yaml',
    ]);
    expect(meetingBot('check', '--content', dir)).toMatchObject({ status: 0, stderr: '' });
    expect(meetingBot('test', '--content', dir)).toMatchObject({ status: 0, stderr: '' });
    expect(meetingBot('ask', '--content', dir, 'How', 'much', 'did', 'the', 'depot', 'cost?').stdout).toContain(
      '£48 million',
    );
    expect(meetingBot('new', file, dir)).toMatchObject({ status: 1 });
  });
});

const sentence = (n: number) =>
  `Station number ${n} measured ${n * 7} millimetres of rain in the year ${1700 + (n % 300)}.`;

/** A text, and a question with words of the sentence that answers it. */
const odd: [what: string, text: string, question: string, proof: string][] = [
  ['a list', '- 500 g rice\n- 1 kg lamb (shoulder)\n- saffron\n', 'how much lamb', 'lamb'],
  [
    'a table',
    '| Item | 2023 | 2024 |\n|---|---|---|\n| Revenue | 378 | 420 |\n| Employees | 17 | 18 |\n',
    'employees',
    'Employees',
  ],
  ['a poem', 'Roses are red,\nViolets are blue,\nSugar is sweet,\nAnd so are you.\n', 'are violets blue', 'Violets'],
  ['one sentence', 'The book club now meets in the old library.', 'Where does the book club meet?', 'old library'],
  [
    '300 kB',
    Array.from({ length: 4900 }, (_, n) => sentence(n + 1)).join(' '),
    'How much rain did station number 77 measure?',
    'number 77 ',
  ],
  [
    'no title',
    'It rained all night. The bridge over the Lune was closed at noon.\n',
    'When was the bridge closed?',
    'at noon',
  ],
  [
    'names with “great” and “super”',
    'The Great Lakes Super Bowl was won by Super Mario Great on Sunday. Hello Thanks Ltd paid for it.\n',
    'Who paid for it?',
    'Hello Thanks',
  ],
  [
    'Russian',
    'В городе открыли новый мост через реку. Он стоил девять миллионов рублей. Мэр Анна Берг перерезала ленту 3 мая.\n',
    'Когда мэр перерезала ленту?',
    '3 мая',
  ],
  [
    'Azerbaijani',
    'Şəhərdə çayın üzərində yeni körpü açılıb. Onun tikintisində 240 işçi çalışıb.\n',
    'Tikintidə neçə işçi çalışıb?',
    '240',
  ],
  [
    'Turkish',
    "Kentte nehrin üzerine yeni bir köprü açıldı. Köprü 3 Mayıs 2024'te açıldı ve yapımında 240 işçi çalıştı.\n",
    'Yapımında kaç işçi çalıştı?',
    '240',
  ],
  [
    'four languages in one text',
    'The bridge is open.\n\nМост открыт с 3 мая.\n\nKörpü açıqdır.\n\nKöprü açıldı.\n',
    'is the bridge open',
    'bridge',
  ],
  [
    'signs that YAML knows',
    '# "Yes": {no} [&anchor] *alias | > %\n\nA: "b" - the key: of {Ann} is #1 & * ! | > % @ `x`.\n',
    'what is the key of Ann',
    '#1',
  ],
];

test.each(odd)('new takes %s', async (what, text, question, proof) => {
  const dir = join(folder, what.replace(/\W/g, '-'));
  const { exitCode, stdout, stderr } = await runCommandLine(['new', '-', dir], { stdin: text });
  expect(stderr).toBe('');
  expect(stdout).toContain('checked: no mistakes');
  expect(exitCode).toBe(0);
  const lines = [
    'data/article.yaml',
    'data/entities.yaml',
    'data/facts/facts.yaml',
    'test/cases/first.yaml',
    'README.md',
  ].map((file) => readFileSync(join(dir, file), 'utf8').split('\n').length);
  for (const count of lines) expect(count).toBeLessThan(60);
  const { evidence } = (await loadAnswerer(dir)).ask(question);
  expect(evidence.map((one) => one.sentence).join(' ')).toContain(proof);
});

describe('new', () => {
  test.each([
    ['nowhere.txt', 'expected a file, got nothing: it is not there.'],
    ['.', '.: expected a file, got a folder.'],
    ['https://example.org/news', 'https://example.org/news: expected a file, got an address of the web. Save the page'],
  ])('refuses %s in words, and makes nothing', async (article, message) => {
    const dir = join(folder, 'none');
    const { exitCode, stderr } = await runCommandLine(['new', article, dir]);
    expect(stderr).toContain(message);
    expect(exitCode).toBe(1);
    expect(existsSync(dir)).toBe(false);
  });
});
