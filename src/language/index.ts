// What other stages may use of the words stage.
export { countEdits } from './count-edits.js';
export { createLanguageDetector, type DetectedLanguage, type LanguageModel, learnLanguages } from './detect.js';
export { fold } from './fold.js';
export { createSpeller, type Mended, type SpelledWords, type Speller } from './fuzzy.js';
export { endHash, HASH_START, type HashIndex, hashOn, indexHashes, placeOf } from './hashing.js';
export { normalise } from './normalise.js';
export { stem } from './stem.js';
export { type Token, tokenise } from './tokenise.js';
export { otherKeyboard } from './transliterate.js';
