// Learns the tables src/facts/tables/*-weights.ts from all eight articles: `npm run build && BENCH_DATA=<folder> node test/bench/search/train.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spanTraits } from '../../../dist/facts/answer-spans.js';
import { confidenceNames } from '../../../dist/facts/judge-answer.js';
import { featureNames } from '../../../dist/facts/sentence-features.js';
import { learnConfidence, learnRanking, learnSpans, prepareArticles } from './learn.mjs';
import { readMeeting, readNews, readSquad, readXquad } from './squad.mjs';

const squad = readSquad(process.env.BENCH_DATA ?? '');
if (!squad) {
  console.error('BENCH_DATA must name a folder with squad2-eight-articles.json');
  process.exit(2);
}
const tables = join(import.meta.dirname, '../../../src/facts/tables');
const xquad = ['en', 'ru', 'tr', 'az'].map((language) => readXquad(process.env.BENCH_DATA, language));
if (xquad.includes(null)) {
  console.error('BENCH_DATA must name a folder with xquad-24-articles.json');
  process.exit(2);
}
const squadArticles = prepareArticles(squad);
const articles = [...squadArticles, ...prepareArticles([...xquad[0], readMeeting(['en']), ...readNews(true)])].map(
  (article, at) => ({
    ...article,
    at,
  }),
);
const led = prepareArticles([...xquad.slice(1).flat(), readMeeting(['ru', 'az', 'tr']), ...readNews(false)]);
const ranking = learnRanking(articles);
const ledRanking = learnRanking(led);
const origin =
  'Learned by test/bench/search/train.mjs on eight articles of SQuAD 2.0 and 24 of XQuAD, on the questions to the meeting and to news texts';

const renderRecord = (names, weights) =>
  names.map((name, at) => `  ${name}: ${Number(weights[at].toFixed(2))},\n`).join('');

writeFileSync(
  join(tables, 'ranking-weights.ts'),
  `// ${origin}: which of two sentences answers a question.
import type { FeatureName } from '../sentence-features.js';

/** By name; a positive weight speaks for the sentence. */
export const rankingWeights: Readonly<Record<FeatureName, number>> = {
${renderRecord(featureNames, ranking)}};

/** The same for questions led to the article from another language. */
export const ledRankingWeights: Readonly<Record<FeatureName, number>> = {
${renderRecord(featureNames, ledRanking)}};
`,
);

writeFileSync(
  join(tables, 'confidence-weights.ts'),
  `// ${origin}: is the sentence found an answer?
import type { ConfidenceName } from '../judge-answer.js';

/** By name, for a logistic sum. */
export const confidenceWeights: Readonly<Record<ConfidenceName, number>> = {
${renderRecord(confidenceNames, learnConfidence(articles, ranking))}};

/** The same for questions led to the article from another language. */
export const ledConfidenceWeights: Readonly<Record<ConfidenceName, number>> = {
${renderRecord(confidenceNames, learnConfidence(led, ledRanking))}};
`,
);

const spans = learnSpans(squadArticles);
const rows = spanTraits
  .map((trait, at) => `${trait}: ${spans.map((weights) => weights[at].toFixed(2)).join(' ')}`)
  .filter((row) => /[1-9]/.test(row.split(': ')[1]));
writeFileSync(
  join(tables, 'span-weights.ts'),
  `// ${origin}: which pieces of a sentence are answers.

/** Trait: its weight where a person, place, date, number, name or clause is asked for. */
const rows = \`
${rows.join('\n')}
\`;

/** From a trait (\`spanTraits\`) to its weights, in the order above. */
export const spanWeights: ReadonlyMap<string, readonly number[]> = new Map(
  rows
    .trim()
    .split('\\n')
    .map((row) => {
      const [trait, weights] = row.split(': ') as [string, string];
      return [trait, weights.split(' ').map(Number)];
    }),
);
`,
);
