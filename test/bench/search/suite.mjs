// The article search on SQuAD 2.0, each article judged by weights learned from the others, beside its peers.

import { measureAnswer } from '../../../dist/facts/judge-answer.js';
import { searchArticle } from '../../../dist/facts/search.js';
import { featureNames } from '../../../dist/facts/sentence-features.js';
import { findShortAnswer } from '../../../dist/facts/short-answer.js';
import { auroc, createRandom, median, percent, renderTable } from '../measures.mjs';
import { dot } from './fit.mjs';
import { measureGrowth } from './growth.mjs';
import { goldIn, learnConfidence, learnRanking, learnSpans, pickOther, prepareArticles, reorder } from './learn.mjs';
import { listRivals } from './rivals.mjs';
import { overlap, readSquad } from './squad.mjs';

export const title = 'The article search';

/** Ways from a question's words to the article's that are shut one at a time: nothing is found by them, and no sentence has credit for them. */
const WAYS = {
  'mended spellings': (index) => ({ ...index, mend: () => [] }),
  'words that begin alike': (index) => ({ ...index, kin: new Map() }),
  'synonyms, peoples, numbers in words': (index) => ({ ...index, synonyms: new Map() }),
};

/** Measures of the ranking that are taken away together. */
const PARTS = {
  'phrases and nearness': ['phrase', 'near'],
  'neighbours, paragraph and pronouns': ['previous', 'next', 'paragraph', 'previousOfPronoun', 'nextOfPronoun'],
  "the question's type and what is asked for": [
    'focus',
    'nameForWho',
    'dateForWhen',
    'spanForWhen',
    'numberForHowMany',
    'numberNear',
    'unitForNumber',
    'capitalForWhere',
    'placeForWhere',
    'numberForOther',
  ],
  'names and other words apart, small words': ['names', 'small', 'smallShared'],
  'words as written, beside their stems': ['sameForm'],
  'what the sentence adds, its length and place': ['novel', 'length', 'firstInParagraph'],
};

const ASKED_SHORT = /\b(?:who|when|where|how many)\b/i;

export async function run({ dataFolder, peer, progress }) {
  if (dataFolder === null) return null;
  const squad = readSquad(dataFolder);
  if (!squad) return null;
  const figures = squad.map(() => ({}));
  const prepared = prepareArticles(squad, progress);
  const confidences = emptyConfidences();
  for (const [at, article] of prepared.entries()) {
    progress(`search: learning without ${article.title}`);
    const others = prepared.filter((_, other) => other !== at);
    const ranking = learnRanking(others);
    figures[at] = judgeRanking(article, ranking);
    Object.assign(figures[at], judgeShort(article, ranking, learnSpans(others)));
    judgeConfidence(article, ranking, learnConfidence(others, ranking), confidences);
  }
  const ours = { name: 'this search', ...pool(figures), ...renderAuroc(confidences), ms: timeOurs(squad) };
  const rivals = [];
  for (const rival of await listRivals(peer)) {
    progress(`search: ${rival.name}`);
    rivals.push(judgeRival(squad, rival));
  }
  const ablations = [];
  for (const [name, shut] of Object.entries(WAYS)) {
    progress(`search: without ${name}`);
    ablations.push({ name, ...judgeWithout(prepareArticles(squad.map((article) => shutWay(article, shut)))) });
  }
  for (const [name, gone] of Object.entries(PARTS)) {
    progress(`search: without ${name}`);
    ablations.push({ name, ...judgeWithout(prepared, gone) });
  }
  return [
    `SQuAD 2.0 (Rajpurkar et al. 2018, CC BY-SA 4.0), ${squad.length} articles of its dev set: ${countAnswerable(squad)} questions with an answer, ${countAdversarial(squad)} adversarial ones without. Each article is judged by weights learned from the other ${squad.length - 1}; no weight was learned on the article itself. Which measures of a sentence to keep, the shares of the kinds of cases in learning, how far large weights are held back, and the credit of synonyms were chosen by these same figures pooled over all articles. In its paragraph: only that paragraph's sentences are ranked, words being as rare as in the whole article ("indexed alone": as rare as in the paragraph). Slips: seed 7, one in a content word.`,
    renderMain(ours, rivals),
    '### Article by article',
    renderTable(
      ['article', 'sentences', 'in its paragraph', 'first', 'in the first five', 'one slip, first', 'short answer, F1'],
      squad.map((article, at) => [
        article.title,
        article.index.sentences.length,
        ...['within', 'first', 'five', 'slip', 'short'].map((key) =>
          percent(figures[at][key] / figures[at][`${key}Count`]),
        ),
      ]),
    ),
    '### Short answers',
    renderTable(
      ['', 'all', 'who, when, where, how many'],
      [
        ['F1 in the right sentence', percent(ours.shortRight), percent(ours.askedRight)],
        ['F1, the search in its paragraph', percent(ours.shortWithin), percent(ours.askedWithin)],
        ['F1, the search in the whole article', percent(ours.short), percent(ours.asked)],
      ],
    ),
    '### How sure it is, on questions to whole articles (half of them adversarial)',
    renderCalibration(confidences.calibration),
    '### What each part is worth (points lost without it, weights learned again)',
    renderTable(
      ['without', 'in its paragraph', 'first', 'in the first five', 'one slip, first'],
      ablations.map((row) => [
        row.name,
        ...['within', 'first', 'five', 'slip'].map((key) => (100 * (row[key] - ours[key])).toFixed(1)),
      ]),
    ),
    '### Growth',
    await measureGrowth(squad, progress),
  ].join('\n\n');
}

const countAnswerable = (squad) => squad.flatMap((article) => article.questions).filter(({ gold }) => gold >= 0).length;
const countAdversarial = (squad) => squad.flatMap((article) => article.questions).filter(({ gold }) => gold < 0).length;

function judgeRanking(article, weights) {
  const figures = { within: 0, alone: 0, first: 0, five: 0, slip: 0, neighbour: 0 };
  const answerable = article.questions.filter(({ gold }) => gold >= 0);
  for (const question of answerable) {
    const order = (seen) => reorder(seen, weights).ranking.ranked.map(({ sentence }) => sentence);
    const whole = order(question.whole);
    if (whole[0] === question.gold) figures.first++;
    else if (Math.abs(whole[0] - question.gold) === 1) figures.neighbour++;
    if (whole.slice(0, 5).includes(question.gold)) figures.five++;
    if (order(question.typo)[0] === question.gold) figures.slip++;
    if (order(question.within)[0] === question.gold) figures.within++;
    if (order(question.alone)[0] === goldIn(question, 'alone')) figures.alone++;
  }
  return withCounts(figures, answerable.length);
}

function withCounts(figures, count) {
  return Object.fromEntries(
    Object.entries(figures).flatMap(([key, value]) => [
      [key, value],
      [`${key}Count`, count],
    ]),
  );
}

function judgeShort(article, ranking, spans) {
  const all = { short: 0, shortWithin: 0, shortRight: 0 };
  const asked = { asked: 0, askedWithin: 0, askedRight: 0 };
  let askedCount = 0;
  const answerable = article.questions.filter(({ gold }) => gold >= 0);
  for (const question of answerable) {
    const worth = (sentence) => {
      if (sentence === undefined) return 0;
      const found = findShortAnswer(question.whole.question, article.index, sentence, spans);
      return found ? Math.max(...question.answers.map((answer) => overlap(found.text, answer))) : 0;
    };
    const first = (seen) => reorder(seen, ranking).ranking.ranked[0]?.sentence;
    const worths = [worth(first(question.whole)), worth(first(question.within)), worth(question.gold)];
    for (const [at, key] of Object.keys(all).entries()) all[key] += worths[at];
    if (!ASKED_SHORT.test(question.text)) continue;
    askedCount++;
    for (const [at, key] of Object.keys(asked).entries()) asked[key] += worths[at];
  }
  return { ...withCounts(all, answerable.length), ...withCounts(asked, askedCount) };
}

const emptyConfidences = () => ({
  whole: [],
  wholeAdversarial: [],
  within: [],
  withinAdversarial: [],
  otherParagraph: [],
  otherArticle: [],
  wholeArticle: [],
  alone: [],
  aloneAdversarial: [],
  aloneParagraph: [],
  aloneArticle: [],
  calibration: [],
});

function judgeConfidence(article, ranking, judge, into) {
  const sure = (seen) => {
    const { index, ranking: ordered } = reorder(seen, ranking);
    if (ordered.ranked.length === 0) return { confidence: 0, sentence: -1 };
    const sum = dot(measureAnswer(index, ordered, 0), judge);
    return { confidence: 1 / (1 + Math.exp(-sum)), sentence: ordered.ranked[0].sentence };
  };
  for (const question of article.questions) {
    const whole = sure(question.whole);
    const suffix = question.gold < 0 ? 'Adversarial' : '';
    into[`whole${suffix}`].push(whole.confidence);
    into[`within${suffix}`].push(sure(question.within).confidence);
    into[`alone${suffix}`].push(sure(question.alone).confidence);
    into.calibration.push([whole.confidence, question.gold >= 0 && whole.sentence === question.gold]);
    for (const [kind, seen] of Object.entries(question.elsewhere ?? {})) into[kind].push(sure(seen).confidence);
  }
}

function renderAuroc(c) {
  return {
    adversarial: auroc(c.within, c.withinAdversarial),
    wholeAdversarial: auroc(c.whole, c.wholeAdversarial),
    otherParagraph: auroc(c.within, c.otherParagraph),
    otherArticle: auroc(c.within, c.otherArticle),
    wholeArticle: auroc(c.whole, c.wholeArticle),
    aloneAdversarial: auroc(c.alone, c.aloneAdversarial),
    aloneParagraph: auroc(c.alone, c.aloneParagraph),
    aloneArticle: auroc(c.alone, c.aloneArticle),
  };
}

/** Shares over the questions of all articles. */
function pool(figures) {
  const sum = (key) => figures.reduce((total, figure) => total + figure[key], 0);
  const keys = Object.keys(figures[0]).filter((key) => !key.endsWith('Count'));
  return Object.fromEntries(keys.map((key) => [key, sum(key) / sum(`${key}Count`)]));
}

/** Median milliseconds of a whole search with the committed weights, short answers and reasons, after a warm-up. */
function timeOurs(squad) {
  return timeEach(squad, (article) => (question) => searchArticle(article.index, question));
}

function timeEach(squad, create, most = Number.POSITIVE_INFINITY) {
  const times = [];
  for (const article of squad.filter(({ index }) => index.sentences.length >= 100)) {
    const search = create(article);
    for (const { text, gold } of article.questions.slice(0, most)) {
      const from = performance.now();
      search(text);
      if (gold >= 0) times.push(performance.now() - from);
    }
  }
  return median(times);
}

function judgeRival(squad, { name: called, create, every = 1 }) {
  const name = every === 1 ? called : `${called} (one question in ${every})`;
  const asked = squad.map((article) => article.questions.filter((_, at) => at % every === 0));
  const figures = { within: 0, alone: 0, first: 0, five: 0, slip: 0 };
  const scores = { own: [], adversarial: [], otherParagraph: [], otherArticle: [] };
  let count = 0;
  const searches = squad.map(({ index }) => create(index.sentences.map((sentence) => sentence.text)));
  const inParagraph = (found, article, paragraph) =>
    found.filter(([at]) => article.index.sentences[at].paragraph === paragraph);
  for (const [at, article] of squad.entries()) {
    const random = createRandom(11 + at);
    const alone = article.paragraphIndexes.map(({ sentences }) => create(sentences.map((sentence) => sentence.text)));
    for (const { text, misspelt, paragraph, gold } of asked[at]) {
      const found = searches[at](text);
      const within = inParagraph(found, article, paragraph);
      scores[gold < 0 ? 'adversarial' : 'own'].push(within[0]?.[1] ?? 0);
      if (gold < 0) continue;
      count++;
      if (found[0]?.[0] === gold) figures.first++;
      if (found.slice(0, 5).some(([sentence]) => sentence === gold)) figures.five++;
      if (within[0]?.[0] === gold) figures.within++;
      const first = article.index.sentences.findIndex((sentence) => sentence.paragraph === paragraph);
      if (alone[paragraph - 1](text)[0]?.[0] === gold - first) figures.alone++;
      if (searches[at](misspelt)[0]?.[0] === gold) figures.slip++;
      const other = pickOther(article.paragraphs.length, paragraph, random);
      scores.otherParagraph.push(inParagraph(found, article, other)[0]?.[1] ?? 0);
      const farAt = (at + 1 + Math.floor(random() * (squad.length - 1))) % squad.length;
      const farther = 1 + Math.floor(random() * squad[farAt].paragraphs.length);
      scores.otherArticle.push(inParagraph(searches[farAt](text), squad[farAt], farther)[0]?.[1] ?? 0);
    }
  }
  return {
    name,
    ...Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, value / count])),
    adversarial: auroc(scores.own, scores.adversarial),
    otherParagraph: auroc(scores.own, scores.otherParagraph),
    otherArticle: auroc(scores.own, scores.otherArticle),
    ms: timeEach(squad, (article) => searches[squad.indexOf(article)], every > 1 ? 25 : undefined),
  };
}

const shutWay = (article, shut) => ({
  ...article,
  index: shut(article.index),
  paragraphIndexes: article.paragraphIndexes.map(shut),
});

/** @param gone  names of features to do without */
function judgeWithout(prepared, gone = []) {
  const unknown = gone.filter((name) => !featureNames.includes(name));
  if (unknown.length > 0) throw new Error(`no such feature: ${unknown.join(', ')}`);
  return pool(
    prepared.map((article, at) => {
      const weights = learnRanking(
        prepared.filter((_, other) => other !== at),
        gone,
      );
      return judgeRanking(article, weights);
    }),
  );
}

function renderMain(ours, rivals) {
  const rows = [ours, ...rivals].map((row) => [
    row.name,
    percent(row.within),
    percent(row.alone),
    `${percent(row.first)} / ${percent(row.five)}`,
    percent(row.slip),
    row.adversarial.toFixed(3),
    row.otherParagraph.toFixed(3),
    row.otherArticle.toFixed(4),
    row.short === undefined ? '–' : `${percent(row.shortWithin)} / ${percent(row.askedWithin)}`,
    `${row.ms.toFixed(2)} (${(row.ms / ours.ms).toFixed(1)} ×)`,
  ]);
  const head = [
    '',
    'in its paragraph',
    'the same, indexed alone',
    'first / in the first five, whole article',
    'one slip, first',
    'AUROC, adversarial',
    'AUROC, another paragraph',
    'AUROC, another article',
    'short answer, F1: all / who, when, where, how many',
    'one query, median ms',
  ];
  const notes = `AUROC of this search with paragraphs indexed alone: adversarial ${ours.aloneAdversarial.toFixed(3)}, another paragraph ${ours.aloneParagraph.toFixed(3)}, another article ${ours.aloneArticle.toFixed(4)}; adversarial in whole articles ${ours.wholeAdversarial.toFixed(3)}, whole articles against whole other articles ${ours.wholeArticle.toFixed(3)}. ${percent(ours.neighbour / (1 - ours.first))} % of its misses in whole articles are the neighbouring sentence.`;
  return `${renderTable(head, rows)}\n\n${notes}`;
}

function renderCalibration(pairs) {
  const bands = Array.from({ length: 5 }, (_, at) => pairs.filter(([c]) => Math.min(4, Math.floor(c * 5)) === at));
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  return renderTable(
    ['confidence', 'questions', 'mean confidence', 'right'],
    bands
      .map((band, at) => [
        `${at * 20}–${at * 20 + 20} %`,
        band.length,
        `${percent(mean(band.map(([c]) => c)))} %`,
        `${percent(mean(band.map(([, right]) => Number(right))))} %`,
      ])
      .filter(([, count]) => count > 0),
  );
}
