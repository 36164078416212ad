// One poller for a token on a machine, and nothing that keeps a bot from starting without need.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ConfigError } from '../../../src/errors.ts';
import { takeLock } from '../../../src/telegram/run/lock-file.ts';

let folder: string;
let path: string;
let warnings: string[];
const log = { debug() {}, info() {}, error() {}, warn: (_: object, text: string) => warnings.push(text) };
const take = () => takeLock('1:A', 'https://x.org', log, folder);
const isLinux = process.platform === 'linux';

beforeEach(() => {
  warnings = [];
  folder = mkdtempSync(join(tmpdir(), 'meeting-bot-lock-'));
  take().release();
  take();
  path = join(folder, readdirSync(folder)[0]!);
});

/** When a process started, as the lock file has it. */
const startOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')[19]!;

test('a lock is gone when it is released', () => {
  take().release();
  expect(readdirSync(folder)).toEqual([]);
  expect(warnings).toEqual([]);
});

test.skipIf(!isLinux)('a living process of this user keeps it', () => {
  writeFileSync(path, `${process.ppid} ${startOf(process.ppid)}`);
  expect(take).toThrow(ConfigError);
});

test.skipIf(!isLinux || process.getuid?.() !== 0)('a file of another user keeps nobody from starting', () => {
  writeFileSync(path, `${process.ppid} ${startOf(process.ppid)}`);
  chownSync(path, 12_345, 12_345);
  expect(take).not.toThrow();
  expect(warnings).toEqual([]);
});

test.skipIf(!isLinux)('a zombie does not keep it', async () => {
  // A shell that starts a process, and becomes one that never asks how it ended.
  const parent = spawn('sh', ['-c', 'sleep 0 & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
  const [output] = (await once(parent.stdout!, 'data')) as [Buffer];
  const pid = Number(output);
  while (!/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8')));
  writeFileSync(path, `${pid} ${startOf(pid)}`);
  expect(take).not.toThrow();
  expect(warnings).toEqual([]);
  parent.kill();
});

test.each<[string, () => void]>([
  ['a link', () => symlinkSync('/etc/hostname', path)],
  ['a pipe', () => execFileSync('mkfifo', [path])],
])('%s of its name is replaced, not followed', (_, make) => {
  take().release();
  make();
  const lock = take();
  expect(lstatSync(path).isFile()).toBe(true);
  lock.release();
  expect(warnings).toEqual([]);
});

test('a folder of its name costs the lock, with a warning, and not the start', () => {
  take().release();
  mkdirSync(path);
  expect(() => take().release()).not.toThrow();
  expect(warnings).toEqual(['the lock file can not be written, another copy on this machine would not be noticed']);
});

test('a folder that is not there costs the lock, with a warning, and not the start', () => {
  const missing = join(folder, 'missing');
  expect(() => takeLock('1:A', 'https://x.org', log, missing).release()).not.toThrow();
  expect(warnings).toHaveLength(1);
});
