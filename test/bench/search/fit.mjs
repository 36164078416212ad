// The three learners of the search. All are sums of weighed numbers, found by Adam on the whole data, and deterministic.

/** Minimises by `steps` steps; `slope(weights)` gives the gradient without the penalty `l2 / 2 · |weights|²`. */
function descend(size, slope, { l2, steps, pace }) {
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let step = 1; step <= steps; step++) {
    const gradient = slope(weights);
    const rate = step < steps * 0.7 ? pace : pace / 4;
    for (let at = 0; at < size; at++) {
      const g = gradient[at] + l2 * weights[at];
      mean[at] = 0.9 * mean[at] + 0.1 * g;
      square[at] = 0.99 * square[at] + 0.01 * g * g;
      weights[at] -= (rate * (mean[at] / (1 - 0.9 ** step))) / (Math.sqrt(square[at] / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

function beliefs(sums) {
  const most = Math.max(...sums);
  const powers = sums.map((sum) => Math.exp(sum - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** Rows `{ choices: Float64Array[], right, share }`: makes the right one likely among its choices (softmax). */
export function fitChoice(rows, size, options = { l2: 1, steps: 150, pace: 0.15 }) {
  return descend(
    size,
    (weights) => {
      const gradient = new Float64Array(size);
      for (const { choices, right, share } of rows) {
        const belief = beliefs(choices.map((choice) => dot(choice, weights)));
        for (let at = 0; at < choices.length; at++) {
          const excess = (belief[at] - (at === right ? 1 : 0)) * share;
          if (Math.abs(excess) < 1e-4) continue;
          for (let i = 0; i < size; i++) gradient[i] += excess * choices[at][i];
        }
      }
      return gradient;
    },
    options,
  );
}

/** Rows `{ traits: number[][], worth: number[] }` of pieces: makes worthy ones likely (marginal likelihood, worth squared). */
export function fitPieces(rows, size, options = { l2: 1, steps: 150, pace: 0.1 }) {
  const useful = rows.filter(({ worth }) => worth.some((value) => value > 0));
  return descend(
    size,
    (weights) => {
      const gradient = new Float64Array(size);
      for (const { traits, worth } of useful) {
        const belief = beliefs(traits.map((list) => list.reduce((sum, trait) => sum + weights[trait], 0)));
        const good = belief.reduce((sum, share, at) => sum + share * worth[at] ** 2, 0);
        for (let at = 0; at < traits.length; at++) {
          const excess = belief[at] - (belief[at] * worth[at] ** 2) / good;
          if (Math.abs(excess) < 1e-4) continue;
          for (const trait of traits[at]) gradient[trait] += excess;
        }
      }
      return gradient;
    },
    options,
  );
}

/** Rows `{ measures, right (0 or 1), share }`: logistic regression. */
export function fitJudge(rows, size, options = { l2: 1, steps: 400, pace: 0.1 }) {
  return descend(
    size,
    (weights) => {
      const gradient = new Float64Array(size);
      for (const { measures, right, share } of rows) {
        const excess = (1 / (1 + Math.exp(-dot(measures, weights))) - right) * share;
        for (let i = 0; i < size; i++) gradient[i] += excess * measures[i];
      }
      return gradient;
    },
    options,
  );
}

export function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
