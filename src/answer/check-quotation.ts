// A claimed quotation → whether the article says so: word for word, altered, put together, by somebody else, or not at all.
import { createQuotationComparer, type QuotationComparison } from '../facts/compare-quotation.js';
import type { Answer, AskOptions, Evidence } from './answer.js';
import { recall } from './dialogue.js';
import { own } from './own.js';
import { quotationTexts } from './quotation-texts.js';
import { type Claim, readClaims } from './read-claim.js';

/** Who says what in the article; only where its author has told it. */
export interface Speakers {
  /** Ids of the people whom a text names, in its order. */
  namedIn(text: string): readonly string[];
  /** Ids of the people whose words a sentence holds, by its number; empty where they are nobody's. */
  of(sentence: number): readonly string[];
  nameOf(person: string, language: string): string;
}

export interface QuotationParts {
  sentences: readonly Evidence[];
  /** ISO 639-1 code of the article's language: only what is in it can be compared. */
  language: string;
  /** ISO 639-1 code of a text's language; `fallback` where it shows none: default the article's. */
  languageOf(text: string, fallback?: string): string;
  /** Ids of the facts that rest on a sentence, by its number: what the talk is about then. */
  factsOf(sentence: number): readonly string[];
  speakers?: Speakers;
}

/** Without quotation marks it must be most of a sentence, or stand behind "he said that", and nearly as it stands there. */
const LEAST_UNMARKED_SHARE = 0.75;
const LEAST_COVERED = 0.6;
/** A shorter frame does not tell a language. */
const LEAST_FRAME_CHARS = 6;

/** @returns what checks an utterance; null for one that claims no quotation */
export function createQuotationChecker(parts: QuotationParts): (text: string, options?: AskOptions) => Answer | null {
  const { sentences, speakers } = parts;
  const compare = createQuotationComparer(sentences.map(({ sentence }) => sentence));

  function isClaimed({ frame, isMarked, quotation }: Claim, { kind, share, covers }: QuotationComparison): boolean {
    if (isMarked) return kind !== 'absent' || parts.languageOf(quotation) === parts.language;
    const isSaid = frame !== '' && (speakers?.namedIn(frame).length ?? 0) > 0;
    return kind !== 'absent' && share >= LEAST_UNMARKED_SHARE && (isSaid || covers >= LEAST_COVERED);
  }

  return (text, { language: wanted, dialogue, nowMs = 0 } = {}) => {
    for (const claim of readClaims(text)) {
      const comparison = compare(claim.quotation);
      if (!isClaimed(claim, comparison)) continue;
      const before = recall(dialogue, nowMs);
      const isFramed = claim.frame.length >= LEAST_FRAME_CHARS;
      const spoken = isFramed ? parts.languageOf(claim.frame, before?.language) : before?.language;
      return answer(claim, comparison, wanted ?? spoken ?? parts.languageOf(claim.quotation), before, nowMs);
    }
    return null;
  };

  function answer(
    { quotation, frame }: Claim,
    comparison: QuotationComparison,
    language: string,
    before: AskOptions['dialogue'],
    nowMs: number,
  ): Answer {
    const { kind, share } = comparison;
    const say = (key: string, slots: Readonly<Record<string, string>> = {}) =>
      own(own(quotationTexts, language) ?? quotationTexts.en!, key)!.replace(
        /\{([a-z]+)\}/g,
        (whole, name: string) => own(slots, name) ?? whole,
      );
    const list = (key: string, phrases: readonly string[]) =>
      phrases.length === 0 ? [] : [say(key, { words: phrases.map((words) => say('words', { words })).join(', ') })];
    const evidence = comparison.sentences.map((place) => sentences[place]!);
    const numbers = evidence.map(({ number }) => number);
    const short = [
      say(kind),
      ...list('added', comparison.added),
      ...list('left-out', comparison.leftOut),
      ...(kind === 'absent' ? [] : otherSpeaker(frame, numbers, language, say)),
    ].join('\n');
    const facts = numbers.flatMap(parts.factsOf);
    const turn = { intent: null, facts, entities: speakers?.namedIn(frame) ?? [] };
    return {
      kind: kind === 'absent' ? 'unknown' : 'answer',
      language,
      short,
      text: [short, ...evidence.map(({ sentence }) => `“${sentence}”`)].join('\n\n'),
      evidence,
      confidence: kind === 'absent' ? 1 - share : share,
      intent: null,
      facts,
      suggestions: [],
      because: [{ stage: 'facts', text: `${kind}: a quotation of ${quotation.length} characters` }],
      why: [say('why')],
      dialogue: { atMs: nowMs, language, turns: [turn, ...(before?.turns ?? [])].slice(0, 3) },
    };
  }

  /** Whose words they are, where they are not those of the people named. */
  function otherSpeaker(
    frame: string,
    numbers: readonly number[],
    language: string,
    say: (key: string, slots: Readonly<Record<string, string>>) => string,
  ): string[] {
    const named = speakers?.namedIn(frame) ?? [];
    const [claimed] = named;
    if (!speakers || claimed === undefined) return [];
    const said = numbers.flatMap((number) => speakers.of(number));
    if (said.some((person) => named.includes(person))) return [];
    const name = (person: string) => speakers.nameOf(person, language);
    const [speaker] = said;
    return [speaker === undefined ? say('nobody', { name: name(claimed) }) : say('other', { name: name(speaker) })];
  }
}
