// Articles with questions → the weights of ranking, short answers and confidence.
import { analyseQuestion } from '../../../dist/facts/analyse-question.js';
import { listAnswerSpans, spanTraits } from '../../../dist/facts/answer-spans.js';
import { confidenceNames, measureAnswer } from '../../../dist/facts/judge-answer.js';
import { rankSentences } from '../../../dist/facts/rank-sentences.js';
import { featureNames } from '../../../dist/facts/sentence-features.js';
import { answerTypes } from '../../../dist/facts/short-answer.js';
import { createRandom } from '../measures.mjs';
import { dot, fitChoice, fitJudge, fitPieces } from './fit.mjs';
import { overlap } from './squad.mjs';

/** What can be read off an article once, whatever is learned from it later. `gone`: names of features to leave out. */
export function prepareArticle(article, gone = []) {
  const blank = gone.map((name) => featureNames.indexOf(name));
  const rank = (index, text, paragraph) => {
    const question = analyseQuestion(text);
    const ranking = rankSentences(index, question, paragraph);
    for (const { features } of ranking.ranked) for (const at of blank) features[at] = 0;
    return { question, index, ranking };
  };
  const questions = article.questions.map((question) => {
    const { text, misspelt, paragraph } = question;
    return {
      ...question,
      whole: rank(article.index, text),
      typo: rank(article.index, misspelt),
      within: rank(article.index, text, paragraph),
      alone: rank(article.paragraphIndexes[paragraph - 1], text),
    };
  });
  return { ...article, rank, questions };
}

/** The ranking in the order of other weights. */
export function reorder({ question, index, ranking }, weights) {
  const ranked = ranking.ranked.map((entry) => ({ ...entry, rank: dot(entry.features, weights) }));
  ranked.sort((a, b) => b.rank - a.rank || a.sentence - b.sentence);
  return { question, index, ranking: { ...ranking, ranked } };
}

/** Whole articles count fully, misspelt questions and single paragraphs half, paragraphs indexed alone a quarter. */
export function learnRanking(articles) {
  const rows = [];
  for (const { questions } of articles) {
    for (const question of questions) {
      if (question.gold < 0) continue;
      const first =
        question.gold - question.within.index.sentences.findIndex((s) => s.paragraph === question.paragraph);
      const cases = [
        [question.whole, question.gold, 1],
        [question.typo, question.gold, 0.5],
        [question.within, question.gold, 0.5],
        [question.alone, first, 0.25],
      ];
      for (const [{ ranking }, gold, share] of cases) {
        const right = ranking.ranked.findIndex((entry) => entry.sentence === gold);
        if (right < 0 || ranking.ranked.length < 2) continue;
        rows.push({ choices: ranking.ranked.map((entry) => entry.features), right, share });
      }
    }
  }
  return fitChoice(rows, featureNames.length);
}

/** Pieces of the right sentences: weights by type, the sum of what holds for all types and what holds for one. */
export function learnSpans(articles) {
  const rows = [];
  for (const { index, questions } of articles) {
    for (const { gold, answers, whole } of questions) {
      if (gold < 0) continue;
      const { text } = index.sentences[gold];
      const type = answerTypes.indexOf(whole.question.type);
      const pieces = listAnswerSpans(whole.question, text);
      rows.push({
        traits: pieces.map((piece) => piece.traits.flatMap((trait) => [trait, trait + (1 + type) * spanTraits.length])),
        worth: pieces.map((piece) =>
          Math.max(...answers.map((answer) => overlap(text.slice(piece.start, piece.end), answer))),
        ),
      });
    }
  }
  const learned = fitPieces(rows, spanTraits.length * (1 + answerTypes.length));
  return answerTypes.map((_, type) => {
    return Float64Array.from(
      spanTraits,
      (_, trait) => learned[trait] + learned[trait + (1 + type) * spanTraits.length],
    );
  });
}

/** Adversarial questions count half, those of other paragraphs and articles double: the places are many more in life. */
const ADVERSARIAL_SHARE = 0.5;
const ELSEWHERE_SHARE = 2;

export function learnConfidence(articles, ranking) {
  const random = createRandom(3);
  const rows = [];
  const own = [];
  const add = (seen, gold, share) => {
    const ordered = reorder(seen, ranking);
    if (ordered.ranking.ranked.length === 0) return null;
    const row = {
      measures: measureAnswer(ordered.index, ordered.ranking, 0),
      right: gold >= 0 && ordered.ranking.ranked[0].sentence === gold ? 1 : 0,
      share,
    };
    rows.push(row);
    return row;
  };
  for (const [at, article] of articles.entries()) {
    for (const question of article.questions) {
      const share = question.gold < 0 ? ADVERSARIAL_SHARE : 1;
      const row = add(question.whole, question.gold, share);
      if (row) own.push({ ...row, share: 1 });
      add(question.within, question.gold, share);
      const first = article.index.sentences.findIndex((sentence) => sentence.paragraph === question.paragraph);
      add(question.alone, question.gold < 0 ? -1 : question.gold - first, share);
      if (question.gold < 0) continue;
      const other = pickOther(article.paragraphs.length, question.paragraph, random);
      const far = articles[(at + 1 + Math.floor(random() * (articles.length - 1))) % articles.length];
      const farther = 1 + Math.floor(random() * far.paragraphs.length);
      add(article.rank(article.index, question.text, other), -1, ELSEWHERE_SHARE);
      add(article.rank(article.paragraphIndexes[other - 1], question.text), -1, ELSEWHERE_SHARE);
      add(article.rank(far.index, question.text), -1, ELSEWHERE_SHARE);
      add(article.rank(far.index, question.text, farther), -1, ELSEWHERE_SHARE);
      add(article.rank(far.paragraphIndexes[farther - 1], question.text), -1, ELSEWHERE_SHARE);
    }
  }
  const weights = fitJudge(rows, confidenceNames.length);
  return calibrate(weights, own);
}

/** Stretches and shifts the sum so that, on questions to whole articles, the number is the share of right ones (Platt 1999). */
function calibrate(weights, own) {
  const rows = own.map(({ measures, right, share }) => ({ measures: [dot(measures, weights), 1], right, share }));
  const [stretch, shift] = fitJudge(rows, 2, { l2: 0, steps: 400, pace: 0.1 });
  return weights.map((weight, at) => weight * stretch + (confidenceNames[at] === 'one' ? shift : 0));
}

/** A paragraph (from 1) other than this one. */
export function pickOther(count, paragraph, random) {
  const other = 1 + Math.floor(random() * (count - 1));
  return other < paragraph ? other : other + 1;
}
