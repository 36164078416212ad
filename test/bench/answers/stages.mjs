// What each step on the way from a question to an answer takes, the steps taken one by one as the engine takes them.

import { compose, renderReply } from '../../../dist/answer/compose.js';
import { decide } from '../../../dist/answer/decide.js';
import { nextDialogue, turnOf } from '../../../dist/answer/dialogue.js';
import { explainWords } from '../../../dist/answer/explain.js';
import { interpret, parseWhole } from '../../../dist/answer/interpret.js';
import { createKnowledge } from '../../../dist/answer/knowledge.js';
import { loadCompiled } from '../../../dist/answer/load-answerer.js';
import { createReader } from '../../../dist/answer/read-utterance.js';
import { createSay } from '../../../dist/answer/say.js';

/** The first round warms the code up and is not counted. */
const ROUNDS = 3;

/** @returns  the steps in their order, each with its times in milliseconds, one a message */
export async function measureStages(root, conversations) {
  const { compiled } = await loadCompiled(root);
  const knowledge = createKnowledge(compiled);
  const say = createSay(compiled.content.languages);
  const times = new Map();
  for (let round = 0; round < ROUNDS; round++) {
    // A new reader has met no word.
    const read = createReader(compiled.contentWords);
    const step = (name, take) => {
      const start = performance.now();
      const result = take();
      const ms = performance.now() - start;
      if (round === 0) times.set(name, []);
      else times.get(name).push(ms);
      return result;
    };
    for (const turns of conversations) {
      let dialogue;
      for (const turn of turns) dialogue = answer(knowledge, say, read, step, turn, dialogue);
    }
  }
  return Array.from(times, ([name, list]) => ({ name, times: list }));
}

/** One message, understood as one question. */
function answer(knowledge, say, read, step, turn, dialogue) {
  const words = step('read', () => read(turn, dialogue?.language));
  const parsed = step('classify', () => parseWhole(knowledge, words));
  const judged = step('interpret', () => interpret(knowledge, parsed, dialogue));
  const decision = step('decide', () => {
    explainWords(knowledge, words, judged);
    return decide(knowledge, judged, words, dialogue);
  });
  return step('compose', () => {
    const reply = compose(knowledge, say, decision, words.language);
    renderReply(reply, '');
    return nextDialogue(dialogue, turnOf(knowledge, decision), reply.kind, words.language, 0);
  });
}
