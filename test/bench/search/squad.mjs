// SQuAD 2.0 articles as the search sees them: indexed, each question with the sentence that holds its answer.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createArticleIndex } from '../../../dist/facts/article-index.js';
import { isStopWord } from '../../../dist/facts/read-words.js';
import { splitSentences } from '../../../dist/facts/split-sentences.js';
import { loadLexicon } from '../../../dist/language/lexicon/index.js';
import { createRandom } from '../measures.mjs';

/**
 * Articles with `questions`: `gold` is the sentence (from 0) that most annotators took the answer from, -1 where there is
 * none; `misspelt` is the question with one slip. Null where the file is missing.
 */
export function readSquad(dataFolder, file = 'squad2-eight-articles.json') {
  const path = join(dataFolder, file);
  if (!existsSync(path)) return null;
  const random = createRandom(7);
  return JSON.parse(readFileSync(path, 'utf8')).data.map(({ title, paragraphs }) => {
    const texts = paragraphs.map((paragraph) => paragraph.context);
    const name = title.replaceAll('_', ' ');
    const index = createArticleIndex(texts, { title: name, language: 'en', lexicon: loadLexicon() });
    let first = 0;
    const questions = paragraphs.flatMap(({ context, qas }, at) => {
      const spans = splitSentences(context);
      const here = qas.map((qa) => {
        const votes = new Map();
        for (const { answer_start: start } of qa.answers) {
          const sentence = first + spans.findIndex((span) => start < span.end);
          votes.set(sentence, (votes.get(sentence) ?? 0) + 1);
        }
        return {
          text: qa.question,
          misspelt: misspell(qa.question, random),
          paragraph: at + 1,
          gold: [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? -1,
          answers: [...new Set(qa.answers.map((answer) => answer.text))],
        };
      });
      first += spans.length;
      return here;
    });
    const paragraphIndexes = texts.map((text) =>
      createArticleIndex([text], { title: name, language: 'en', lexicon: loadLexicon() }),
    );
    return { title: name, paragraphs: texts, index, paragraphIndexes, questions };
  });
}

/**
 * XQuAD's articles (English) with the questions of one language, in the form of `readSquad`; null where the file is
 * missing. What of its sentences an answer stands in is told by place.
 */
export function readXquad(dataFolder, language, file = 'xquad-24-articles.json') {
  const path = join(dataFolder, file);
  if (!existsSync(path)) return null;
  return JSON.parse(readFileSync(path, 'utf8')).map(({ title, paragraphs, questions }) => {
    const options = { title, language: 'en', lexicon: loadLexicon() };
    const index = createArticleIndex(paragraphs, options);
    const spans = paragraphs.map((text) => splitSentences(text));
    const firsts = spans.map((_, at) => spans.slice(0, at).reduce((sum, { length }) => sum + length, 0));
    return {
      title,
      paragraphs,
      index,
      paragraphIndexes: paragraphs.map((text) => createArticleIndex([text], options)),
      questions: questions
        .filter((question) => question[language])
        .map(({ [language]: text, paragraph, start, answer }) => ({
          text,
          misspelt: text,
          language,
          paragraph: paragraph + 1,
          gold: firsts[paragraph] + spans[paragraph].findIndex((span) => start < span.end),
          answers: [answer],
        })),
    };
  });
}

/**
 * What a question to a news text counts in learning confidence: there are few of them, but they are what people type. With
 * 30 more of another article's questions pass in the languages that the text is not in, with 10 fewer of the text's own are told.
 */
const NEWS_SHARE = 20;

/** The meeting's article with people's own questions of one turn, in the form of `readSquad`; each is right by any sentence of `golds`. */
export function readMeeting(languages) {
  const root = join(import.meta.dirname, '../../..');
  const text = readFileSync(join(root, 'data/article.txt'), 'utf8').replace(/^\s*date \S+\s+/, '');
  const [title, ...paragraphs] = ['', ...text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')];
  const options = { title, language: 'en', lexicon: loadLexicon() };
  const index = createArticleIndex(paragraphs, options);
  const lines = ['tuning', 'given'].flatMap((name) =>
    readFileSync(join(root, `test/questions/${name}.jsonl`), 'utf8')
      .split('\n')
      .filter(Boolean),
  );
  const asked = lines.map((line) => JSON.parse(line));
  const kinds = ['answerable', 'absent', 'false-premise', 'offtopic'];
  return {
    title: 'meeting',
    paragraphs,
    index,
    paragraphIndexes: paragraphs.map((paragraph) => createArticleIndex([paragraph], options)),
    questions: asked
      .filter(({ turns, lang, kind }) => turns.length === 1 && languages.includes(lang) && kinds.includes(kind))
      .map(({ turns, lang, kind, evidence }) => {
        const golds = kind === 'answerable' ? evidence.map((number) => number - 1) : [];
        const gold = golds[0] ?? -1;
        const paragraph = index.sentences[Math.max(0, gold)]?.paragraph ?? 1;
        return { text: turns[0], misspelt: turns[0], language: lang, paragraph, gold, golds, answers: [], share: 1 };
      }),
  };
}

/**
 * News texts with people's questions of one turn (`test/bench/README.md`), in the form of `readMeeting`: those of the text's own language, or
 * the others.
 *
 * @param folders  with `NAME.txt` (title, empty line, paragraphs) and `NAME.jsonl`
 */
export function readNews(isOwn, folders = newsFolders()) {
  const names = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => join(folder, file.slice(0, -'.txt'.length))),
  );
  return names.map((name) => {
    const [title, ...paragraphs] = readFileSync(`${name}.txt`, 'utf8')
      .trim()
      .split(/\n\s*\n/);
    const options = { title, lexicon: loadLexicon() };
    const index = createArticleIndex(paragraphs, options);
    const holds = ({ text }, proof) => text.includes(proof) || (text.length > 30 && proof.includes(text));
    const questions = readFileSync(`${name}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .filter(({ turns, lang }) => turns.length === 1 && (lang === index.language) === isOwn)
      .map(({ turns, lang, kind, evidence }) => {
        const isTold = kind === 'answerable';
        const golds = index.sentences.flatMap((sentence, at) =>
          isTold && evidence.some((proof) => holds(sentence, proof)) ? [at] : [],
        );
        const gold = golds[0] ?? -1;
        const paragraph = index.sentences[Math.max(0, gold)].paragraph;
        const asked = { text: turns[0], misspelt: turns[0], language: lang, paragraph };
        return { ...asked, gold, golds, answers: [], share: NEWS_SHARE, isNews: true };
      });
    return {
      title,
      paragraphs,
      index,
      paragraphIndexes: paragraphs.map((text) => createArticleIndex([text], options)),
      questions,
    };
  });
}

/** The texts beside this file, and those of the folders that BENCH_NEWS names, parted by commas. */
const newsFolders = () => [join(import.meta.dirname, 'texts'), ...(process.env.BENCH_NEWS?.split(',') ?? [])];

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip in one content word of four letters or more: swapped neighbours, a letter dropped, added or replaced; never the first. */
function misspell(question, random) {
  const words = [...question.matchAll(/[A-Za-z]{4,}/g)].filter((match) => !isStopWord(match[0].toLowerCase()));
  if (words.length === 0) return question;
  const { 0: word, index } = words[Math.floor(random() * words.length)];
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 4);
  const letter = LETTERS[Math.floor(random() * 26)];
  const slips = [
    word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + letter + word.slice(at + 1),
  ];
  return question.slice(0, index) + slips[kind] + question.slice(index + word.length);
}

/** Words that two answers share, as F1: SQuAD's own measure, without articles, punctuation and capitals. */
export function overlap(given, expected) {
  const wordsOf = (text) => {
    const plain = text.toLowerCase().replace(/[!-/:-@[-`{-~]/g, '');
    return plain
      .replace(/\b(?:a|an|the)\b/g, ' ')
      .split(/\s+/)
      .filter(Boolean);
  };
  const wanted = wordsOf(expected);
  const words = wordsOf(given);
  const left = new Map();
  for (const word of wanted) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of words) {
    if ((left.get(word) ?? 0) === 0) continue;
    left.set(word, left.get(word) - 1);
    shared++;
  }
  return shared === 0 ? 0 : (2 * shared) / (words.length + wanted.length);
}
