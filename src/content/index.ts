// What other stages may use of the content.
export type {
  AboutTopic,
  Article,
  Ask,
  Content,
  Entity,
  Fact,
  Intent,
  Language,
  Span,
  Topic,
} from './content.js';
export { loadContent } from './load-content.js';
