// The public sets of labelled utterances, as files of BENCH_DATA → training, validation and test halves.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom } from '../measures.mjs';

/**
 * CLINC150: utterances as `{ text, intent }`; `train` has 100 of each of 150 intents. The `outside` ones belong to none.
 * Null where the file is not there.
 */
export function readClinc(folder) {
  const parts = readJson(folder, 'clinc150.json');
  if (!parts) return null;
  const read = (name) => parts[name].map(([text, intent]) => ({ text, intent }));
  return {
    train: read('train'),
    val: read('val'),
    test: read('test'),
    outsideVal: read('oos_val').map(({ text }) => text),
    outsideTest: read('oos_test').map(({ text }) => text),
  };
}

/** BANKING77; it has no validation half. Null where a file is not there. */
export function readBanking(folder) {
  const [train, test] = ['train', 'test'].map((half) => readText(folder, `banking77-${half}.csv`));
  return train && test ? { train: readCsv(train), test: readCsv(test) } : null;
}

/** One of the small corpora of Braun et al. 2017: chatbot, askubuntu, webapplications. "None" is an intent like any. */
export function readSmall(folder, name) {
  const corpus = readJson(folder, `${name}.json`);
  if (!corpus) return null;
  const half = (isTraining) => corpus.sentences.filter(({ training }) => training === isTraining);
  return { train: half(true), test: half(false) };
}

/** The first so many utterances of each intent, in the file's order. */
export function takeOfEach(utterances, count) {
  const taken = new Map();
  return utterances.filter(({ intent }) => {
    taken.set(intent, (taken.get(intent) ?? 0) + 1);
    return taken.get(intent) <= count;
  });
}

/** Utterances → `[{ name, examples }]`, what the matcher learns from. */
export function groupByIntent(utterances) {
  const examples = new Map();
  for (const { text, intent } of utterances) examples.set(intent, [...(examples.get(intent) ?? []), text]);
  return [...examples].map(([name, texts]) => ({ name, examples: texts }));
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/**
 * One slip of the fingers in one word of four letters or more: a letter left out, doubled up with a strange one,
 * replaced, or swapped with the next. A text without such a word stays as it is.
 */
export function misspell(text, random) {
  const words = [...text.matchAll(/[a-z]{4,}/gi)];
  if (words.length === 0) return text;
  const word = words[Math.floor(random() * words.length)];
  const at = word.index + Math.floor(random() * (word[0].length - 1));
  const strange = LETTERS[Math.floor(random() * LETTERS.length)];
  const slip = Math.floor(random() * 4);
  if (slip === 0) return text.slice(0, at) + text.slice(at + 1);
  if (slip === 1) return text.slice(0, at) + strange + text.slice(at);
  if (slip === 2) return text.slice(0, at) + strange + text.slice(at + 1);
  return text.slice(0, at) + text[at + 1] + text[at] + text.slice(at + 2);
}

/** The same utterances, each with one slip; the same ones every time. */
export function misspellAll(utterances, seed) {
  const random = createRandom(seed);
  return utterances.map(({ text, intent }) => ({ text: misspell(text, random), intent }));
}

function readText(folder, name) {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function readJson(folder, name) {
  const text = readText(folder, name);
  return text && JSON.parse(text);
}

/** Rows of `text,intent` under a head; a text may be quoted, with quotes doubled and line ends within. */
function readCsv(csv) {
  return [...csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*)),([^\n\r]*)\r?\n/g)]
    .slice(1)
    .map(([, quoted, plain, intent]) => ({ text: quoted?.replaceAll('""', '"') ?? plain, intent }));
}
