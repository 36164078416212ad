// A sentence beside a question, in numbers: what the ranking weighs.
import type { Question } from './analyse-question.js';
import { type ArticleIndex, wordFlags } from './article-index.js';
import type { Held, Shortlist } from './gather-sentences.js';
import type { SoughtWord } from './seek-words.js';

/** In the order of the numbers that `measureSentence` gives. */
export const featureNames = [
  'same',
  'sameSum',
  'mended',
  'kin',
  'sameForm',
  'frequency',
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
  'pronounAlone',
  'title',
  'length',
  'firstInParagraph',
  'novel',
  'personForWho',
  'dateForWhen',
  'numberForHowMany',
  'capitalForWhere',
  'capitalForName',
  'numberForOther',
  'missingNumber',
  'count',
  'numberNear',
  'isQuestion',
  'verbatim',
] as const;

export type FeatureName = (typeof featureNames)[number];

const PRONOUNS = new Set('he she it they this these that those his her its their such'.split(' '));

/** What of a query is the same for all its sentences. */
export interface Query {
  question: Question;
  sought: readonly SoughtWord[];
  /** Sum of the sought words' weights; positive. */
  totalWeight: number;
  /** From a stem of the article to the sought word (by number) that it stands for, and the credit. */
  bitOfStem: ReadonlyMap<number, number>;
  /** From a stem of the article to its places in the question, stop words too. */
  placesOfStem: ReadonlyMap<number, number>;
  formsAsked: ReadonlySet<number>;
  nameBits: number;
  numberBits: number;
  focusBits: number;
  titleBits: number;
}

export function prepareQuery(index: ArticleIndex, question: Question, sought: readonly SoughtWord[]): Query {
  const bitOfStem = new Map<number, number>();
  const placesOfStem = new Map<number, number>();
  let nameBits = 0;
  let numberBits = 0;
  let focusBits = 0;
  let titleBits = 0;
  for (const [bit, { word, at, probes }] of sought.entries()) {
    for (const { stem } of probes) if (!bitOfStem.has(stem)) bitOfStem.set(stem, bit);
    if (probes.some(({ stem, kinship }) => kinship !== 'kin' && index.titleStems.has(stem))) titleBits |= 1 << bit;
    if (word.capital && at > 0) nameBits |= 1 << bit;
    if (/^\p{N}/u.test(word.form)) numberBits |= 1 << bit;
    if (question.focus.includes(at)) focusBits |= 1 << bit;
  }
  const formsAsked = new Set<number>();
  for (const [at, word] of question.words.entries()) {
    const stem = index.stemNumbers.get(word.stem);
    if (stem !== undefined && !placesOfStem.has(stem)) placesOfStem.set(stem, at);
    const form = index.formNumbers.get(word.form);
    if (form !== undefined && !word.stop) formsAsked.add(form);
  }
  for (const { at, probes } of sought) {
    for (const { stem, kinship } of probes) {
      if (kinship === 'mended' && !placesOfStem.has(stem)) placesOfStem.set(stem, at);
    }
  }
  const totalWeight = sought.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return {
    question,
    sought,
    totalWeight,
    bitOfStem,
    placesOfStem,
    formsAsked,
    nameBits,
    numberBits,
    focusBits,
    titleBits,
  };
}

/** Numbers by `featureNames`, most of them shares of the question's weight (0–1). */
export function measureSentence(
  index: ArticleIndex,
  query: Query,
  shortlist: Shortlist,
  sentence: number,
): Float64Array {
  const { sought, totalWeight, question } = query;
  const held = shortlist.heldBy(sentence);
  const here = held.same | held.mended;
  const paragraph = index.sentences[sentence]!.paragraph;
  const inParagraph = (other: number) => index.sentences[other]?.paragraph === paragraph;
  const heldNear = (other: number) => (inParagraph(other) ? allOf(shortlist.heldBy(other)) : 0);
  const before = heldNear(sentence - 1);
  const after = heldNear(sentence + 1);
  let around = before | after;
  for (let other = sentence - 2; inParagraph(other); other--) around |= heldNear(other);
  for (let other = sentence + 2; inParagraph(other); other++) around |= heldNear(other);

  const weightOf = (bits: number) => {
    let sum = 0;
    for (let bit = 0; bit < sought.length; bit++) if (bits & (1 << bit)) sum += sought[bit]!.weight;
    return sum;
  };
  const creditOf = (bits: number, kinship: 'mended' | 'kin') => {
    let sum = 0;
    for (let bit = 0; bit < sought.length; bit++) {
      if (!(bits & (1 << bit))) continue;
      const { weight, probes } = sought[bit]!;
      const best = probes.find((probe) => probe.kinship === kinship)!;
      sum += Math.min(weight, index.weights[best.stem]!) * best.credit;
    }
    return sum;
  };

  const from = index.starts[sentence]!;
  const to = index.starts[sentence + 1]!;
  let sameForm = 0;
  let frequency = 0;
  let phrase = 0;
  let near = 0;
  let novel = 0;
  let dates = 0;
  let numbers = 0;
  let capitals = 0;
  let numberNear = 0;
  let verbatim = 0;
  let run = 0;
  let lastBit = -1;
  let lastAt = -1;
  let lastPlace = -9;
  let lastNumberAt = -9;
  let content = 0;
  let formsSeen = 0;
  for (let at = from; at < to; at++) {
    const form = index.forms[at]!;
    const stem = index.stems[form]!;
    const flags = index.flags[at]!;
    const isStop = (flags & wordFlags.stop) !== 0;
    const bit = isStop ? undefined : query.bitOfStem.get(stem);
    const place = query.placesOfStem.get(stem);
    if (!isStop) content++;
    if (flags & wordFlags.number) lastNumberAt = at;
    if (bit !== undefined) {
      const weight = sought[bit]!.weight;
      frequency += weight;
      if (query.formsAsked.has(form) && !(formsSeen & (1 << bit))) {
        formsSeen |= 1 << bit;
        sameForm += weight;
      }
      if (lastBit >= 0 && lastBit !== bit) {
        const asked = Math.abs(sought[bit]!.at - sought[lastBit]!.at);
        near += Math.min(weight, sought[lastBit]!.weight) / (1 + Math.abs(at - lastAt - asked) + asked / 4);
      }
      if (query.focusBits & (1 << bit) && at - lastNumberAt <= 2 && lastNumberAt !== at) numberNear = 1;
      lastBit = bit;
      lastAt = at;
    } else if (!isStop) {
      novel++;
      if (flags & wordFlags.date) dates++;
      else if (flags & wordFlags.number) numbers++;
      else if (flags & wordFlags.capital && !(flags & wordFlags.first)) capitals++;
    }
    if (place !== undefined && place === lastPlace + 1) {
      run++;
      const weight = isStop ? 0.4 : index.weights[stem]!;
      phrase += weight;
      if (run >= 2) verbatim += weight;
    } else run = 0;
    lastPlace = place ?? -9;
  }

  const kinOnly = held.kin & ~here;
  const all = here | held.kin;
  const share = (sum: number) => sum / totalWeight;
  const type = question.type;
  const firstForm = from < to ? index.vocabulary[index.forms[from]!]! : '';
  const startsWithPronoun = PRONOUNS.has(firstForm);
  const nextForm = inParagraph(sentence + 1) ? index.vocabulary[index.forms[to]!]! : '';
  const nextStartsWithPronoun = PRONOUNS.has(nextForm);
  const onlyBefore = share(weightOf(before & ~all));
  const nameWeight = weightOf(query.nameBits);
  let rarest = 0;
  for (let bit = 0; bit < sought.length; bit++) {
    if (here & (1 << bit)) rarest = Math.max(rarest, sought[bit]!.weight);
  }
  const values: Record<FeatureName, number> = {
    same: share(weightOf(held.same)),
    sameSum: weightOf(held.same) / 20,
    mended: share(creditOf(held.mended & ~held.same, 'mended')),
    kin: share(creditOf(kinOnly, 'kin')),
    sameForm: share(sameForm),
    frequency: Math.log1p(Math.max(0, frequency - weightOf(all)) / totalWeight),
    phrase: share(phrase),
    near: share(near),
    rarest: rarest / index.unknownWeight,
    focus: query.focusBits === 0 ? 0 : weightOf(query.focusBits & all) / weightOf(query.focusBits),
    names: nameWeight === 0 ? 0 : weightOf(query.nameBits & all) / nameWeight,
    previous: onlyBefore,
    next: share(weightOf(after & ~all & ~before)),
    paragraph: share(weightOf(around & ~all & ~before & ~after)),
    previousOfPronoun: startsWithPronoun ? onlyBefore : 0,
    nextOfPronoun: nextStartsWithPronoun ? share(weightOf(after & ~all)) : 0,
    pronounAlone: startsWithPronoun && capitals === 0 ? 1 : 0,
    title: share(weightOf(query.titleBits & ~all & ~around)),
    length: Math.log((to - from + 5) / (index.meanLength + 5)),
    firstInParagraph: inParagraph(sentence - 1) ? 0 : 1,
    novel: content === 0 ? 0 : novel / content,
    personForWho: type === 'person' && capitals > 0 ? 1 : 0,
    dateForWhen: type === 'date' && dates > 0 ? 1 : 0,
    numberForHowMany: type === 'number' && numbers > 0 ? 1 : 0,
    capitalForWhere: type === 'place' && capitals > 0 ? 1 : 0,
    capitalForName: type === 'name' && capitals > 0 ? 1 : 0,
    numberForOther: type !== 'number' && type !== 'date' && dates + numbers > 0 ? 1 : 0,
    missingNumber: query.numberBits & ~all ? 1 : 0,
    count: bitCount(all) / Math.max(1, sought.length),
    numberNear: type === 'number' ? numberNear : 0,
    isQuestion: index.sentences[sentence]!.text.endsWith('?') ? 1 : 0,
    verbatim: share(verbatim),
  };
  return Float64Array.from(featureNames, (name) => values[name]);
}

function allOf(held: Held): number {
  return held.same | held.mended | held.kin;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
