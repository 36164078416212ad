// What developers who embed the engine may import.
export type { AnswerKind, Evidence, Reason, Suggestion } from './answer/answer.js';
export { ContentError, type ContentIssue } from './errors.js';
