// Cost as the facts grow: the meeting with more and more facts, each about a sentence of its own, and people to name in them.
import Fuse from 'fuse.js';
import { createContentAnswerer } from '../../../dist/answer/content-answerer.js';
import { collectContentWords } from '../../../dist/answer/content-words.js';
import { loadCompiled } from '../../../dist/answer/load-answerer.js';
import { createRandom, measureMaking, median, renderBar, renderTable, timeAll } from '../measures.mjs';

const SIZES = [10, 100, 1000, 10_000, 100_000];
const FACTS_OF_A_PERSON = 10;
/** Half of them about the meeting; half name people of the further facts, every other one with a slip and beside a "he". */
const QUERIES = 400;
/** fuse.js is not timed where one query alone takes seconds. */
const MAX_FUSE = 10_000;
const FUSE_QUERIES = 10;
const SEED = 11;

/** Markdown: a table and a plot. */
export async function measureGrowth(root, questions, progress) {
  const { compiled } = await loadCompiled(root);
  createContentAnswerer(compiled).ask(questions[0]);
  const rows = SIZES.map((size) => {
    progress(`growth: ${size} more facts`);
    const random = createRandom(SEED);
    const content = grow(compiled.content, size, random);
    const asked = makeQuestions(questions, content, random);
    const ours = measureMaking(() =>
      createContentAnswerer({
        ...compiled,
        content,
        contentWords: collectContentWords(content, compiled.contentWords),
      }),
    );
    let dialogue;
    const times = timeAll(asked, (question) => {
      dialogue = ours.made.ask(question, { dialogue }).dialogue;
    });
    const found = countFound(ours.made, content, random);
    const fuse =
      size <= MAX_FUSE
        ? measureMaking(() => new Fuse(content.facts, { keys: ['answer.en'], ignoreLocation: true }))
        : null;
    const fuseMs = fuse && median(timeAll(asked.slice(0, FUSE_QUERIES), (question) => fuse.made.search(question)));
    return { size, ours, times, found, fuse, fuseMs };
  });
  return `The meeting's facts and more of them, a tenth as many people to name; ${QUERIES} questions of one dialogue that were not asked before, half of them with such a name, half of these names with a slip. Loading is laying out for answers what was learned before, the first slip's table of letter pairs not included: it is in the slowest query.\n\n${renderRows(rows)}\n\n${plot(rows)}`;
}

function renderRows(rows) {
  return renderTable(
    [
      'further facts',
      'load, ms',
      'MB',
      'query, median ms',
      'slowest, ms',
      'names found, %',
      'fuse.js: load, ms',
      'MB',
      'query, ms',
    ],
    rows.map(({ size, ours, times, found, fuse, fuseMs }) => [
      size.toLocaleString('en'),
      ours.loadMs.toFixed(0),
      ours.megabytes.toFixed(1),
      median(times).toFixed(2),
      Math.max(...times).toFixed(1),
      (100 * found).toFixed(0),
      ...(fuse ? [fuse.loadMs.toFixed(0), fuse.megabytes.toFixed(1), fuseMs.toFixed(2)] : ['–', '–', '–']),
    ]),
  );
}

/** Query time by size, both logarithmic: a bar of 10 characters is ten times the time. */
function plot(rows) {
  const line = (label, name, ms) => `${label.padStart(7)} ${name} ${renderBar(ms, 0.01)} ${ms.toFixed(2)} ms`;
  const lines = rows.flatMap(({ size, times, fuseMs }) => [
    line(String(size), 'engine ', median(times)),
    ...(fuseMs === null ? [] : [line('', 'fuse.js', fuseMs)]),
  ]);
  return `\`\`\`text\n${lines.join('\n')}\n\`\`\``;
}

/** The content with `size` more facts: each person of them has said some sentences, which stand behind the article's. */
function grow(content, size, random) {
  const entities = [];
  const facts = [];
  let text = content.article.text;
  const said = content.facts.map(({ answer }) => answer.en.replace(/[.?!]+/g, ''));
  for (let at = 0; at < size; at++) {
    if (at % FACTS_OF_A_PERSON === 0) entities.push(makePerson(`person-${at}`, random));
    const { id, name } = entities.at(-1);
    const sentence = `${name.en} told paper ${at} of this: ${said[at % said.length]}.`;
    const start = text.length + 1;
    text += ` ${sentence}`;
    facts.push({
      id: `grown-${at}`,
      about: [id],
      answer: { en: sentence },
      evidence: [{ start, end: start + sentence.length }],
    });
  }
  return {
    ...content,
    article: { ...content.article, text },
    entities: [...content.entities, ...entities],
    facts: [...content.facts, ...facts],
  };
}

function makePerson(id, random) {
  const surname = makeName(random);
  return { id, kind: 'person', name: { en: `${makeName(random)} ${surname}` }, aliases: { en: [surname] } };
}

const CONSONANTS = 'bcdfghklmnprstvz';
const VOWELS = 'aeiou';

function makeName(random) {
  const pick = (letters) => letters[Math.floor(random() * letters.length)];
  const name = Array.from({ length: 4 }, () => pick(CONSONANTS) + pick(VOWELS)).join('');
  return name[0].toUpperCase() + name.slice(1);
}

const surnamesOf = (content) =>
  content.entities.filter(({ id }) => id.startsWith('person-')).map(({ aliases }) => aliases.en[0]);

function makeQuestions(questions, content, random) {
  const surnames = surnamesOf(content);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: QUERIES }, (_, at) => {
    if (at % 2 === 0) return `${pick(questions)} ${at}`;
    const name = pick(surnames);
    return at % 4 === 1 ? `what did ${name} tell paper ${at}?` : `and what did he tell ${slip(name, random)}?`;
  });
}

/** Two letters within the word swapped. */
function slip(name, random) {
  const at = 2 + Math.floor(random() * (name.length - 4));
  return name.slice(0, at) + name[at + 1] + name[at] + name.slice(at + 2);
}

/** The share of misspelt names, out of a hundred, whose cards hold a fact about that person. */
function countFound(answerer, content, random) {
  const surnames = surnamesOf(content);
  const isFound = () => {
    const name = surnames[Math.floor(random() * surnames.length)];
    return answerer.cards(slip(name, random), { limit: 50 }).some(({ short }) => short.includes(`${name} told`));
  };
  const tries = 100;
  return Array.from({ length: tries }, isFound).filter(Boolean).length / tries;
}
