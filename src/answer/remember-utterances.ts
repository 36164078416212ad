// People ask the same few things in the same few words: what was read lately is kept. Reading takes most of an answer's time.
import { dropOldest } from './drop-oldest.js';
import type { ReadUtterance, Utterance } from './read-utterance.js';

/** Different utterances kept, the one read longest ago goes first; with what they were understood to mean about 7 MB. */
const MAX_KEPT = 1000;
/** Longer texts are seldom the same twice. */
const MAX_CHARS = 200;

/** The same reader; a text that it has read lately gives the same object again, where a hint counts with the same hint. */
export function rememberUtterances(read: ReadUtterance): ReadUtterance {
  /** By the hint, where it counts, and the text. */
  const kept = new Map<string, Utterance>();
  const find = (text: string, hint: string) => {
    const utterance = kept.get(keyOf('', text));
    return utterance?.showsLanguage ? utterance : kept.get(keyOf(hint, text));
  };
  return (text, hint) => {
    if (text.length > MAX_CHARS) return read(text, hint);
    const utterance = find(text, hint ?? '') ?? read(text, hint);
    const key = keyOf(utterance.showsLanguage ? '' : (hint ?? ''), text);
    // Set anew, it is the youngest of the Map.
    kept.delete(key);
    kept.set(key, utterance);
    dropOldest(kept, MAX_KEPT);
    return utterance;
  };
}

const keyOf = (hint: string, text: string) => `${hint}\n${text}`;
