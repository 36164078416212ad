// How sure to be that the sentence found answers the question: measures of the best sentence, and of what stayed uncovered.
import type { ArticleIndex } from './article-index.js';
import type { Ranking } from './rank-sentences.js';
import { confidenceWeights } from './tables/confidence-weights.js';

/** In the order of the numbers that `measureAnswer` gives. */
export const confidenceNames = [
  'one',
  'covered',
  'coveredSum',
  'mended',
  'kin',
  'paragraph',
  'uncovered',
  'unknown',
  'unknownNames',
  'uncoveredNames',
  'uncoveredNumbers',
  'lead',
  'rank',
  'short',
  'words',
  'negated',
] as const;

export type ConfidenceName = (typeof confidenceNames)[number];

const NEGATIONS = new Set(
  "not no never n't without except didn't don't doesn't isn't wasn't aren't weren't couldn't can't won't fail unlike".split(
    ' ',
  ),
);

/** What speaks for and against the best sentence. */
export interface Finding {
  sentence: number;
  /** The ranking's number of the best sentence, and how far it is ahead of the second. */
  rank: number;
  lead: number;
  /** Confidence of the short answer, 0–1. */
  short: number;
}

export function measureAnswer(index: ArticleIndex, { query, shortlist }: Ranking, finding: Finding): Float64Array {
  const { sought, totalWeight } = query;
  const { sentence } = finding;
  const held = shortlist.heldBy(sentence);
  const here = held.same | held.mended;
  const paragraph = index.sentences[sentence]!.paragraph;
  let around = 0;
  for (const step of [-1, 1]) {
    for (let other = sentence + step; index.sentences[other]?.paragraph === paragraph; other += step) {
      const near = shortlist.heldBy(other);
      around |= near.same | near.mended | near.kin;
    }
  }
  const all = here | held.kin | around | query.titleBits;
  let unknown = 0;
  const share = (bits: number) => {
    let sum = 0;
    for (let bit = 0; bit < sought.length; bit++) if (bits & (1 << bit)) sum += sought[bit]!.weight;
    return sum / totalWeight;
  };
  for (const [bit, { probes }] of sought.entries()) {
    if (!probes.some((probe) => probe.kinship !== 'kin')) unknown |= 1 << bit;
  }
  const every = sought.length >= 31 ? -1 : (1 << sought.length) - 1;
  const negated = (text: string) =>
    text
      .toLowerCase()
      .split(/[^\p{L}'’]+/u)
      .some((word) => NEGATIONS.has(word.replace('’', "'")));
  const values: Record<ConfidenceName, number> = {
    one: 1,
    covered: share(here),
    coveredSum: (share(here) * totalWeight) / 20,
    mended: share(held.mended & ~held.same),
    kin: share(held.kin & ~here),
    paragraph: share(around & ~here & ~held.kin),
    uncovered: share(every & ~all),
    unknown: share(unknown & ~all),
    unknownNames: query.nameBits & unknown & ~all ? 1 : 0,
    uncoveredNames: query.nameBits & ~all ? 1 : 0,
    uncoveredNumbers: query.numberBits & ~all ? 1 : 0,
    lead: Math.min(3, finding.lead) / 3,
    rank: finding.rank / 10,
    short: finding.short,
    words: Math.log(1 + sought.length),
    negated: negated(query.question.text) && !negated(index.sentences[sentence]!.text) ? 1 : 0,
  };
  return Float64Array.from(confidenceNames, (name) => values[name]);
}

/** 0–1: the share of findings with such measures whose sentence answers the question. */
export function judgeAnswer(measures: Float64Array): number {
  let sum = 0;
  for (const [at, name] of confidenceNames.entries()) sum += confidenceWeights[name] * measures[at]!;
  return 1 / (1 + Math.exp(-sum));
}
