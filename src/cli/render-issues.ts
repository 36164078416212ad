// Everything that is wrong with the content, as a good compiler says it: place, line, caret, what to do.
import type { ContentError } from '../errors.js';
import { renderIssue } from '../errors.js';
import { createPaint } from './paint.js';

export function renderIssues({ issues }: ContentError, colours: boolean): string {
  const paint = createPaint(colours);
  const blocks = issues.map((issue) => {
    const lines = [renderIssue(issue)];
    if (issue.excerpt) {
      const { line, lineNumber, column, length } = issue.excerpt;
      const margin = String(lineNumber).length;
      lines.push(
        paint.dim(`  ${lineNumber} | ${line}`),
        `${paint.dim(`  ${' '.repeat(margin)} | `)}${' '.repeat(column - 1)}${paint.red('^'.repeat(length))}`,
      );
    }
    return lines.join('\n');
  });
  const count = issues.length === 1 ? '1 mistake' : `${issues.length} mistakes`;
  return `${blocks.join('\n\n')}\n\n${count}; nothing was loaded.\n`;
}
