// A question in another language than the article's → the same question with each word led to the article's own words.
import {
  type AnswerType,
  analyseForeign,
  analyseQuestion,
  type Question,
  type QuestionWord,
} from './analyse-question.js';
import { type ArticleIndex, stemIn } from './article-index.js';
import { baseOf, readWords } from './read-words.js';
import { kinOf, type Probe } from './seek-words.js';
import { focusTypes } from './tables/question-words.js';

/** A word of the text that sounds this near is the same word; one farther is like a misspelt one. */
const SAME_SOUND = 0.08;
/** A word that the lexicon knows by another meaning must sound this near. */
const SURE_SOUND = 0.13;
const SURE_LETTERS = 5;

/** What a word akin to a translation is worth beside the translation's own kin. */
const TRANSLATED_KIN = 0.6;
/** A second and third translation that the article holds too. */
const OTHER_TRANSLATION = 0.7;
const MAX_PROBES = 6;

/** Reads a question in any of the four languages, for an article in any of them. */
export function readQuestion(index: ArticleIndex, text: string, language = index.language): Question {
  if (language === index.language && language === 'en') return analyseQuestion(text, (form) => stemIn(index, form));
  const { lexicon } = index;
  const typeOfNoun = (forms: readonly string[], at: number): AnswerType | undefined => {
    for (const { meaning } of lexicon?.findMeanings(forms, at, language) ?? [])
      for (const word of lexicon!.wordsOf(meaning, 'en')) {
        const type = focusTypes.get(word.split(' ').at(-1)!);
        if (type) return type;
      }
    return undefined;
  };
  const question =
    language === 'en' ? analyseQuestion(text, (form) => `en:${form}`) : analyseForeign(text, language, typeOfNoun);
  return language === index.language ? inOwnLanguage(index, question) : leadWords(index, question, language);
}

/** The article's own stems for the words of a question in its language. */
function inOwnLanguage(index: ArticleIndex, question: Question): Question {
  return { ...question, words: question.words.map((word) => ({ ...word, stem: stemIn(index, word.form) })) };
}

function leadWords(index: ArticleIndex, question: Question, language: string): Question {
  const forms = question.words.map(({ form }) => (language === 'en' ? baseOf(form) : form));
  const words: QuestionWord[] = [];
  const places = question.words.map(() => -1);
  for (let at = 0; at < question.words.length; ) {
    const word = question.words[at]!;
    places[at] = words.length;
    if (word.stop) {
      words.push({ ...word, probes: [] });
      at++;
      continue;
    }
    const led = leadWord(index, question, forms, at, language);
    for (let step = 1; step < led.words; step++) places[at + step] = words.length;
    for (const probes of led.parts) {
      const own = probes.find(({ kinship }) => kinship !== 'kin');
      words.push({ ...word, stem: own ? index.stemNames[own.stem]! : word.stem, probes });
    }
    at += led.words;
  }
  const move = (at: number) => (at < 0 ? -1 : places[at]!);
  return { ...question, led: true, words, asker: move(question.asker), focus: [...new Set(question.focus.map(move))] };
}

interface Led {
  /** How many words of the question were read. */
  words: number;
  /** For each word of the article that they stand for, what is sought. */
  parts: readonly (readonly Probe[])[];
}

function leadWord(
  index: ArticleIndex,
  question: Question,
  forms: readonly string[],
  at: number,
  language: string,
): Led {
  const word = question.words[at]!;
  const held = (form: string) => {
    const stem = index.stemNumbers.get(stemIn(index, form));
    return stem !== undefined && index.postings[stem]!.length > 0 ? stem : undefined;
  };
  const same = (stem: number): Probe => ({ stem, kinship: 'same', credit: 1 });
  if (/^\p{N}/u.test(word.form)) {
    const stem = held(word.form);
    return { words: 1, parts: [stem === undefined ? [] : [same(stem)]] };
  }
  const meanings = index.lexicon?.findMeanings(forms, at, language) ?? [];
  const isName = word.capital && at > 0;
  const isKnown = meanings.length > 0;
  const sounds = index.soundAlike(word.form, language, isKnown && !isName ? SURE_SOUND : undefined);
  const isSame = sounds !== null && sounds.distance <= SAME_SOUND;
  if (sounds && (!isKnown || (isSame && (isName || word.form.length >= SURE_LETTERS)))) {
    const stem = held(sounds.word)!;
    const probe: Probe = isSame ? same(stem) : { stem, kinship: 'mended', credit: 1 - sounds.distance };
    return { words: 1, parts: [[probe]] };
  }
  const singles: number[] = [];
  const kin: Probe[] = [];
  let phrase: number[] | null = null;
  for (const { meaning } of meanings) {
    for (const translation of index.lexicon!.wordsOf(meaning, index.language)) {
      const tokens = readWords(translation).filter(({ form }) => !index.isStop(form));
      const stems = tokens.map(({ form }) => held(form));
      if (tokens.length === 1 && stems[0] !== undefined) singles.push(stems[0]);
      else if (tokens.length > 1 && stems.every((stem) => stem !== undefined)) phrase ??= stems as number[];
      for (const { form } of tokens)
        for (const probe of kinOf(index, stemIn(index, form), undefined))
          kin.push({ ...probe, credit: (probe.credit * TRANSLATED_KIN) / tokens.length });
    }
  }
  const words = meanings[0]?.words ?? 1;
  if (phrase && singles.length === 0) return { words, parts: phrase.map((stem) => [same(stem)]) };
  const stems = [...new Set(singles)];
  const probes: Probe[] = stems.map((stem, place) =>
    place === 0 ? same(stem) : { stem, kinship: 'kin', credit: OTHER_TRANSLATION },
  );
  if (probes.length === 0 && sounds)
    probes.push({ stem: held(sounds.word)!, kinship: 'mended', credit: 1 - sounds.distance });
  for (const { stem, credit } of index.related(meanings)) kin.push({ stem, kinship: 'kin', credit });
  kin.sort((a, b) => b.credit - a.credit);
  for (const probe of kin)
    if (probes.length < MAX_PROBES && probes.every(({ stem }) => stem !== probe.stem)) probes.push(probe);
  return { words, parts: [probes] };
}
