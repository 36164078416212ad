// Where an answer's proof stands in a message of the chat, so that Telegram itself can quote it and jump there.
import type { Evidence } from '../../answer/answer.js';

/** A message that holds the article, or a part of it. */
export interface ArticleMessage {
  chatId: number;
  messageId: number;
  /** As Telegram shows it, without its marks. */
  text: string;
}

/** Words of a message, for `reply_parameters`. */
export interface Proof {
  chatId: number;
  messageId: number;
  /** The sentence, letter for letter as it stands in the message: Telegram refuses any other. */
  quote: string;
  /** Where it begins in the message, in UTF-16 code units. */
  position: number;
  /** The sentence's number in the article. */
  number: number;
}

/** Telegram's limit. */
const maxQuoteChars = 1024;

/** The first sentence of the evidence that stands in one of the messages; null where none does, or it is too long to quote. */
export function findProof(evidence: readonly Evidence[], messages: readonly ArticleMessage[]): Proof | null {
  for (const { sentence, number } of evidence) {
    if (sentence.length > maxQuoteChars) continue;
    for (const { chatId, messageId, text } of messages) {
      const position = text.indexOf(sentence);
      if (position >= 0) return { chatId, messageId, quote: sentence, position, number };
    }
  }
  return null;
}
