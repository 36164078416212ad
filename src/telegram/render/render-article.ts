// The whole article as messages.
import { bold, FmtString, fmt } from 'telegraf/format';
import type { ArticleView } from '../../answer/answer.js';
import { maxMessageChars } from './message.js';
import { splitIntoParts } from './shorten.js';

/** As many messages as it takes, the title first; always the same for the same article. */
export function renderArticle({ title, paragraphs }: ArticleView): FmtString[] {
  return splitIntoParts([title, ...paragraphs], maxMessageChars).map((part, index) =>
    index === 0 && part.startsWith(title) ? fmt([bold(title), part.slice(title.length)]) : new FmtString(part),
  );
}
