// `npm run fit`: learns what each kind of evidence is worth, and how sure a score is, from the tuning questions and talks.
//
// For every turn each candidate's reply is composed and judged; the weights are those under which right candidates are
// likeliest (a softmax over all candidates of a turn, several of which may be right; Adam, Kingma and Ba 2015). The
// confidence is fitted on turns whose conversations the weights have not seen. Writes src/answer/weights.json.
//
//   npm run fit -- --without search,searchAll    tells what is right without these, and writes nothing
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createAskReader } from '../../dist/answer/asks.js';
import { compose, renderReply } from '../../dist/answer/compose.js';
import { decide } from '../../dist/answer/decide.js';
import { nextDialogue, recall, turnOf } from '../../dist/answer/dialogue.js';
import { candidatesOf, interpret } from '../../dist/answer/interpret.js';
import { createKnowledge } from '../../dist/answer/knowledge.js';
import { loadCompiled } from '../../dist/answer/load-answerer.js';
import { createReader } from '../../dist/answer/read-utterance.js';
import { createSay } from '../../dist/answer/say.js';
import { TURN_MS } from './hold-talk.mjs';
import { itemsOf } from './items.mjs';
import { judgeReply } from './judge.mjs';

const root = resolve(import.meta.dirname, '../..');
const file = resolve(root, 'src/answer/weights.json');
const SETS = ['tuning', 'fresh', 'talks', 'talks-tuning'];
const FOLDS = 5;
/** Candidates behind these take no part. */
const KEPT = 80;

const { compiled } = await loadCompiled(root);
const knowledge = createKnowledge(compiled);
const read = createReader(compiled.contentWords);
const readAsks = createAskReader(compiled.content.languages);
const say = createSay(compiled.content.languages);
const before = JSON.parse(readFileSync(file, 'utf8'));
const withoutAt = process.argv.indexOf('--without');
const left = withoutAt < 0 ? [] : (process.argv[withoutAt + 1] ?? '').split(',');
const known = await evidenceNames();
const strange = left.filter((name) => !known.includes(name));
if (strange.length > 0) throw new Error(`No evidence is called ${strange.join(', ')}; there are ${known.join(', ')}.`);
const names = known.filter((name) => !left.includes(name));

/** The names in `Evidence`, as its source has them. */
async function evidenceNames() {
  const source = readFileSync(resolve(root, 'src/answer/evidence.ts'), 'utf8');
  const body = source.slice(source.indexOf('export interface Evidence {'), source.indexOf('export type EvidenceName'));
  return [...body.matchAll(/^ {2}(\w+): number;/gm)].map(([, name]) => name);
}

const memo = new Map();
/** The dialogue behind these messages, as the weights before make it. */
function dialogueAfter(turns) {
  if (turns.length === 0) return undefined;
  const key = JSON.stringify(turns);
  if (!memo.has(key)) {
    const nowMs = (turns.length - 1) * TURN_MS;
    const dialogue = recall(dialogueAfter(turns.slice(0, -1)), nowMs);
    const utterance = read(turns.at(-1), dialogue?.language);
    const decision = decide(
      knowledge,
      interpret(knowledge, readAsks, utterance, dialogue, before.weights),
      utterance,
      dialogue,
    );
    const named = decision.meaning?.best.intent?.action === 'language' ? utterance.namedLanguage : null;
    const language = named ?? utterance.language;
    const { kind } = compose(knowledge, say, decision, language);
    memo.set(key, nextDialogue(dialogue, turnOf(knowledge, decision, dialogue), kind, language, nowMs));
  }
  return memo.get(key);
}

/** Each turn's candidates as rows of numbers, with whether their reply is right; turns that the talk decides are left out. */
function observe(item) {
  const dialogue = recall(dialogueAfter(item.turns.slice(0, -1)), (item.turns.length - 1) * TURN_MS);
  const utterance = read(item.turns.at(-1), dialogue?.language);
  const meaning = interpret(knowledge, readAsks, utterance, dialogue, before.weights);
  if (!meaning || meaning.ranked[0].score === 0) return [];
  const candidates = candidatesOf(
    knowledge,
    utterance,
    readAsks(utterance.words, utterance.language),
    dialogue,
    before.weights,
  ).slice(0, KEPT);
  const rows = candidates.map((candidate) => {
    const decision = decide(
      knowledge,
      { best: candidate, ranked: candidates, confidence: 1, keepsTopic: false },
      utterance,
      dialogue,
    );
    const reply = compose(knowledge, say, decision, utterance.language);
    const isRight = judgeReply({ ...item, replyIn: undefined }, { ...reply, text: renderReply(reply, '') }) === 'pass';
    const outcome = reply.kind === 'answer' ? `sentence ${reply.evidence[0]?.number}` : reply.kind;
    return { values: names.map((name) => candidate.evidence[name] ?? 0), isRight, outcome };
  });
  return [{ group: item.id.replace(/\.\d+$/, ''), rows }];
}

function learnWeights(turns, { steps = 250, rate = 0.05, ridge = 1e-3 } = {}) {
  const start = names.map((name) => before.weights[name] ?? 0);
  const weights = [...start];
  const [first, second] = [new Float64Array(names.length), new Float64Array(names.length)];
  const useful = turns.filter(
    ({ rows }) => rows.some(({ isRight }) => isRight) && rows.some(({ isRight }) => !isRight),
  );
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(names.length);
    for (const { rows } of useful) {
      const scores = rows.map(({ values }) => values.reduce((sum, value, at) => sum + value * weights[at], 0));
      const most = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - most));
      const all = odds.reduce((sum, one) => sum + one, 0);
      const right = rows.reduce((sum, { isRight }, at) => sum + (isRight ? odds[at] : 0), 1e-12);
      for (const [at, { values, isRight }] of rows.entries()) {
        const pull = (isRight ? odds[at] / right : 0) - odds[at] / all;
        if (Math.abs(pull) > 1e-6) for (let k = 0; k < values.length; k++) gradient[k] += pull * values[k];
      }
    }
    for (let k = 0; k < weights.length; k++) {
      const slope = gradient[k] / useful.length - ridge * weights[k];
      first[k] = 0.9 * first[k] + 0.1 * slope;
      second[k] = 0.99 * second[k] + 0.01 * slope * slope;
      weights[k] += (rate * (first[k] / (1 - 0.9 ** step))) / (Math.sqrt(second[k] / (1 - 0.99 ** step)) + 1e-8);
    }
  }
  return weights;
}

/** The best candidate's outcome with its share of the odds, and whether it is right. */
function judgeTurn({ rows }, weights) {
  const scores = rows.map(({ values }) => values.reduce((sum, value, at) => sum + value * weights[at], 0));
  const best = scores.indexOf(Math.max(...scores));
  let [same, all] = [0, 0];
  for (const [at, score] of scores.entries()) {
    const odds = Math.exp(score - scores[best]);
    all += odds;
    if (rows[at].outcome === rows[best].outcome) same += odds;
  }
  return { share: Math.min(0.999, same / all), isRight: rows[best].isRight };
}

function fitConfidence(judged) {
  let [slope, offset] = [1, 0];
  for (let step = 0; step < 2000; step++) {
    let [a, b] = [0, 0];
    for (const { share, isRight } of judged) {
      const logit = Math.log(share / (1 - share));
      const miss = (isRight ? 1 : 0) - 1 / (1 + Math.exp(-(slope * logit + offset)));
      a += miss * logit;
      b += miss;
    }
    slope += (0.05 * a) / judged.length;
    offset += (0.2 * b) / judged.length;
  }
  return [slope, offset].map((value) => Number(value.toFixed(3)));
}

const turns = SETS.flatMap((name) => itemsOf(`${root}/test/questions/${name}.jsonl`)).flatMap(observe);
const hash = (text) => [...text].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7);
const judged = [];
for (let fold = 0; fold < FOLDS; fold++) {
  const isHidden = ({ group }) => hash(group) % FOLDS === fold;
  const weights = learnWeights(turns.filter((turn) => !isHidden(turn)));
  judged.push(...turns.filter(isHidden).map((turn) => judgeTurn(turn, weights)));
}
const right = judged.filter(({ isRight }) => isRight).length;
const weights = learnWeights(turns);
const confidence = fitConfidence(judged);
console.log(
  `${turns.length} turns; by weights that have not seen them ${((100 * right) / turns.length).toFixed(1)} % right`,
);
if (left.length > 0) process.exit();
console.log(names.map((name, at) => `${name} ${weights[at].toFixed(2)}`).join(', '));
writeFileSync(
  file,
  `${JSON.stringify({ weights: Object.fromEntries(names.map((name, at) => [name, Number(weights[at].toFixed(3))])), confidence }, null, 2)}\n`,
);
