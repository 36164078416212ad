// How an utterance was understood, in plain words: the first steps of `because`.
import type { Reason } from './answer.js';
import type { Judged } from './judge.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance, Word } from './read-utterance.js';

export function explainWords(knowledge: Knowledge, utterance: Utterance, judged: Judged | null): Reason[] {
  const { words, language, languageConfidence } = utterance;
  const reasons: Reason[] = [
    { stage: 'language', text: `${language}, with confidence ${languageConfidence.toFixed(2)}` },
    { stage: 'words', text: words.map(describe).join(' ') || 'none' },
  ];
  const entities = [...new Set(words.flatMap(({ entity }) => entity ?? []))];
  if (entities.length > 0) reasons.push({ stage: 'entities', text: entities.join(', ') });
  if (!judged) return reasons;
  const link = judged.isLinked ? ', about a sentence that was told last' : '';
  reasons.push({ stage: 'dialogue', text: `${judged.reading.note}${link}` });
  const { best, known } = judged.scores;
  reasons.push({
    stage: 'intent',
    text: `${best.map(({ at, margin }) => `${knowledge.intents[at]!.name} ${margin.toFixed(2)}`).join(', ')} (margins; ${Math.round(known * 100)} % of what was asked is known)`,
  });
  return reasons;
}

function describe({ text, key, known, mended }: Word): string {
  if (!known) return `${text} (unknown)`;
  return mended ? `${text} (${mended}: ${key})` : text;
}
