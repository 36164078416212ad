// XQuAD: English articles asked in four languages; each quarter of the articles is judged by weights learned from the others.
import { measureAnswer } from '../../../dist/facts/judge-answer.js';
import { readQuestion } from '../../../dist/facts/lead-words.js';
import { rankSentences } from '../../../dist/facts/rank-sentences.js';
import { auroc, percent } from '../measures.mjs';
import { dot } from './fit.mjs';
import { learnConfidence, learnRanking, prepareArticles, reorder } from './learn.mjs';
import { readXquad } from './squad.mjs';

export const askedIn = ['en', 'ru', 'tr', 'az'];
const FOLDS = 4;

/** Articles laid out for learning, by language; null where the data is missing. @param change  makes another index of each */
export function prepareLanguages(dataFolder, progress, change = (index) => index) {
  const sets = askedIn.map((language) => readXquad(dataFolder, language));
  if (sets.includes(null)) return null;
  const changed = sets.map((articles) =>
    articles.map((article) => ({
      ...article,
      index: change(article.index),
      paragraphIndexes: article.paragraphIndexes.map(change),
    })),
  );
  return { own: prepareArticles(changed[0], progress), led: prepareArticles(changed.slice(1).flat(), progress) };
}

/** Figures by language: right sentence first, in the first three; how sure of its own article and of the next one. @param squad  prepared too, to learn English from */
export function judgeLanguages({ own, led }, squad = [], gone = []) {
  const titles = [...new Set(own.map(({ title }) => title))];
  const figures = Object.fromEntries(
    askedIn.map((language) => [language, { n: 0, first: 0, three: 0, sure: [], next: [] }]),
  );
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = ({ title }) => titles.indexOf(title) % FOLDS === fold;
    for (const articles of [own, led]) {
      const known = [...(articles === own ? squad : []), ...articles.filter((article) => !isHeld(article))];
      const numbered = known.map((article) => (squad.includes(article) ? { ...article, at: -1 } : article));
      const ranking = learnRanking(numbered, gone);
      const confidence = learnConfidence(numbered, ranking);
      for (const article of articles.filter(isHeld)) {
        const next = own[(titles.indexOf(article.title) + 1) % own.length].index;
        for (const question of article.questions)
          judgeQuestion(figures[question.language], question, next, ranking, confidence);
      }
    }
  }
  return figures;
}

function judgeQuestion(row, question, next, ranking, confidence) {
  const sureOf = (seen) => {
    const ordered = reorder(seen, ranking);
    if (ordered.ranking.ranked.length === 0) return 0;
    return 1 / (1 + Math.exp(-dot(measureAnswer(ordered.index, ordered.ranking, 0), confidence)));
  };
  const order = reorder(question.whole, ranking).ranking.ranked.map(({ sentence }) => sentence);
  row.n++;
  const place = order.indexOf(question.gold);
  if (place === 0) row.first++;
  if (place >= 0 && place < 3) row.three++;
  row.sure.push({ sure: sureOf(question.whole), place });
  const read = readQuestion(next, question.text, question.language);
  row.next.push(sureOf({ question: read, index: next, ranking: rankSentences(next, read) }));
}

/** Cells: first, in three, AUROC against the next article, and – refusing so that 8 % of the next article's questions pass – right first and within three. */
export function renderRow({ n, first, three, sure, next }) {
  const least = [...next].sort((a, b) => b - a)[Math.floor(next.length * 0.08)];
  const told = sure.filter((entry) => entry.sure > least);
  const right = (most) => percent(told.filter(({ place }) => place >= 0 && place < most).length / n);
  return [
    percent(first / n),
    percent(three / n),
    auroc(
      sure.map((entry) => entry.sure),
      next,
    ).toFixed(3),
    `${right(1)} / ${right(2)} / ${right(3)}`,
    least.toFixed(2),
  ];
}
