// Why an answer is what it is, stage by stage.
import type { Answer } from '../answer/answer.js';
import { createPaint } from './paint.js';

/**
 * For authors: names and numbers of the engine. People who ask are told by `Answer.why`.
 *
 * @example
 * answer, confidence 0.93, because
 *   language  en, with confidence 1.00
 */
export function renderExplanation({ because, kind, confidence }: Answer, colours: boolean): string {
  const paint = createPaint(colours);
  const width = Math.max(0, ...because.map(({ stage }) => stage.length));
  const rows = because.map(({ stage, text }) => `  ${paint.cyan(stage.padEnd(width))}  ${text}`);
  return [paint.bold(`${kind}, confidence ${confidence.toFixed(2)}, because`), ...rows].join('\n');
}
