// What a matcher, ours or a peer's, is worth on a set of utterances.
import { auroc } from '../measures.mjs';

/** The share of utterances whose best intent is theirs. `guess(text)` gives `{ intent, confidence }`, at once or later. */
export async function accuracy(guess, utterances) {
  return share(await guessAll(guess, utterances), ({ isRight }) => isRight);
}

/**
 * How well it tells utterances of some intent from those of none. The threshold is chosen on `val` alone: the highest
 * that leaves `leastShare` of its utterances right and above.
 */
export async function judgeOutside(guess, { val, test, outsideTest }, leastShare) {
  const confidences = (await guessAll(guess, val)).filter(({ isRight }) => isRight).map(({ confidence }) => confidence);
  confidences.sort((a, b) => b - a);
  const threshold = confidences[Math.ceil(leastShare * val.length) - 1] ?? null;
  const inside = await guessAll(guess, test);
  const outside = await guessAll(
    guess,
    outsideTest.map((text) => ({ text, intent: null })),
  );
  return {
    accuracy: share(inside, ({ isRight }) => isRight),
    auroc: auroc(
      inside.map(({ confidence }) => confidence),
      outside.map(({ confidence }) => confidence),
    ),
    threshold,
    accuracyAbove:
      threshold === null ? null : share(inside, ({ isRight, confidence }) => isRight && confidence >= threshold),
    recall: threshold === null ? null : share(outside, ({ confidence }) => confidence < threshold),
    judged: [...inside, ...outside],
  };
}

async function guessAll(guess, utterances) {
  const judged = [];
  for (const { text, intent } of utterances) {
    const { intent: best, confidence } = await guess(text);
    judged.push({ confidence, isRight: best === intent });
  }
  return judged;
}

export const share = (list, holds) => list.filter(holds).length / list.length;
