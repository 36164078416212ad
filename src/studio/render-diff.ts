// A change of a file → its lines as a page shows them, those around the change among them.
import { structuredPatch } from 'diff';
import type { FileChange } from '../authoring/write-changes.js';

export interface FileDiff {
  file: string;
  isNew: boolean;
  /** Each begins with `+`, `-` or a space; `…` stands between distant changes. */
  lines: readonly string[];
}

const CONTEXT = 2;

export function renderDiff({ file, before, after }: FileChange): FileDiff {
  const { hunks } = structuredPatch(file, file, before ?? '', after ?? '', '', '', { context: CONTEXT });
  const lines = hunks.flatMap((hunk, at) => [...(at > 0 ? ['…'] : []), ...hunk.lines]);
  return { file, isNew: before === null, lines: lines.filter((line) => !line.startsWith('\\')) };
}
