// A parsed utterance → the reading to trust, by itself or with what the dialogue adds.
import type { Dialogue } from './answer.js';
import { linkedIntents } from './dialogue.js';
import { chooseReading, type Judged, judge } from './judge.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance } from './read-utterance.js';
import { dialogueReadings, partReadings, wholeReading } from './readings.js';

/** An utterance and what it means read as a whole; null where not a word of it is known. */
export interface Parsed {
  utterance: Utterance;
  whole: Judged | null;
}

export const parseWhole = (knowledge: Knowledge, utterance: Utterance): Parsed => ({
  utterance,
  whole: judge(knowledge, wholeReading(utterance), { emoji: utterance.emoji }),
});

/** The likeliest of the whole, its parts, and what the dialogue makes of it; null where not a word is known. */
export function interpret(
  knowledge: Knowledge,
  { utterance, whole }: Parsed,
  dialogue: Dialogue | undefined,
): Judged | null {
  const wasSpeech = dialogue?.turns[0]?.facts.some((id) => knowledge.isSpeech(id)) ?? false;
  const linked = linkedIntents(knowledge, dialogue);
  const parts = partReadings(utterance, knowledge.people).flatMap((reading) => judge(knowledge, reading) ?? []);
  const inDialogue = dialogueReadings(utterance, dialogue, knowledge.people, wasSpeech).flatMap(
    (reading) => judge(knowledge, reading, { linked }) ?? [],
  );
  return chooseReading(knowledge, whole, [...parts, ...inDialogue]);
}
