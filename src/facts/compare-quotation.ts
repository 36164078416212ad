// A claimed quotation beside the sentences of a text, word by word: does it stand there, changed, put together, or not at all?
import { isTopicWord } from './guess-language.js';

/**
 * `verbatim`: its words stand in the text one after the other. `altered`: most of them do, in one sentence. `joined`: its
 * beginning is of one sentence and its end of another. `absent`: the text has no such words.
 */
export type QuotationKind = 'verbatim' | 'altered' | 'joined' | 'absent';

export interface QuotationComparison {
  kind: QuotationKind;
  /** Places of the sentences that hold its words, from 0, in the order in which they are quoted. */
  sentences: readonly number[];
  /** Words of the quotation that the sentence lacks, as typed; neighbours together. Of `altered` alone. */
  added: readonly string[];
  /** Words of the sentence that were left out between those quoted; neighbours together. Of `altered` alone. */
  leftOut: readonly string[];
  /** 0–1: the share of the quotation's words that stand in these sentences, in their order. */
  share: number;
  /** 0–1: the share of the sentences' words that the quotation holds. */
  covers: number;
}

/** With a smaller share in common it is no quotation of that sentence; so of all its words, and of those that tell a topic. */
const LEAST_SHARE = 0.6;
/** Fewer words than this of a sentence are hardly taken from it. */
const LEAST_PART = 3;
/** Longer quotations are cut: the time grows with their length times that of the text. */
const MAX_WORDS = 400;

interface QuotedWord {
  text: string;
  form: string;
}

/** The words of a text as they are compared: letters and digits, whatever their case, marks between them apart. */
export function quotedWords(text: string): QuotedWord[] {
  return [...text.normalize('NFC').matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)].map(([word]) => ({
    text: word,
    form: word.toLowerCase().replaceAll('’', "'"),
  }));
}

/** @returns what compares a quotation with these sentences, which follow one another in the text */
export function createQuotationComparer(sentences: readonly string[]): (quotation: string) => QuotationComparison {
  const words = sentences.map(quotedWords);
  const forms = words.map((sentence) => sentence.map(({ form }) => form));
  const all = forms.flatMap((sentence, place) => sentence.map((form) => ({ form, place })));

  return (quotation) => {
    const quoted = quotedWords(quotation).slice(0, MAX_WORDS);
    const claimed = quoted.map(({ form }) => form);
    const known = (kind: QuotationKind, places: readonly number[], held: number): QuotationComparison => ({
      kind,
      sentences: places,
      added: [],
      leftOut: [],
      share: claimed.length === 0 ? 0 : held / claimed.length,
      covers: Math.min(1, held / Math.max(1, places.flatMap((place) => forms[place]!).length)),
    });
    const exact = findRun(all, claimed);
    if (exact) return known('verbatim', exact, claimed.length);

    const heads = forms.map((sentence) => commonLengths(claimed, sentence));
    const [best = -1] = order(heads.map((lengths) => lengths.at(-1)!));
    if (best < 0 || claimed.length === 0) return known('absent', [], 0);
    const held = heads[best]!.at(-1)!;
    const joined = findJoint(claimed, forms, heads, held);
    if (joined && isTaken(claimed, joined.pairs)) return known('joined', joined.places, joined.pairs.length);

    const pairs = align(claimed, forms[best]!);
    if (!isTaken(claimed, pairs)) return known('absent', [], held);
    const [first, last] = [pairs[0]![1], pairs.at(-1)![1]];
    const [inQuotation, inSentence] = [0, 1].map((side) => new Set(pairs.map((pair) => pair[side]!)));
    return {
      ...known('altered', [best], held),
      added: phrases(quoted, (at) => !inQuotation!.has(at)),
      leftOut: phrases(words[best]!, (at) => at > first && at < last && !inSentence!.has(at)),
    };
  };
}

/** Places of the sentences over which the words run, one after the other; null where they do nowhere. */
function findRun(all: readonly { form: string; place: number }[], claimed: readonly string[]): number[] | null {
  if (claimed.length === 0) return null;
  for (let start = 0; start + claimed.length <= all.length; start++) {
    if (claimed.every((form, at) => all[start + at]!.form === form))
      return [...new Set(all.slice(start, start + claimed.length).map(({ place }) => place))];
  }
  return null;
}

/** Whether enough of the quotation, and of its words that tell a topic, stands in the text. */
function isTaken(claimed: readonly string[], pairs: readonly (readonly [number, number])[]): boolean {
  const topical = claimed.filter(isTopicWord).length;
  const held = pairs.filter(([at]) => isTopicWord(claimed[at]!)).length;
  return (
    pairs.length >= LEAST_PART &&
    pairs.length >= LEAST_SHARE * claimed.length &&
    held > 0 &&
    held >= LEAST_SHARE * topical
  );
}

/** A beginning and an end taken from two sentences that together hold clearly more of the words than the best one alone. */
function findJoint(
  claimed: readonly string[],
  forms: readonly (readonly string[])[],
  heads: readonly (readonly number[])[],
  alone: number,
) {
  const backwards = [...claimed].reverse();
  const tails = forms.map((sentence) => commonLengths(backwards, [...sentence].reverse()));
  let most = alone + LEAST_PART - 1;
  let found: { head: number; tail: number; cut: number } | null = null;
  for (let cut = LEAST_PART; cut <= claimed.length - LEAST_PART; cut++) {
    const [head] = order(heads.map((lengths) => lengths[cut]!));
    const [tail, second] = order(tails.map((lengths) => lengths[claimed.length - cut]!));
    const other = tail === head ? second : tail;
    if (head === undefined || other === undefined) continue;
    const [before, behind] = [heads[head]![cut]!, tails[other]![claimed.length - cut]!];
    if (Math.min(before, behind) < LEAST_PART || before + behind <= most) continue;
    most = before + behind;
    found = { head, tail: other, cut };
  }
  if (!found) return null;
  const { head, tail, cut } = found;
  const behind = align(claimed.slice(cut), forms[tail]!).map(([at, of]) => [at + cut, of] as const);
  return { places: [head, tail], pairs: [...align(claimed.slice(0, cut), forms[head]!), ...behind] };
}

/** Places of the two greatest numbers, the first of equal ones first. */
const order = (numbers: readonly number[]): number[] =>
  numbers.reduce<number[]>((top, number, at) => {
    const [first, second] = top;
    if (first === undefined || number > numbers[first]!) return first === undefined ? [at] : [at, first];
    return second === undefined || number > numbers[second]! ? [first, at] : top;
  }, []);

/** For each beginning of `a` (0 words, 1 word, …) the length of the longest common subsequence with `b`. */
function commonLengths(a: readonly string[], b: readonly string[]): number[] {
  const lengths = [0];
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    row = nextRow(row, word, b);
    lengths.push(row.at(-1)!);
  }
  return lengths;
}

function nextRow(row: readonly number[], word: string, b: readonly string[]): number[] {
  const next = [0];
  for (let at = 0; at < b.length; at++) next.push(b[at] === word ? row[at]! + 1 : Math.max(next[at]!, row[at + 1]!));
  return next;
}

/** The longest common subsequence, as pairs of places. */
function align(a: readonly string[], b: readonly string[]): [number, number][] {
  const rows = [new Array<number>(b.length + 1).fill(0)];
  for (const word of a) rows.push(nextRow(rows.at(-1)!, word, b));
  const pairs: [number, number][] = [];
  for (let i = a.length, j = b.length; i > 0 && j > 0; ) {
    if (a[i - 1] === b[j - 1]) pairs.unshift([--i, --j]);
    else if (rows[i - 1]![j]! >= rows[i]![j - 1]!) i--;
    else j--;
  }
  return pairs;
}

/** The words at places that count, neighbours as one phrase. */
function phrases(words: readonly QuotedWord[], counts: (at: number) => boolean): string[] {
  const found: string[] = [];
  words.forEach(({ text }, at) => {
    if (!counts(at)) return;
    if (at > 0 && counts(at - 1) && found.length > 0) found[found.length - 1] += ` ${text}`;
    else found.push(text);
  });
  return found;
}
