// What other stages may use of the content.
export type { Article, Content, Entity, Fact, Intent, Language, Span, Topic } from './content.js';
export { loadContent } from './load-content.js';
