// When two utterances count as the same.

/**
 * Utterances of one key differ in case, punctuation and spaces only; of punctuation alone, it is its own key.
 *
 * @example utteranceKey('Who, me?') // 'who me'
 */
export const utteranceKey = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim() || text;
