// One poller for a token on this machine. A second one would not fail: it would take every other update away from the first.
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigError } from '../../errors.js';

export interface LockFile {
  release(): void;
}

/**
 * Takes the lock, also from an owner that has died.
 *
 * @throws ConfigError when a living process has it
 */
export function takeLock(token: string, apiRoot: string, folder = tmpdir()): LockFile {
  const name = createHash('sha256').update(`${apiRoot}\n${token}`).digest('hex').slice(0, 16);
  const path = join(folder, `meeting-bot-${name}.lock`);
  const mine = `${process.pid} ${startOf(process.pid)}`;
  for (let tries = 1; ; tries++) {
    try {
      writeFileSync(path, mine, { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || tries > 3) return { release() {} };
      const owner = readOwner(path);
      if (owner && isAlive(owner)) {
        throw new ConfigError(
          `Another copy of this bot (process ${owner.pid}) is running on this machine with the same token: stop it first.`,
        );
      }
      rmSync(path, { force: true });
    }
  }
  return {
    release() {
      if (readOwner(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

interface Owner {
  pid: number;
  start: string;
}

function readOwner(path: string): Owner | null {
  try {
    const [pid, start] = readFileSync(path, 'utf8').split(' ');
    return { pid: Number(pid), start: start ?? '' };
  } catch {
    return null;
  }
}

/** The number of a process that has died is given to another some day: when it started tells the two apart. */
function isAlive({ pid, start }: Owner): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return start === startOf(pid);
}

/** When a process started, in Linux' clock ticks; empty on other systems. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
