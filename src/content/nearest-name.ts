// A misspelt name → the known one that was probably meant.

/** The known name nearest to a misspelt one, or null when none shares half its letter pairs (Dice's coefficient ≥ 0.5). */
export function nearestName(name: string, known: Iterable<string>): string | null {
  let best: string | null = null;
  let bestAlike = 0.5;
  for (const candidate of known) {
    const alike = alikeness(name.toLowerCase(), candidate.toLowerCase());
    if (alike >= bestAlike && (best === null || alike > bestAlike)) {
      best = candidate;
      bestAlike = alike;
    }
  }
  return best;
}

/** Of two names with the same letters in another order: the likeliest slip in a short one. */
const SWAPPED = 0.75;

/** Dice's coefficient over letter pairs: 0 nothing shared, 1 the same; at least `SWAPPED` of the same letters. */
function alikeness(a: string, b: string): number {
  if (a !== b && [...a].sort().join('') === [...b].sort().join('')) return SWAPPED;
  const pairs = (text: string) => Array.from({ length: text.length + 1 }, (_, at) => `^${text}$`.slice(at, at + 2));
  const rest = pairs(b);
  const total = pairs(a).length + rest.length;
  let shared = 0;
  for (const pair of pairs(a)) {
    const at = rest.indexOf(pair);
    if (at >= 0) {
      shared++;
      rest.splice(at, 1);
    }
  }
  return (2 * shared) / total;
}
