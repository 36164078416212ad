// What a question asks for: the kind of answer, and the words that say what is sought.

import { fold } from '../language/index.js';
import { isStopWord, readWords, stemOf, type Word } from './read-words.js';
import type { Probe } from './seek-words.js';
import { type Asking, askingAt, isSmallWord } from './tables/asking-words.js';
import { focusTypes, measureWords, questionWords } from './tables/question-words.js';

/** What the short answer should be. `name`: a noun or a name; `clause`: a reason, a way, an event. */
export type AnswerType = 'person' | 'place' | 'date' | 'number' | 'name' | 'clause';

export interface QuestionWord extends Word {
  stem: string;
  /** Tells nothing of the topic: left out of the search. */
  stop: boolean;
  /** What stands for it in the article, where another language's word was led there; else it is sought by its stem. */
  probes?: readonly Probe[];
  /** Not said here but in the question before: what this one goes on about. */
  faint?: boolean;
}

export interface Question {
  text: string;
  words: readonly QuestionWord[];
  type: AnswerType;
  /** Position of the question word (`who`, `when`, …) in `words`; -1 where there is none. */
  asker: number;
  /** Another language's words were led to the article's. */
  led?: boolean;
  /** Positions in `words` of the noun that is asked for: `year` of "in what year", `treaty` of "which peace treaty". */
  focus: readonly number[];
}

/**
 * Reads a question, or any few words: without a question word the type is `name`.
 *
 * @param stemmer  gives a form's stem; a search hands in its index, which knows those of its own words
 */
export function analyseQuestion(text: string, stemmer = stemOf): Question {
  const words = readWords(text).map((word): QuestionWord => {
    return { ...word, stem: stemmer(word.form), stop: isStopWord(word.form) };
  });
  const asker = words.findIndex((word) => questionWords.has(word.form));
  const focus = asker < 0 ? headOf(words, 'en') : findFocus(words, asker);
  return { text, words, type: typeOf(words, asker, focus), asker, focus };
}

/** Words of the question that the head noun is sought among. */
const MAX_FOCUS = 2;

/**
 * Reads a question in Russian, Turkish or Azerbaijani.
 *
 * @param typeOfNoun  what a head noun (at its place in the words) asks for: `date` of "ildə", where that is known
 */
export function analyseForeign(
  text: string,
  language: string,
  typeOfNoun: (forms: readonly string[], at: number) => AnswerType | undefined,
): Question {
  const read = readWords(text);
  const forms = read.map(({ form }) => form);
  const skeletons = forms.map((form) => fold(form));
  let asker = -1;
  let asking: Asking | undefined;
  const asks = new Set<number>();
  for (let at = 0; at < forms.length; at++) {
    const found = askingAt(skeletons, at, language);
    if (!found) continue;
    for (let step = 0; step < found.words; step++) asks.add(at + step);
    if (asking === undefined || (asking === 'name' && found.asking !== 'name')) {
      asker = at + found.words - 1;
      asking = found.asking;
    }
  }
  const words = read.map((word, at): QuestionWord => {
    const stop = asks.has(at) || isSmallWord(skeletons[at]!, language);
    return { ...word, stem: `${language}:${word.form}`, stop };
  });
  const focus: number[] = asker < 0 ? headOf(words, language) : [];
  if (asking === 'which' || asking === 'number' || asking === 'name')
    for (let at = asker + 1; at < words.length && focus.length < MAX_FOCUS; at++) {
      if (words[at]!.stop) break;
      focus.push(at);
    }
  const nouns = focus.flatMap((at) => typeOfNoun(forms, at) ?? []);
  if (asking === 'number') {
    // "kaç yılında", "neçənci ildə": in what year.
    const inYear = nouns[0] === 'date' && /(?:d[ae]|inda|inde)$/.test(forms[focus[0]!] ?? '');
    return { text, words, type: inYear ? 'date' : 'number', asker, focus };
  }
  const type = asking === undefined ? 'name' : asking === 'which' || asking === 'name' ? (nouns[0] ?? 'name') : asking;
  return { text, words, type, asker, focus };
}

/** More content words make a sentence of keywords, whose head cannot be told. */
const MAX_KEYWORDS = 4;

/**
 * What is asked for by keywords alone: `weight` of "weight of the ship", `score` of "final score", `площадь` of "площадь
 * завода", `sahəsi` of "zavodun sahəsi". Empty where they are too many, or one.
 */
function headOf(words: readonly QuestionWord[], language: string): number[] {
  const content = words.flatMap(({ stop }, at) => (stop ? [] : [at]));
  if (content.length < 2 || content.length > MAX_KEYWORDS) return [];
  const of = language === 'en' ? words.findIndex(({ form }) => /^(?:of|for|in|on|at)$/.test(form)) : -1;
  const heads = of > 0 ? content.filter((at) => at < of) : content;
  return language === 'ru' ? heads.slice(0, 1) : heads.slice(-1);
}

function typeOf(words: readonly QuestionWord[], asker: number, focus: readonly number[]): AnswerType {
  const form = words[asker]?.form;
  const after = words[asker + 1]?.form ?? '';
  if (form === undefined) return 'name';
  if (form === 'who' || form === 'whom' || form === 'whose') return 'person';
  if (form === 'when') return 'date';
  if (form === 'where') return 'place';
  if (form === 'why') return 'clause';
  if (form === 'how') return measureWords.has(after) ? 'number' : 'clause';
  for (const at of [...focus].reverse()) {
    const type = focusTypes.get(words[at]!.form);
    if (type) return type;
  }
  const last = words.at(-1)?.form;
  return /^(?:did|does|do|happened|happens)$/.test(after) && /^(?:do|happen|happened|happens)$/.test(last ?? '')
    ? 'clause'
    : 'name';
}

/** The noun after `what` or `which`, or the one of "what was the name of the …": up to the first stop word, four words at most. */
function findFocus(words: readonly QuestionWord[], asker: number): number[] {
  const form = words[asker]!.form;
  if (form !== 'what' && form !== 'which' && form !== 'whose' && form !== 'how') return [];
  let at = asker + 1;
  if (form === 'how' && measureWords.has(words[at]?.form ?? '')) at += 1;
  else if (form === 'how') return [];
  const isBe = /^(?:is|are|was|were|s)$/.test(words[at]?.form ?? '');
  if (isBe && form === 'how') return [];
  if (isBe) at += 1;
  while (/^(?:the|a|an|one|of|some|other|another)$/.test(words[at]?.form ?? '')) at += 1;
  if (/^(?:name|type|kind|sort|term|names|types|kinds|title)$/.test(words[at]?.form ?? '')) {
    const own = at;
    at += 1;
    if (/^(?:of|for)$/.test(words[at]?.form ?? '')) at += 1;
    while (/^(?:the|a|an|this|that)$/.test(words[at]?.form ?? '')) at += 1;
    if (at >= words.length || words[at]!.stop) return [own];
  }
  const focus: number[] = [];
  while (at < words.length && !words[at]!.stop && focus.length < 4) {
    focus.push(at);
    at += 1;
  }
  return focus;
}
