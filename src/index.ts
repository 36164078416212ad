// What developers who embed the engine may import.
export type * from './answer/answer.js';
export { createAnswerer } from './answer/create-answerer.js';
export { type LoadOptions, loadAnswerer } from './answer/load-answerer.js';
export type { Content } from './content/index.js';
export { loadContent } from './content/load-content.js';
export { ConfigError, ContentError, type ContentIssue, DeliveryError } from './errors.js';
export { createIntentMatcher, type IntentDefinition, type IntentMatch, type IntentMatcher } from './intents/match.js';
