// The charts of the report, as SVG: drawn here, so that the page needs no script.
import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import type { LearningPoint } from '../cross-validate.js';
import { type Judgement, percent } from '../measure.js';
import {
  byLanguage,
  type HistogramBar,
  histogramBars,
  reliabilityBins,
  thresholdCurve,
  thresholdPoint,
} from './figures.js';

// Colours come from the page's style sheet, which knows light from dark; no meaning hangs on them alone.
const RIGHT = 'var(--right)';
const WRONG = 'var(--wrong)';

/** The label of an axis lies below its ticks, not upon them. */
const AXIS_ROOM = { marginBottom: 46 };

/** In CSS pixels: on a phone the drawing shrinks to four fifths, and its words can still be read. */
const WIDTH = 430;

const { document } = parseHTML('<!doctype html><html><body></body></html>');

export interface Chart {
  id: string;
  heading: string;
  note: string;
  svg: string;
}

/** The charts of judged cases, for the report and for the studio; of no cases there are none. */
export const drawCharts = (judgements: readonly Judgement[], threshold: number): Chart[] =>
  judgements.length === 0
    ? []
    : [
        {
          id: 'threshold',
          heading: 'Threshold',
          note: 'Each point is a threshold: further right more right answers are refused, further up more wrong ones are given.',
          svg: drawThresholds(judgements, threshold),
        },
        {
          id: 'reliability',
          heading: 'Reliability',
          note: 'Above the dashed line answers are surer than they say, below it they boast. Larger dots stand for more answers.',
          svg: drawReliability(judgements),
        },
        {
          id: 'confidence',
          heading: 'Confidence, right against wrong',
          note: 'Where both overlap, no threshold tells them apart.',
          svg: drawHistogram(judgements),
        },
        {
          id: 'languages',
          heading: 'Languages',
          note: 'Share of utterances that led to the expected intent.',
          svg: drawLanguages(judgements),
        },
      ];

function draw(label: string, options: Plot.PlotOptions): string {
  const svg = Plot.plot({
    document: document as unknown as NonNullable<Plot.PlotOptions['document']>,
    ariaLabel: label,
    style: { background: 'transparent', fontSize: '12px' },
    ...options,
  });
  // A figure around the drawing would come with a legend or a title; none is asked for.
  return (svg as unknown as { outerHTML: string }).outerHTML.replace('<svg ', '<svg role="img" ');
}

function drawHistogram(judgements: readonly Judgement[]): string {
  return draw('How many answers have which confidence, right ones above, wrong ones below', {
    width: WIDTH,
    height: 300,
    marginLeft: 48,
    marginRight: 50,
    ...AXIS_ROOM,
    x: { domain: [0, 1], label: 'confidence', labelOffset: 38 },
    y: { label: 'answers', grid: true },
    fy: { label: null, domain: ['right', 'wrong'] },
    marks: [
      Plot.rectY(histogramBars(judgements), {
        x1: 'from',
        x2: 'to',
        y: 'count',
        fy: 'outcome',
        fill: ({ outcome }: HistogramBar) => (outcome === 'right' ? RIGHT : WRONG),
      }),
      Plot.ruleY([0]),
    ],
    color: { type: 'identity' },
  });
}

/** @param today  0–1: the threshold that the engine has now */
function drawThresholds(judgements: readonly Judgement[], today: number): string {
  const now = thresholdPoint(judgements, today);
  const curve = thresholdCurve(judgements);
  // Without wrong answers there would be no scale.
  const most = Math.max(0.05, ...curve.map(({ wrongAnswers }) => wrongAnswers));
  return draw('Wrong answers against wrong refusals, over the threshold', {
    width: WIDTH,
    height: 300,
    marginLeft: 56,
    marginRight: 30,
    ...AXIS_ROOM,
    x: { label: 'right answers refused', labelOffset: 38, tickFormat: percent, grid: true, ticks: 6 },
    y: { domain: [0, most], label: 'wrong answers given', tickFormat: percent, grid: true, ticks: 6 },
    marks: [
      Plot.line(curve, {
        x: 'wrongRefusals',
        y: 'wrongAnswers',
        stroke: 'currentColor',
        strokeWidth: 2,
      }),
      Plot.dot([now], { x: 'wrongRefusals', y: 'wrongAnswers', r: 6, fill: WRONG }),
      Plot.text([now], {
        x: 'wrongRefusals',
        y: 'wrongAnswers',
        text: () => `today, ${today}`,
        dx: 14,
        dy: 1,
        textAnchor: 'start',
        stroke: 'var(--page)',
        strokeWidth: 4,
        fill: 'var(--text)',
      }),
    ],
  });
}

function drawReliability(judgements: readonly Judgement[]): string {
  return draw(
    'Reliability: how often answers of a confidence are right; on the line they are as sure as they should be',
    {
      width: 360,
      height: 360,
      marginLeft: 50,
      ...AXIS_ROOM,
      x: { domain: [0, 1], label: 'confidence', labelOffset: 38, grid: true },
      y: { domain: [0, 1], label: 'right', grid: true },
      r: { range: [3, 14] },
      marks: [
        Plot.line(
          [
            [0, 0],
            [1, 1],
          ],
          { stroke: 'currentColor', strokeDasharray: '4 4', strokeOpacity: 0.6 },
        ),
        Plot.line(reliabilityBins(judgements), { x: 'confidence', y: 'accuracy', stroke: RIGHT }),
        Plot.dot(reliabilityBins(judgements), {
          x: 'confidence',
          y: 'accuracy',
          r: 'count',
          fill: RIGHT,
          ariaLabel: (bin: { confidence: number; accuracy: number; count: number }) =>
            `${bin.count} answers of confidence ${bin.confidence.toFixed(2)}: ${percent(bin.accuracy)} right`,
        }),
      ],
    },
  );
}

function drawLanguages(judgements: readonly Judgement[]): string {
  const rows = byLanguage(judgements);
  return draw('Accuracy by language', {
    width: WIDTH,
    height: 40 + rows.length * 34,
    marginLeft: 40,
    marginRight: 110,
    x: { domain: [0, 1], label: null, tickFormat: percent, ticks: 4 },
    y: { label: null, domain: rows.map(({ language }) => language) },
    marks: [
      Plot.barX(rows, { y: 'language', x: 'accuracy', fill: RIGHT }),
      Plot.text(rows, {
        y: 'language',
        x: 'accuracy',
        text: ({ accuracy, count }: { accuracy: number; count: number }) => `${percent(accuracy)} of ${count}`,
        textAnchor: 'start',
        dx: 6,
      }),
    ],
  });
}

/** F1 by share of the examples: where it still rises, more examples help; where it is flat, other ones. */
export function drawLearning(curve: readonly LearningPoint[]): string {
  return draw('Mean F1 by share of the examples that was learned from', {
    width: WIDTH,
    height: 280,
    marginLeft: 56,
    marginRight: 40,
    ...AXIS_ROOM,
    x: { domain: [0, 1], label: 'share of the examples', labelOffset: 38, tickFormat: percent, ticks: 5 },
    y: { domain: [0, 1], label: 'mean F1', tickFormat: percent, grid: true, ticks: 5 },
    marks: [
      Plot.line(curve, { x: 'share', y: 'macroF1', stroke: RIGHT, strokeWidth: 2 }),
      Plot.dot(curve, { x: 'share', y: 'macroF1', r: 4, fill: RIGHT }),
      Plot.text(curve, {
        x: 'share',
        y: 'macroF1',
        text: ({ macroF1 }: LearningPoint) => percent(macroF1),
        dy: -14,
        fill: 'var(--text)',
      }),
    ],
  });
}
