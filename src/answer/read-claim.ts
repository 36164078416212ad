// An utterance → the quotation that somebody claims to stand in the article, and the words around it.
import { quotedWords } from '../facts/compare-quotation.js';
import { isAskingWord } from '../facts/guess-language.js';

export interface Claim {
  quotation: string;
  /** What stands around it: who is said to have said it. */
  frame: string;
  /** Between quotation marks: then it is claimed word for word. */
  isMarked: boolean;
}

const MARKED = /“([^“”]+)”|«([^«»]+)»|„([^„“”]+)[“”]|"([^"]+)"|‘([^‘’]{12,})’/gu;
/** Fewer words between quotation marks are a name or a term. */
const LEAST_MARKED = 4;
/** Somebody asks what belongs there. */
const GAP = /__|\.\.\.|…/;
/** Fewer words without quotation marks are looked for, not quoted. */
const LEAST_UNMARKED = 6;
/** What a quotation without marks stands behind, among the first words: "Bayramov said that …". */
const BEHIND = /^(.{3,120}?)(?::|,?\s(?:that|что|ki)(?=\s))\s*(?=\S)/isu;
/** With these an English question begins that has no question word; other languages ask with a particle. */
const POLAR =
  /^(?:did|does|do|is|was|are|were|has|have|had|will|would|can|could|should)\b|(?<!\p{L})(?:ли|m[ıiuü])(?!\p{L})/iu;

/**
 * What may be meant as a quotation, likeliest first; empty for ordinary questions: those that ask something with words
 * beside the quotation ("who said …") or with a gap in it, and those that are one without quotation marks.
 */
export function readClaims(utterance: string): Claim[] {
  const marked = [...utterance.matchAll(MARKED)].sort(([a], [b]) => b.length - a.length)[0];
  if (marked) {
    const quotation = marked.slice(1).find((part) => part !== undefined)!;
    const frame = `${utterance.slice(0, marked.index)} ${utterance.slice(marked.index + marked[0].length)}`.trim();
    const isQuestion = quotedWords(frame).some(({ form }) => isAskingWord(form));
    if (quotedWords(quotation).length >= LEAST_MARKED)
      return isQuestion || GAP.test(quotation) ? [] : [{ quotation, frame, isMarked: true }];
  }
  const [first] = quotedWords(utterance);
  if (!first || utterance.includes('?') || POLAR.test(utterance) || isAskingWord(first.form)) return [];
  const behind = BEHIND.exec(utterance);
  const claims = [
    ...(behind ? [{ quotation: utterance.slice(behind[0].length), frame: behind[1]! }] : []),
    { quotation: utterance, frame: '' },
  ];
  return claims
    .filter(({ quotation }) => quotedWords(quotation).length >= LEAST_UNMARKED)
    .map((claim) => ({ ...claim, isMarked: false }));
}
