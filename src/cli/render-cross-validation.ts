// A cross-validation as text: the figures, and what to work on.
import type { LearningPoint } from '../authoring/cross-validate.js';
import type { WeakExamples } from '../authoring/find-weak-examples.js';
import { percent, type Scores } from '../authoring/measure.js';
import { createPaint } from './paint.js';

/** What fits a screen; the report has the rest. */
const SHOWN = 10;

export function renderCrossValidation(scores: Scores, weak: WeakExamples, colours: boolean): string {
  const paint = createPaint(colours);
  const list = (title: string, rows: readonly string[]) =>
    rows.length === 0
      ? []
      : [
          [
            paint.bold(title),
            ...rows.slice(0, SHOWN),
            ...(rows.length > SHOWN ? [`  and ${rows.length - SHOWN} more`] : []),
          ].join('\n'),
        ];
  const weakest = scores.intents.filter(({ support, f1 }) => support > 0 && f1 < 1).sort((a, b) => a.f1 - b.f1);
  return [
    `accuracy ${percent(scores.accuracy)} (${scores.right} of ${scores.total}), mean F1 ${percent(scores.macroF1)}`,
    ...list(
      'the weakest intents (F1)',
      weakest.map(({ intent, f1, support }) => `  ${percent(f1).padStart(7)}  ${intent} (${support} examples)`),
    ),
    ...list(
      'confused most often (expected → got)',
      scores.confusions.map(({ expected, got, texts }) => `  ${expected} → ${got}  ${texts.length}×: “${texts[0]}”`),
    ),
    ...list(
      'nearly the same in two intents: keep one, or make them differ',
      weak.duplicates.map(
        ({ text, intent, otherText, otherIntent }) => `  ${intent} “${text}” – ${otherIntent} “${otherText}”`,
      ),
    ),
    ...list(
      'pull answers away from other intents',
      weak.pulling.map(({ text, intent, pulled }) => `  ${intent} “${text}” pulled ${pulled.length}: “${pulled[0]}”`),
    ),
    ...list(
      'thin intents: more examples, in other words',
      weak.thin.map(({ intent, why }) => `  ${intent}: ${why}`),
    ),
  ].join('\n\n');
}

export function renderLearningPoint({ share, examples, macroF1 }: LearningPoint): string {
  const bar = '█'.repeat(Math.round(macroF1 * 40));
  return `${percent(share).padStart(8)} of the examples (${examples}): F1 ${percent(macroF1)}  ${bar}`;
}
