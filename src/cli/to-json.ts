// An answer as JSON for other programs.
import type { Answer } from '../answer/answer.js';

/** The answer without what only the next turn needs; with its reasons where asked for. */
export function toJson({ dialogue: _, because, why, ...answer }: Answer, explain: boolean) {
  return { ...answer, ...(explain ? { because, why } : {}) };
}
