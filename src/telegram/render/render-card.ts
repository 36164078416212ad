// An answer as a result of inline mode or of guest mode.
import type { FmtString } from 'telegraf/format';
import type { InlineQueryResultArticle } from 'telegraf/types';
import { shorten } from './shorten.js';

interface CardParts {
  /** 1–64 bytes. */
  id: string;
  title: string;
  description: string;
  /** What is sent when the card is chosen. */
  text: FmtString;
  /** Address of a picture beside it. */
  image?: string | undefined;
}

export function renderCard({ id, title, description, text, image }: CardParts): InlineQueryResultArticle {
  return {
    type: 'article',
    id,
    title: shorten(title, 100),
    description: shorten(description, 200),
    ...(image !== undefined && { thumbnail_url: image }),
    input_message_content: {
      message_text: text.text,
      ...(text.entities && { entities: text.entities }),
      link_preview_options: { is_disabled: true },
    },
  };
}
