// What other stages may use of the lexicon.
export { createLexicon, type FoundMeaning, type Lexicon, lexiconLanguages } from './lexicon.js';
export { loadLexicon, readLexiconLines } from './load-lexicon.js';
export { createSoundIndex, type SoundIndex } from './sound-alike.js';
