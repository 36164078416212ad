// What other stages may use of the answer engine.
export type * from './answer.js';
export { createAnswerer } from './create-answerer.js';
export { type LoadOptions, loadAnswerer } from './load-answerer.js';
