// Logistic regression over a few numbers: their weights, the constant last.

export type ConfidenceWeights = readonly number[];

export interface Observation {
  signals: readonly number[];
  isTrue: boolean;
  /** How much it counts; all together about 1. */
  weight: number;
}

const steps = 30;

/** 0–1: the chance of being true. */
export function confidenceOf(weights: ConfidenceWeights, signals: readonly number[]): number {
  let sum = weights[signals.length]!;
  for (let i = 0; i < signals.length; i++) sum += weights[i]! * signals[i]!;
  return 1 / (1 + Math.exp(-sum));
}

/**
 * Newton's method on the weighted likelihood, held near the weights expected beforehand as if by a few observations
 * more. No signal gets a weight below 0 (more of it never speaks against): it then gets 0, and the others are fitted
 * without it.
 *
 * @param expected  what comes back where there are no observations
 */
export function fitLogistic(observations: readonly Observation[], expected: ConfidenceWeights): ConfidenceWeights {
  const weights = newton(observations, expected);
  const opposed = weights.findIndex((weight, i) => i < weights.length - 1 && weight < 0);
  if (opposed < 0) return weights;
  const without = observations.map((observation) => ({
    ...observation,
    signals: observation.signals.with(opposed, 0),
  }));
  return fitLogistic(without, expected.with(opposed, 0));
}

function newton(observations: readonly Observation[], expected: ConfidenceWeights): ConfidenceWeights {
  // A weight of 1 away from the expected one costs as much as one observation's likelihood can.
  const ridge = 1 / Math.max(observations.length, 1);
  let weights = [...expected];
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((weight, i) => ridge * (weight - expected[i]!));
    const hessian = weights.map((_, i) => weights.map((_, j) => (i === j ? ridge : 0)));
    for (const { signals, isTrue, weight } of observations) {
      const chance = confidenceOf(weights, signals);
      for (let i = 0; i < weights.length; i++) {
        const a = signals[i] ?? 1;
        gradient[i]! += weight * (chance - (isTrue ? 1 : 0)) * a;
        for (let j = 0; j < weights.length; j++)
          hessian[i]![j]! += weight * chance * (1 - chance) * a * (signals[j] ?? 1);
      }
    }
    const change = solve(hessian, gradient);
    // A longer step overshoots where the likelihood is flat.
    const shorten = Math.min(1, 5 / Math.max(...change.map(Math.abs), 1e-9));
    weights = weights.map((weight, i) => weight - shorten * change[i]!);
  }
  return weights;
}

/** Gaussian elimination; `matrix` is symmetric and positive definite, so no pivot is 0. */
function solve(matrix: readonly number[][], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < rows.length; j++) {
      if (j === i) continue;
      const factor = rows[j]![i]! / rows[i]![i]!;
      rows[j] = rows[j]!.map((value, c) => value - factor * rows[i]![c]!);
    }
  }
  return rows.map((row, i) => row[rows.length]! / row[i]!);
}
