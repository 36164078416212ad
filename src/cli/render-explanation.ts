// Why an answer is what it is, stage by stage.
import type { Answer } from '../answer/answer.js';
import { createPaint } from './paint.js';

/**
 * @example
 * because
 *   language  English
 *   intent    who-met, 0.93
 */
export function renderExplanation({ because, kind, confidence }: Answer, colours: boolean): string {
  const paint = createPaint(colours);
  const width = Math.max(0, ...because.map(({ stage }) => stage.length));
  const rows = because.map(({ stage, text }) => `  ${paint.cyan(stage.padEnd(width))}  ${text}`);
  return [paint.bold(`${kind}, confidence ${confidence.toFixed(2)}, because`), ...rows].join('\n');
}
