// A sentence beside a question, in numbers: what the ranking weighs.
import type { ArticleIndex } from './article-index.js';
import type { Shortlist } from './gather-sentences.js';
import { MARK_SIEVE, type Query } from './prepare-query.js';
import { wordFlags } from './word-flags.js';

/** In the order of the numbers that `measureSentence` gives. */
export const featureNames = [
  'same',
  'mended',
  'kin',
  'small',
  'sameForm',
  'phrase',
  'near',
  'rarest',
  'focus',
  'names',
  'previous',
  'next',
  'paragraph',
  'previousOfPronoun',
  'nextOfPronoun',
  'nothingHere',
  'length',
  'firstInParagraph',
  'novel',
  'nameForWho',
  'nameBeside',
  'dateForWhen',
  'spanForWhen',
  'numberForHowMany',
  'numberNear',
  'unitForNumber',
  'capitalForWhere',
  'placeForWhere',
  'numberForOther',
  'count',
  'smallShared',
  'reasonForWhy',
  'shownAfter',
] as const;

export type FeatureName = (typeof featureNames)[number];

/** An office stands so many words before its holder's name at most ("chairman of the bank Ann Lee"), or so many behind it ("Ann Lee, the chairman"). */
const BESIDE = 4;
const BESIDE_BEFORE = 2;

/** Numbers by `featureNames`, most of them shares of the question's weight (0–1). */
export function measureSentence(
  index: ArticleIndex,
  query: Query,
  shortlist: Shortlist,
  sentence: number,
): Float64Array {
  const { totalWeight, weights, marks } = query;
  const { type } = query.question;
  const held = shortlist.heldBy(sentence);
  const here = held.same | held.mended;
  const all = here | held.kin;
  const block = index.blocks[sentence];
  const inParagraph = (other: number) => index.blocks[other] === block;
  const before = inParagraph(sentence - 1) ? shortlist.allHeldBy(sentence - 1) : 0;
  const after = inParagraph(sentence + 1) ? shortlist.allHeldBy(sentence + 1) : 0;
  let around = before | after;
  for (let other = sentence - 2; inParagraph(other); other--) around |= shortlist.allHeldBy(other);
  for (let other = sentence + 2; inParagraph(other); other++) around |= shortlist.allHeldBy(other);

  const from = index.starts[sentence]!;
  const to = index.starts[sentence + 1]!;
  let sameForm = 0;
  let phrase = 0;
  let near = 0;
  let novel = 0;
  let dates = 0;
  let spans = 0;
  let numbers = 0;
  let capitals = 0;
  let names = 0;
  let places = 0;
  let numberNear = 0;
  let content = 0;
  let smallShared = 0;
  let lastBit = -1;
  let lastAt = -1;
  let lastPlace = -9;
  let lastNumberAt = -9;
  let lastNameAt = -9;
  let lastHeldAt = -9;
  let nameBeside = 0;
  let reasons = 0;
  let formsSeen = 0;
  let smallSeen = 0;
  for (let at = from; at < to; at++) {
    const form = index.forms[at]!;
    const stem = index.stems[form]!;
    const flags = index.flags[at]!;
    const isStop = (flags & wordFlags.stop) !== 0;
    const mark = query.mayMark[stem & (MARK_SIEVE - 1)] ? marks.get(stem) : undefined;
    const bit = isStop || !mark ? -1 : mark.bit;
    const place = mark ? mark.place : -1;
    if (!isStop) content++;
    if (flags & wordFlags.number) lastNumberAt = at;
    if (flags & wordFlags.time) spans++;
    if (flags & wordFlags.reason) reasons++;
    if (bit >= 0) {
      if (at - lastNameAt <= BESIDE_BEFORE) nameBeside = 1;
      lastHeldAt = at;
      const weight = weights[bit]!;
      if (query.formsAsked.has(form) && !(formsSeen & (1 << bit))) {
        formsSeen |= 1 << bit;
        sameForm += weight;
      }
      if (lastBit >= 0 && lastBit !== bit) {
        const asked = Math.abs(query.sought[bit]!.at - query.sought[lastBit]!.at);
        near += Math.min(weight, weights[lastBit]!) / (1 + Math.abs(at - lastAt - asked) + asked / 4);
      }
      if (query.focusBits & (1 << bit) && at - lastNumberAt <= 2 && lastNumberAt !== at) numberNear = 1;
      lastBit = bit;
      lastAt = at;
    } else if (!isStop) {
      novel++;
      if (flags & wordFlags.date) dates++;
      else if (flags & wordFlags.number) numbers++;
      else if (flags & wordFlags.capital && !(flags & wordFlags.first)) capitals++;
      if ((flags & (wordFlags.name | wordFlags.date)) === wordFlags.name) {
        names++;
        if (at - lastHeldAt <= BESIDE) nameBeside = 1;
        lastNameAt = at;
        if (flags & wordFlags.afterPlaceWord) places++;
      }
    } else if (mark && mark.telling >= 0 && !(smallSeen & (1 << mark.telling))) {
      smallSeen |= 1 << mark.telling;
      smallShared++;
    }
    if (place >= 0 && place === lastPlace + 1) phrase += isStop ? 0.4 : index.weights[stem]!;
    lastPlace = place >= 0 ? place : -9;
  }

  const share = (bits: number) => sumOf(weights, bits) / totalWeight;
  const partOf = (bits: number, whole: number) =>
    whole === 0 ? 0 : sumOf(weights, bits & whole) / sumOf(weights, whole);
  const startsWithPronoun = from < to && (index.flags[from]! & wordFlags.pronoun) !== 0;
  const nextStartsWithPronoun = inParagraph(sentence + 1) && (index.flags[to]! & wordFlags.pronoun) !== 0;
  const onlyBefore = share(before & ~all);
  const isShown = query.unit
    ? query.unit.test(index.sentences[sentence]!.text)
    : type === 'person'
      ? names > 0
      : type === 'date'
        ? dates + spans > 0
        : type === 'number'
          ? numberNear > 0
          : type === 'place'
            ? places > 0
            : type === 'clause' && reasons > 0;
  const values: Record<FeatureName, number> = {
    same: share(held.same),
    mended: sumOf(query.mendedCredits, held.mended & ~held.same) / totalWeight,
    kin: sumOf(query.kinCredits, held.kin & ~here) / totalWeight,
    small: partOf(all, query.smallBits),
    sameForm: sameForm / totalWeight,
    phrase: phrase / totalWeight,
    near: near / totalWeight,
    rarest: greatestOf(weights, here) / index.unknownWeight,
    focus: partOf(all, query.focusBits),
    names: partOf(all, query.nameBits),
    previous: onlyBefore,
    next: share(after & ~all & ~before),
    paragraph: share(around & ~all & ~before & ~after),
    previousOfPronoun: startsWithPronoun ? onlyBefore : 0,
    nextOfPronoun: nextStartsWithPronoun ? share(after & ~all) : 0,
    nothingHere: here === 0 ? 1 : 0,
    length: Math.log((to - from + 5) / (index.meanLength + 5)),
    firstInParagraph: inParagraph(sentence - 1) ? 0 : 1,
    novel: content === 0 ? 0 : novel / content,
    nameForWho: type === 'person' && names > 0 ? 1 : 0,
    nameBeside: type === 'person' ? nameBeside : 0,
    dateForWhen: type === 'date' && dates > 0 ? 1 : 0,
    spanForWhen: type === 'date' && dates === 0 && spans > 0 ? 1 : 0,
    numberForHowMany: type === 'number' && numbers > 0 ? 1 : 0,
    numberNear: type === 'number' ? numberNear : 0,
    unitForNumber: query.unit && isShown ? 1 : 0,
    capitalForWhere: type === 'place' && capitals > 0 ? 1 : 0,
    placeForWhere: type === 'place' && places > 0 ? 1 : 0,
    numberForOther: type !== 'number' && type !== 'date' && dates + numbers > 0 ? 1 : 0,
    count: countBits(all) / Math.max(1, query.sought.length),
    smallShared: smallShared / 5,
    reasonForWhy: type === 'clause' && reasons > 0 ? 1 : 0,
    shownAfter: isShown ? onlyBefore : 0,
  };
  const features = new Float64Array(featureNames.length);
  for (let at = 0; at < features.length; at++) features[at] = values[featureNames[at]!];
  return features;
}

function sumOf(values: Float64Array, bits: number): number {
  let sum = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) sum += values[31 - Math.clz32(rest & -rest)]!;
  return sum;
}

function greatestOf(values: Float64Array, bits: number): number {
  let greatest = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    greatest = Math.max(greatest, values[31 - Math.clz32(rest & -rest)]!);
  }
  return greatest;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
