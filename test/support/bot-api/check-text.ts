// The texts of messages, with Telegram's limits and refusals.
import { badRequest } from './bot-api-error.ts';
import { type Entity, parseHtml } from './parse-html.ts';

export interface FormattedText {
  text: string;
  entities: Entity[];
}

/** What a reader sees of `text` with `parse_mode` or `entities`. */
export function checkText(params: Record<string, unknown>, field = 'text', maxChars = 4096): FormattedText {
  const raw = params[field];
  if (raw !== undefined && typeof raw !== 'string') throw badRequest(`field "${field}" must be of type String`);
  if (raw === undefined || raw.trim() === '') throw badRequest('message text is empty');
  if (/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(raw)) {
    throw badRequest('strings must be encoded in UTF-8');
  }
  const mode = params.parse_mode;
  if (mode !== undefined && !/^html$/i.test(String(mode))) throw badRequest('unsupported parse_mode');
  const { text, entities } =
    mode === undefined ? { text: raw, entities: checkEntities(params.entities, raw) } : parseHtml(raw);
  if (text.trim() === '') throw badRequest('message text is empty');
  if (text.length > maxChars) throw badRequest('message is too long');
  return { text, entities };
}

function checkEntities(value: unknown, text: string): Entity[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw badRequest("can't parse entities: Expected an Array of MessageEntity");
  for (const { type, offset, length } of value as Entity[]) {
    if (typeof type !== 'string' || !Number.isInteger(offset) || !Number.isInteger(length)) {
      throw badRequest("can't parse entities: Can't parse MessageEntity");
    }
    if (offset < 0 || length <= 0 || offset + length > text.length) throw badRequest('ENTITY_BOUNDS_INVALID');
  }
  return value as Entity[];
}
