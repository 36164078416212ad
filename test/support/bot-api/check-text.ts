// The texts of messages, with Telegram's limits and refusals.
import { badRequest } from './bot-api-error.ts';

export interface Entity {
  type: string;
  /** In UTF-16 code units, as everywhere in the Bot API. */
  offset: number;
  length: number;
  /** Of a `text_link`. */
  url?: string;
}

export interface FormattedText {
  text: string;
  entities: Entity[];
}

/** All that the bot may use. */
const types = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'blockquote',
  'expandable_blockquote',
  'text_link',
] as const;

/** What a reader sees of `text` and `entities`. Texts in HTML or Markdown are not known here: the bot sends none. */
export function checkText(params: Record<string, unknown>, field = 'text', maxChars = 4096): FormattedText {
  const text = params[field];
  if (text !== undefined && typeof text !== 'string') throw badRequest(`field "${field}" must be of type String`);
  if (text === undefined || text.trim() === '') throw badRequest('message text is empty');
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(text)) {
    throw badRequest('strings must be encoded in UTF-8');
  }
  if (params.parse_mode !== undefined) throw badRequest('unsupported parse_mode');
  if (text.length > maxChars) throw badRequest('message is too long');
  return { text, entities: checkEntities(params.entities, text) };
}

function checkEntities(value: unknown, text: string): Entity[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse entities: Expected an Array of MessageEntity");
  for (const { type, offset, length, url } of value as Entity[]) {
    const isKnown = types.some((one) => one === type);
    if (!isKnown || !Number.isInteger(offset) || !Number.isInteger(length)) {
      throw badRequest("can't parse entities: Can't parse MessageEntity");
    }
    if (type === 'text_link' && !/^https?:\/\/[^\s/]+\./.test(String(url)))
      throw badRequest("can't parse entities: ENTITY_URL_INVALID");
    if (offset < 0 || length <= 0 || offset + length > text.length) throw badRequest('ENTITY_BOUNDS_INVALID');
  }
  return value as Entity[];
}
