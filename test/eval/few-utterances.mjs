// `node test/eval/few-utterances.mjs [N] [--seed S]`: the engine learned from N utterances an intent (10, unless told), drawn
// at random, beside the whole: how good is the engine, how much do the utterances bring?
import { resolve } from 'node:path';
import { compileContent } from '../../dist/answer/compile.js';
import { createContentAnswerer } from '../../dist/answer/content-answerer.js';
import { loadContent } from '../../dist/content/load-content.js';
import { holdTalk } from './hold-talk.mjs';
import { itemsOf } from './items.mjs';
import { judgeReply } from './judge.mjs';

const root = resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const seed = words.includes('--seed') ? Number(words[words.indexOf('--seed') + 1]) : 1;
const most = Number(words[0]) || 10;
const FILES = ['given', 'held-out', 'fresh-held-out', 'talks', 'talks-held-out'];

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function createRandom(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = createRandom(seed);
const draw = ({ examples, ...intent }) => {
  const all = Object.entries(examples).flatMap(([language, texts]) => texts.map((text) => ({ language, text })));
  const drawn = all
    .map((example) => ({ example, at: random() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, most)
    .map(({ example }) => example);
  const languages = [...new Set(drawn.map(({ language }) => language))];
  const kept = languages.map((code) => [code, drawn.flatMap(({ language, text }) => (language === code ? text : []))]);
  return { ...intent, examples: Object.fromEntries(kept) };
};

const content = loadContent(root);
const topics = content.topics.map((topic) => ({ ...topic, intents: topic.intents.map(draw) }));
const engines = { [`${most} an intent`]: { ...content, topics }, all: content };
for (const [name, of] of Object.entries(engines)) {
  const answerer = createContentAnswerer(compileContent(of));
  const shares = FILES.map((file) => {
    const judged = itemsOf(`${root}/test/questions/${file}.jsonl`).map((item) => {
      const reply = holdTalk(answerer, item.turns).at(-1);
      return judgeReply(item, reply) === 'pass';
    });
    return `${file} ${((100 * judged.filter(Boolean).length) / judged.length).toFixed(1)} %`;
  });
  console.log(`${name}: ${shares.join(', ')}`);
}
