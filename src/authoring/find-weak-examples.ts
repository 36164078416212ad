// Where the examples themselves are weak: said in two intents, too few, too alike, or pulling answers away.
import type { Sample } from './cross-validate.js';
import { alikeness, triplesOf } from './likeness.js';
import type { Judgement } from './measure.js';

interface NearDuplicate {
  text: string;
  intent: string;
  otherText: string;
  otherIntent: string;
  /** 0–1 */
  alikeness: number;
}

export interface WeakExamples {
  /** Nearly the same words in two intents, the most alike first. */
  duplicates: readonly NearDuplicate[];
  /** Intents with fewer than five examples, or whose examples are hardly different. */
  thin: readonly { intent: string; why: string }[];
  /** Examples that others were taken for, most often first. */
  pulling: readonly { text: string; intent: string; pulled: readonly string[] }[];
}

/** From this share of letter triples on, two examples differ in a word or an ending. */
const NEARLY_SAME = 0.8;
const FEWEST = 5;
/** Above this mean an intent's examples are one sentence with small changes. */
const TOO_ALIKE = 0.55;
/** The mean is taken over so many examples of an intent. */
const COMPARED = 30;

/** @param judgements  of a cross-validation of the samples: only where answers went wrong is looked for reasons */
export function findWeakExamples(samples: readonly Sample[], judgements: readonly Judgement[]): WeakExamples {
  const byIntent = new Map<string, { text: string; triples: Set<string> }[]>();
  for (const { intent, text } of samples)
    byIntent.set(intent, [...(byIntent.get(intent) ?? []), { text, triples: triplesOf(text) }]);

  const duplicates: NearDuplicate[] = [];
  const pulls = new Map<string, { text: string; intent: string; pulled: string[] }>();
  for (const { expected, got, text } of judgements) {
    if (expected === got) continue;
    const triples = triplesOf(text);
    const nearest = (byIntent.get(got) ?? [])
      .map((other) => ({ text: other.text, alike: alikeness(triples, other.triples) }))
      .sort((a, b) => b.alike - a.alike)[0];
    if (!nearest) continue;
    const isTold = duplicates.some((other) => other.text === nearest.text && other.otherText === text);
    if (nearest.alike >= NEARLY_SAME && !isTold)
      duplicates.push({ text, intent: expected, otherText: nearest.text, otherIntent: got, alikeness: nearest.alike });
    const key = `${got}\n${nearest.text}`;
    const pull = pulls.get(key) ?? { text: nearest.text, intent: got, pulled: [] };
    pull.pulled.push(text);
    pulls.set(key, pull);
  }
  const thin = [...byIntent].flatMap(([intent, examples]) => {
    if (examples.length < FEWEST)
      return [{ intent, why: examples.length === 1 ? '1 example' : `${examples.length} examples` }];
    const mean = meanAlikeness(examples.slice(0, COMPARED).map(({ triples }) => triples));
    return mean > TOO_ALIKE ? [{ intent, why: `its examples are alike (${mean.toFixed(2)})` }] : [];
  });
  return {
    duplicates: duplicates.sort((a, b) => b.alikeness - a.alikeness),
    thin,
    pulling: [...pulls.values()]
      .filter(({ pulled }) => pulled.length > 1)
      .sort((a, b) => b.pulled.length - a.pulled.length),
  };
}

function meanAlikeness(all: readonly Set<string>[]): number {
  let sum = 0;
  let pairs = 0;
  for (const [at, one] of all.entries()) {
    for (const other of all.slice(at + 1)) {
      sum += alikeness(one, other);
      pairs++;
    }
  }
  return pairs === 0 ? 0 : sum / pairs;
}
