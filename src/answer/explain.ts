// How an utterance was understood, in plain words: the first steps of `because`.
import type { Reason } from './answer.js';
import type { Meaning } from './interpret.js';
import type { Utterance, Word } from './read-utterance.js';

const SHOWN = 5;

export function explainWords({ words, language, languageConfidence }: Utterance, meaning: Meaning | null): Reason[] {
  const reasons: Reason[] = [
    { stage: 'language', text: `${language}, with confidence ${languageConfidence.toFixed(2)}` },
    { stage: 'words', text: words.map(describe).join(' ') || 'none' },
  ];
  const entities = [...new Set(words.flatMap(({ entity }) => entity ?? []))];
  if (entities.length > 0) reasons.push({ stage: 'entities', text: entities.join(', ') });
  if (!meaning) return reasons;
  const { best, ranked } = meaning;
  reasons.push({ stage: 'dialogue', text: best.reading.note });
  reasons.push({ stage: 'frame', text: `asks ${best.ask ?? 'nothing'} of ${best.topic}` });
  const shown = ranked
    .slice(0, SHOWN)
    .map(({ intent, topic, ask, score }) => `${intent?.name ?? `${ask} of ${topic}`} ${score.toFixed(1)}`);
  const evidence = Object.entries(best.evidence).map(([name, value]) => `${name} ${value.toFixed(2)}`);
  reasons.push({
    stage: 'intent',
    text: `${shown.join(', ')} (log odds); for the first: ${evidence.join(', ') || 'carried on'}`,
  });
  return reasons;
}

function describe({ text, key, known, mended }: Word): string {
  if (!known) return `${text} (unknown)`;
  return mended ? `${text} (${mended}: ${key})` : text;
}
