// One poller for a token on this machine. A second one would not fail: it would take every other update away from the first.
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../errors.js';
import type { Log } from '../log.js';

interface LockFile {
  release(): void;
}

/**
 * Takes the lock, also from an owner that has died. Where it can not be taken, the bot goes on without one, with a warning.
 *
 * @throws ConfigError when a living process has it
 */
export function takeLock(token: string, apiRoot: string, log: Log, folder = tmpdir()): LockFile {
  const name = createHash('sha256').update(`${apiRoot}\n${token}`).digest('hex').slice(0, 16);
  const path = join(folder, `meeting-bot-${name}.lock`);
  const mine = `${process.pid} ${readStat(process.pid)?.start ?? ''}`;
  try {
    write(path, mine, 3);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    log.warn({ error }, 'the lock file can not be written, another copy on this machine would not be noticed');
    return { release() {} };
  }
  return {
    release() {
      if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

function write(path: string, text: string, tries: number): void {
  const owner = readOwner(path);
  if (owner && isAlive(owner)) {
    throw new ConfigError(
      `Another copy of this bot (process ${owner.pid}) is running on this machine with the same token: stop it first.`,
    );
  }
  rmSync(path, { force: true });
  try {
    writeFileSync(path, text, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    // Another copy was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries <= 1) throw error;
    write(path, text, tries - 1);
  }
}

interface Owner {
  pid: number;
  start: string;
}

/** Null where nobody has it, or where it is no file of this user's or root's: another user could keep the bot from starting. */
function readOwner(path: string): Owner | null {
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (!file?.isFile() || ![0, process.getuid?.() ?? file.uid].includes(file.uid)) return null;
  const [pid, start] = readFileSync(path, 'utf8').split(' ');
  return { pid: Number(pid), start: start ?? '' };
}

/** The number of a process that has died is given to another some day: when it started tells the two apart. */
function isAlive({ pid, start }: Owner): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  const stat = readStat(pid);
  // A zombie has ended; only its parent has not asked how.
  return stat === null || (stat.start === start && stat.state !== 'Z');
}

/** A process's state, and when it started in Linux' clock ticks; null on other systems. */
function readStat(pid: number): { state: string; start: string } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return null;
  }
}
