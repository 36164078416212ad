// The three learners of the search. All are sums of weighed numbers; each finds its weights on the whole data, and the same each time.

/** Pairs of steps that L-BFGS remembers (Nocedal and Wright 2006, algorithm 7.4). */
const MEMORY = 8;

/**
 * Minimises `measure(weights, gradient)`, which gives the loss and adds its slope to a gradient of zeros, plus
 * `l2 / 2 · |weights|²`, from zeros, in at most `steps` steps. Weights outside `kept` stay 0.
 */
function minimise(size, measure, { l2, steps, kept }) {
  const isKept = (at) => !kept || kept.includes(at);
  const look = (weights) => {
    const gradient = new Float64Array(size);
    let loss = measure(weights, gradient);
    for (let at = 0; at < size; at++) {
      gradient[at] = isKept(at) ? gradient[at] + l2 * weights[at] : 0;
      loss += (l2 / 2) * weights[at] ** 2;
    }
    return { weights, gradient, loss };
  };
  let here = look(new Float64Array(size));
  const past = [];
  for (let step = 0; step < steps; step++) {
    const course = direction(here.gradient, past);
    const slope = dot(course, here.gradient);
    let length = past.length === 0 ? 1 / Math.max(1, Math.sqrt(-slope)) : 1;
    let next = null;
    for (let tries = 0; tries < 30; tries++, length /= 2) {
      next = look(here.weights.map((weight, at) => weight + length * course[at]));
      if (next.loss <= here.loss + 1e-4 * length * slope) break;
    }
    if (!(next.loss < here.loss)) break;
    const moved = next.weights.map((weight, at) => weight - here.weights[at]);
    const turned = next.gradient.map((value, at) => value - here.gradient[at]);
    const curve = dot(moved, turned);
    if (curve > 0) past.push({ moved, turned, curve });
    if (past.length > MEMORY) past.shift();
    const gain = (here.loss - next.loss) / Math.abs(next.loss);
    here = next;
    if (gain < 1e-7) break;
  }
  return here.weights;
}

/** Downhill, as the past steps bend the slope. */
function direction(gradient, past) {
  const course = gradient.map((value) => -value);
  const shares = new Float64Array(past.length);
  for (let at = past.length - 1; at >= 0; at--) {
    const { moved, turned, curve } = past[at];
    shares[at] = dot(moved, course) / curve;
    for (let i = 0; i < course.length; i++) course[i] -= shares[at] * turned[i];
  }
  const last = past.at(-1);
  const scale = last ? last.curve / dot(last.turned, last.turned) : 1;
  for (let i = 0; i < course.length; i++) course[i] *= scale;
  for (const [at, { moved, turned, curve }] of past.entries()) {
    const share = shares[at] - dot(turned, course) / curve;
    for (let i = 0; i < course.length; i++) course[i] += share * moved[i];
  }
  return course;
}

/** Turns sums into shares of belief, in place, and gives ln of what they were divided by. */
function believe(sums, count) {
  let most = -Infinity;
  for (let at = 0; at < count; at++) most = Math.max(most, sums[at]);
  let total = 0;
  for (let at = 0; at < count; at++) total += sums[at] = Math.exp(sums[at] - most);
  for (let at = 0; at < count; at++) sums[at] /= total;
  return most + Math.log(total);
}

/** Choices laid out for `fitChoice`: rows `{ choices: Float64Array[], right, share }`. */
export function packChoices(rows, size) {
  const starts = Int32Array.from([0, ...rows.map(({ choices }) => choices.length)]);
  for (let row = 0; row < rows.length; row++) starts[row + 1] += starts[row];
  const values = new Float64Array(starts[rows.length] * size);
  for (const [row, { choices }] of rows.entries()) {
    for (const [at, choice] of choices.entries()) values.set(choice, (starts[row] + at) * size);
  }
  return { starts, values, right: rows.map(({ right }) => right), share: rows.map(({ share }) => share) };
}

/** Makes the right one of each row likely among its choices (softmax). `kept`: positions of the weights to learn, or all. */
export function fitChoice(packs, size, { l2 = 1, steps = 80, kept } = {}) {
  const sums = new Float64Array(Math.max(...packs.map(({ starts }) => Math.max(...starts.map(lengthIn)))));
  return minimise(
    size,
    (weights, gradient) => {
      let loss = 0;
      for (const { starts, values, right, share } of packs) {
        for (let row = 0; row < right.length; row++) {
          const from = starts[row];
          const count = starts[row + 1] - from;
          for (let at = 0; at < count; at++) {
            let sum = 0;
            for (let i = 0, base = (from + at) * size; i < size; i++) sum += values[base + i] * weights[i];
            sums[at] = sum;
          }
          const chosen = sums[right[row]];
          loss += share[row] * (believe(sums, count) - chosen);
          for (let at = 0; at < count; at++) {
            const excess = (sums[at] - (at === right[row] ? 1 : 0)) * share[row];
            if (Math.abs(excess) < 1e-6) continue;
            for (let i = 0, base = (from + at) * size; i < size; i++) gradient[i] += excess * values[base + i];
          }
        }
      }
      return loss;
    },
    { l2, steps, kept },
  );
}

const lengthIn = (start, row, starts) => (row === 0 ? 0 : start - starts[row - 1]);

/** Pieces laid out for `fitPieces`: rows `{ type, pieces: number[][] (traits), worth: number[] }`; those without any worth tell nothing. */
export function packPieces(rows) {
  const useful = rows.filter(({ worth }) => worth.some((value) => value > 0));
  const pieces = useful.flatMap((row) => row.pieces);
  const traitStarts = new Int32Array(pieces.length + 1);
  for (const [at, traits] of pieces.entries()) traitStarts[at + 1] = traitStarts[at] + traits.length;
  const traits = new Int16Array(traitStarts[pieces.length]);
  for (const [at, piece] of pieces.entries()) traits.set(piece, traitStarts[at]);
  const starts = new Int32Array(useful.length + 1);
  for (const [row, { pieces: own }] of useful.entries()) starts[row + 1] = starts[row] + own.length;
  const good = Float64Array.from(
    useful.flatMap(({ worth }) => worth),
    (value) => value ** 2,
  );
  return { traits, traitStarts, starts, good, types: useful.map(({ type }) => type) };
}

/**
 * Makes worthy pieces likely among those of their sentence (marginal likelihood, worth squared). A type's weights are
 * the sum of what holds for all types and what holds for it alone.
 */
export function fitPieces(packs, traitCount, typeCount, { l2 = 1, steps = 60 } = {}) {
  const most = Math.max(...packs.map(({ starts }) => Math.max(...starts.map(lengthIn))));
  const sums = new Float64Array(most);
  const total = (weights) =>
    Array.from({ length: typeCount }, (_, type) =>
      weights.slice(0, traitCount).map((weight, at) => weight + weights[(1 + type) * traitCount + at]),
    );
  const learned = minimise(
    traitCount * (1 + typeCount),
    (weights, gradient) => {
      const byType = total(weights);
      const slopes = byType.map(() => new Float64Array(traitCount));
      let loss = 0;
      for (const { traits, traitStarts, starts, good, types } of packs) {
        for (let row = 0; row < types.length; row++) {
          const own = byType[types[row]];
          const slope = slopes[types[row]];
          const from = starts[row];
          const count = starts[row + 1] - from;
          for (let at = 0; at < count; at++) {
            let sum = 0;
            for (let i = traitStarts[from + at]; i < traitStarts[from + at + 1]; i++) sum += own[traits[i]];
            sums[at] = sum;
          }
          believe(sums, count);
          let right = 0;
          for (let at = 0; at < count; at++) right += sums[at] * good[from + at];
          loss -= Math.log(right);
          for (let at = 0; at < count; at++) {
            const excess = sums[at] * (1 - good[from + at] / right);
            if (Math.abs(excess) < 1e-6) continue;
            for (let i = traitStarts[from + at]; i < traitStarts[from + at + 1]; i++) slope[traits[i]] += excess;
          }
        }
      }
      for (const [type, slope] of slopes.entries()) {
        for (let at = 0; at < traitCount; at++) {
          gradient[at] += slope[at];
          gradient[(1 + type) * traitCount + at] += slope[at];
        }
      }
      return loss;
    },
    { l2, steps },
  );
  return total(learned);
}

/** Rows `{ measures, right (0 or 1), share }`: logistic regression. */
export function fitJudge(rows, size, { l2 = 1, steps = 200 } = {}) {
  return minimise(
    size,
    (weights, gradient) => {
      let loss = 0;
      for (const { measures, right, share } of rows) {
        const sum = dot(measures, weights);
        loss += share * (Math.log1p(Math.exp(-Math.abs(sum))) + Math.max(0, sum) - right * sum);
        const excess = (1 / (1 + Math.exp(-sum)) - right) * share;
        for (let i = 0; i < size; i++) gradient[i] += excess * measures[i];
      }
      return loss;
    },
    { l2, steps },
  );
}

export function dot(a, b) {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
