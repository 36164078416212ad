// How sure to be that the sentence found answers the question: measures of the best sentence, and of what stayed uncovered.
import type { AnswerType } from './analyse-question.js';
import type { ArticleIndex } from './article-index.js';
import type { Ranking } from './rank-sentences.js';
import { type FeatureName, featureNames } from './sentence-features.js';
import { confidenceWeights, ledConfidenceWeights } from './tables/confidence-weights.js';
import { cluesOf } from './tables/sentence-clues.js';
import { wordFlags } from './word-flags.js';

/** In the order of the numbers that `measureAnswer` gives. */
export const confidenceNames = [
  'one',
  'covered',
  'coveredSum',
  'heldSquared',
  'count',
  'near',
  'novel',
  'mended',
  'kin',
  'paragraph',
  'uncovered',
  'unknownNames',
  'uncoveredNames',
  'uncoveredNumbers',
  'lead',
  'rank',
  'words',
  'negated',
  'rarest',
  'nothingHere',
  'kindMissing',
  'nowhere',
  'namesAway',
  'few',
  'reasonForWhy',
  'unitMissing',
  'focusUnknown',
  'untitled',
  'shownAfter',
  'numberAway',
  'yesNo',
  'keywords',
  'whyAsked',
] as const;

export type ConfidenceName = (typeof confidenceNames)[number];

/** A sentence without any of these has no answer of the kind asked for; the other kinds have no plain signs. */
const KIND_SIGNS: Partial<Record<AnswerType, readonly FeatureName[]>> = {
  person: ['nameForWho'],
  date: ['dateForWhen', 'spanForWhen'],
  number: ['numberForHowMany'],
  place: ['capitalForWhere'],
};

/** A sentence without a rival is as far ahead as this: more tells nothing. */
const MAX_LEAD = 3;

/** Measures of the sentence at a place (0 is the first) of the ranking; `lead` compares it with the best of the others. */
export function measureAnswer(index: ArticleIndex, { query, shortlist, ranked }: Ranking, place: number): Float64Array {
  const { sought, totalWeight } = query;
  const { sentence, rank, features } = ranked[place]!;
  const rival = ranked[place === 0 ? 1 : 0];
  const feature = (name: FeatureName) => features[featureNames.indexOf(name)]!;
  const held = shortlist.heldBy(sentence);
  const here = held.same | held.mended;
  const block = index.blocks[sentence];
  let around = 0;
  for (const step of [-1, 1]) {
    for (let other = sentence + step; index.blocks[other] === block; other += step) {
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
  const partOf = (bits: number, whole: number) => (whole === 0 ? 0 : share(bits) / share(whole));
  const signs = KIND_SIGNS[query.question.type];
  const isKindShown = signs?.some((sign) => feature(sign) > 0) ?? false;
  const goesOn =
    (index.flags[index.starts[sentence]!]! & wordFlags.pronoun) !== 0 && index.blocks[sentence - 1] === block;
  const reached = here | held.kin | query.titleBits | (goesOn ? shortlist.allHeldBy(sentence - 1) : 0);
  const every = sought.length >= 31 ? -1 : (1 << sought.length) - 1;
  const { negation } = cluesOf[index.language] ?? cluesOf.en!;
  const denied = query.question.words.some(({ form }) => negation.test(form));
  const { focusBits, question } = query;
  const first = question.words[0]?.form ?? '';
  const isYesNo = question.asker < 0 && ASKS_YES_NO.test(first);
  const values: Record<ConfidenceName, number> = {
    one: 1,
    covered: share(here),
    coveredSum: (share(here) * totalWeight) / 20,
    heldSquared: share(here | held.kin | around) ** 2,
    count: feature('count'),
    near: feature('near'),
    novel: feature('novel'),
    mended: share(held.mended & ~held.same),
    kin: share(held.kin & ~here),
    paragraph: share(around & ~here & ~held.kin),
    uncovered: share(every & ~all),
    unknownNames: query.nameBits & unknown & ~all ? 1 : 0,
    uncoveredNames: query.nameBits & ~all ? 1 : 0,
    uncoveredNumbers: query.numberBits & ~all ? 1 : 0,
    lead: rival ? Math.min(MAX_LEAD, rank - rival.rank) / MAX_LEAD : 1,
    rank: rank / 10,
    words: Math.log(1 + sought.length),
    negated: denied && !denies(index, sentence) ? 1 : 0,
    rarest: feature('rarest'),
    nothingHere: feature('nothingHere'),
    kindMissing: signs && !isKindShown ? 1 : 0,
    nowhere: share(unknown),
    namesAway: share(query.nameBits & ~unknown & ~reached),
    few: 1 / (1 + sought.length),
    reasonForWhy: feature('reasonForWhy'),
    unitMissing: query.unit && feature('unitForNumber') === 0 ? 1 : 0,
    focusUnknown: focusBits !== 0 && (focusBits & ~unknown) === 0 ? 1 : 0,
    untitled: partOf((here | held.kin) & ~query.titleBits, every & ~query.titleBits),
    shownAfter: feature('shownAfter'),
    numberAway: question.type === 'number' && feature('numberNear') === 0 && feature('unitForNumber') === 0 ? 1 : 0,
    yesNo: isYesNo ? 1 : 0,
    keywords: question.asker < 0 && !isYesNo ? 1 : 0,
    whyAsked: question.type === 'clause' ? 1 : 0,
  };
  return Float64Array.from(confidenceNames, (name) => values[name]);
}

/** Questions without a question word, in English: "did they", "is there". */
const ASKS_YES_NO = /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|any)$/;

function denies({ starts, flags }: ArticleIndex, sentence: number): boolean {
  return flags.subarray(starts[sentence], starts[sentence + 1]).some((own) => (own & wordFlags.negation) !== 0);
}

/** Weights in the order of `confidenceNames`. */
export const learnedConfidence: Float64Array = Float64Array.from(confidenceNames, (name) => confidenceWeights[name]);

/** The same for questions led to the article from another language. */
export const learnedLedConfidence: Float64Array = Float64Array.from(
  confidenceNames,
  (name) => ledConfidenceWeights[name],
);

/** 0–1: the share of sentences with such measures that answer their question. */
export function judgeAnswer(measures: Float64Array, weights = learnedConfidence): number {
  let sum = 0;
  for (let at = 0; at < measures.length; at++) sum += weights[at]! * measures[at]!;
  return 1 / (1 + Math.exp(-sum));
}
