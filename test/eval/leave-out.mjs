// `node test/eval/leave-out.mjs`: whether facts are found that no utterance leads to. Thirty question intents are learned
// without any example (their own questions and answers stay), and asked by all that was left out.
import { resolve } from 'node:path';
import { compileContent } from '../../dist/answer/compile.js';
import { createContentAnswerer } from '../../dist/answer/content-answerer.js';
import { loadContent } from '../../dist/content/load-content.js';

const content = loadContent(resolve(import.meta.dirname, '../..'));
const questions = content.topics.flatMap(({ intents }) => intents).filter(({ kind }) => kind === 'question');
/** Every other one, so that each topic keeps some. */
const left = new Set(questions.filter((_, at) => at % 2 === 0).slice(0, 30));
const topics = content.topics.map((topic) => ({
  ...topic,
  intents: topic.intents.map((intent) => (left.has(intent) ? { ...intent, examples: {} } : intent)),
}));
const whole = createContentAnswerer(compileContent(content));
const without = createContentAnswerer(compileContent({ ...content, topics }));

const sentenceOf = (answerer, text, language) => answerer.ask(text, { language }).evidence[0]?.number ?? 0;
const count = (intents, answerer) => {
  const asked = intents.flatMap((intent) => {
    const right = answerer.answerTo(intent.name).evidence[0]?.number;
    return Object.entries(intent.examples).flatMap(([language, texts]) =>
      texts.filter((_, at) => at % 3 === 0).map((text) => sentenceOf(answerer, text, language) === right),
    );
  });
  return `${((100 * asked.filter(Boolean).length) / asked.length).toFixed(1)} % of ${asked.length}`;
};
console.log(`without utterances, right sentence: ${count([...left], without)}; with them ${count([...left], whole)}`);
const others = questions.filter((intent) => !left.has(intent));
console.log(`the others: ${count(others, without)}; before ${count(others, whole)}`);
