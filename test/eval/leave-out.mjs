// `node test/eval/leave-out.mjs [--together]`: whether facts are found that no utterance leads to. Thirty question intents,
// each in its turn or all at once, are learned without any example (their own questions and answers stay), and asked by
// every third of what was left out. One in its turn: a quarter of a minute each.
import { resolve } from 'node:path';
import { compileContent } from '../../dist/answer/compile.js';
import { createContentAnswerer } from '../../dist/answer/content-answerer.js';
import { loadContent } from '../../dist/content/load-content.js';

const content = loadContent(resolve(import.meta.dirname, '../..'));
const questions = content.topics.flatMap(({ intents }) => intents).filter(({ kind }) => kind === 'question');
/** Every other one, so that each topic keeps some. */
const left = questions.filter((_, at) => at % 2 === 0).slice(0, 30);
const others = questions.filter((intent) => !left.includes(intent));

const createWithout = (some) => {
  const strip = (intent) => (some.includes(intent) ? { ...intent, examples: {} } : intent);
  const topics = content.topics.map((topic) => ({ ...topic, intents: topic.intents.map(strip) }));
  return createContentAnswerer(compileContent({ ...content, topics }));
};
const whole = createContentAnswerer(compileContent(content));

/** Whether each of an intent's examples leads to its sentence. */
const judge = (answerer) => (intent) => {
  const right = answerer.answerTo(intent.name).evidence[0]?.number;
  return Object.entries(intent.examples).flatMap(([language, texts]) =>
    texts.filter((_, at) => at % 3 === 0).map((text) => answerer.ask(text, { language }).evidence[0]?.number === right),
  );
};
const share = (judged) => `${((100 * judged.filter(Boolean).length) / judged.length).toFixed(1)} % of ${judged.length}`;

const together = createWithout(left);
console.log(`thirty without utterances, right sentence: ${share(left.flatMap(judge(together)))}`);
console.log(`the other intents then: ${share(others.flatMap(judge(together)))}`);
console.log(
  `all with utterances: ${share(left.flatMap(judge(whole)))}, the others ${share(others.flatMap(judge(whole)))}`,
);
if (!process.argv.includes('--together')) {
  const judged = left.map((intent) => judge(createWithout([intent]))(intent));
  for (const [at, { name }] of left.entries()) console.log(`  ${name}: ${share(judged[at])}`);
  console.log(`one without utterances at a time, right sentence: ${share(judged.flat())}`);
}
