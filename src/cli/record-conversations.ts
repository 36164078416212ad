// A chat → test cases: what was said, and that what came back must come back again.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { Answer } from '../answer/answer.js';
import { caseOf } from '../authoring/case-of.js';
import { appendEntry } from '../authoring/insert-yaml.js';
import type { ChatState } from './chat-turn.js';

interface Recorder {
  /**
   * Takes note of what was asked and what it led to; commands of the chat are left out, `/new` begins another case. An answer
   * that was wrong, and is another one now, is not what must come back.
   */
  add(before: ChatState, after: ChatState): void;
  /** Writes what is not written yet; returns how many cases were added. */
  close(): number;
}

export function createRecorder(file: string): Recorder {
  let turns: string[] = [];
  let last: Answer | null = null;
  let count = 0;

  function write(): void {
    if (last === null || turns.length === 0) return;
    const path = resolve(file);
    const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
    mkdirSync(dirname(path), { recursive: true });
    writeFileAtomic.sync(path, appendEntry(text, null, caseOf(turns, last)));
    count++;
    turns = [];
    last = null;
  }

  return {
    add(before, after) {
      if (after.last === null && before.last !== null) write();
      if (after.last === null || after.last === before.last) return;
      if (after.asked !== null && after.asked !== before.asked) turns.push(after.asked.text);
      last = after.last;
    },
    close() {
      write();
      return count;
    },
  };
}
