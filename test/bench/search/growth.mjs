// Cost as the text grows: load, memory and query time of an article, fuse.js alone beside it.
import Fuse from 'fuse.js';
import { createArticleIndex } from '../../../dist/facts/article-index.js';
import { searchArticle } from '../../../dist/facts/search.js';
import { createRandom, measureMaking, median, renderBar, renderTable, timeAll } from '../measures.mjs';

const SIZES = [10, 100, 1000, 10_000, 100_000];

/** fuse.js is not timed where one query alone takes seconds. */
const MAX_FUSE = 10_000;

/** Markdown: a table and a plot. */
export async function measureGrowth(squad, progress) {
  const questions = pick(
    squad.flatMap((article) => article.questions),
    40,
    createRandom(5),
  ).map(({ text }) => text);
  const rows = [];
  for (const size of SIZES) {
    progress(`search: ${size} sentences`);
    const sentences = growText(squad, size);
    const paragraphs = Array.from({ length: Math.ceil(size / 5) }, (_, at) =>
      sentences.slice(at * 5, at * 5 + 5).join(' '),
    );
    const article = measureMaking(() => createArticleIndex(paragraphs));
    const articleMs = timeQueries(questions, (question) => searchArticle(article.made, question), 40);
    article.made = null;
    const fuse = size <= MAX_FUSE ? measureMaking(() => new Fuse(sentences, { ignoreLocation: true })) : null;
    const fuseMs =
      fuse && timeQueries(questions.slice(0, size > 1000 ? 3 : 10), (question) => fuse.made.search(question));
    rows.push({ size, article, articleMs, fuse, fuseMs });
  }
  const cost = (entry, ms) =>
    entry ? [entry.loadMs.toFixed(0), entry.megabytes.toFixed(1), ms.toFixed(2)] : ['–', '–', '–'];
  const table = renderTable(
    ['sentences', ...['article', 'fuse.js'].flatMap((what) => [`${what}: load, ms`, 'MB', 'query, ms'])],
    rows.map((row) => [
      row.size.toLocaleString('en'),
      ...cost(row.article, row.articleMs),
      ...cost(row.fuse, row.fuseMs),
    ]),
  );
  return `Texts of the eight articles' sentences, each longer text with new names and numbers in them; median of 40 queries (fuse.js with ignoreLocation: of 10 or 3; not timed above ${MAX_FUSE.toLocaleString('en')}).\n\n${table}\n\n${plot(rows)}`;
}

/** Query time by size, both logarithmic: a bar of 10 characters is ten times the time. */
function plot(rows) {
  const lines = rows.flatMap(({ size, articleMs, fuseMs }) => [
    `${String(size).padStart(7)} article ${renderBar(articleMs, 0.01)} ${articleMs.toFixed(2)} ms`,
    ...(fuseMs === null ? [] : [`        fuse.js ${renderBar(fuseMs, 0.01)} ${fuseMs.toFixed(2)} ms`]),
  ]);
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** Sentences of the articles, then again with half their long words changed by a letter pair: vocabularies grow with texts. */
function growText(squad, size) {
  const own = squad.flatMap(({ index }) => index.sentences.map(({ text }) => text.replace(/[.?!]+(?=.)/g, '')));
  const random = createRandom(9);
  return Array.from({ length: size }, (_, at) => {
    const text = own[at % own.length];
    const round = Math.floor(at / own.length);
    if (round === 0) return text;
    return text.replace(/\p{L}{5,}|\d{3,}/gu, (word) => {
      if (random() < 0.7) return word;
      if (/\d/.test(word)) return String(Number(word) + round);
      const place = 1 + Math.floor(random() * (word.length - 2));
      return word.slice(0, place) + LETTERS[round % 26] + LETTERS[(round * 7) % 26] + word.slice(place);
    });
  });
}

const LETTERS = 'aeioustrnlcdmpghbvfkwyzxjq';

function timeQueries(questions, search, warm = 3) {
  for (const question of questions.slice(0, warm)) search(question);
  return median(timeAll(questions, search));
}

function pick(list, count, random) {
  return Array.from({ length: count }, () => list[Math.floor(random() * list.length)]);
}
