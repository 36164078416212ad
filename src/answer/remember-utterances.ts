// People ask the same few things in the same few words: what was read lately is kept. Reading takes most of an answer's time.
import type { ReadUtterance, Utterance } from './read-utterance.js';

/** Different utterances kept, the one read longest ago goes first; with what they were understood to mean about 2 MB. */
const MAX_KEPT = 500;
/** Longer texts are seldom the same twice. */
const MAX_CHARS = 200;

/** The same reader; a text that it has read lately, with the same hint, gives the same object again. */
export function rememberUtterances(read: ReadUtterance): ReadUtterance {
  const kept = new Map<string, Utterance>();
  return (text, hint) => {
    if (text.length > MAX_CHARS) return read(text, hint);
    const key = `${hint ?? ''}\n${text}`;
    const utterance = kept.get(key) ?? read(text, hint);
    // Set anew, it is the youngest of the Map.
    kept.delete(key);
    kept.set(key, utterance);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value!);
    return utterance;
  };
}
