// Results of inline and guest queries, with Telegram's limits and refusals.
import { badRequest } from './bot-api-error.ts';
import { checkText, type FormattedText } from './check-text.ts';

export interface ShownCard {
  id: string;
  title: string;
  description: string;
  /** Address of the picture beside it. */
  thumbnail?: string;
  message: FormattedText;
}

export function checkInlineResults(value: unknown): ShownCard[] {
  if (!Array.isArray(value)) throw badRequest("can't parse inline query results");
  if (value.length > 50) throw badRequest('RESULTS_TOO_MUCH');
  const ids = new Set<string>();
  return value.map((result: Record<string, unknown>) => {
    const id = String(result.id ?? '');
    if (Buffer.byteLength(id) < 1 || Buffer.byteLength(id) > 64) throw badRequest('RESULT_ID_INVALID');
    if (ids.has(id)) throw badRequest('RESULT_ID_DUPLICATE');
    ids.add(id);
    if (result.type !== 'article') throw badRequest('unallowed inline query result type');
    if (typeof result.title !== 'string' || result.title === '') throw badRequest('article title is empty');
    const content = result.input_message_content as Record<string, unknown> | undefined;
    if (!content) throw badRequest('message content is empty');
    const thumbnail = result.thumbnail_url as string | undefined;
    if (thumbnail !== undefined && !/^https?:\/\/[^\s/]+\./.test(thumbnail))
      throw badRequest('WEBDOCUMENT_URL_INVALID');
    return {
      id,
      title: result.title,
      description: String(result.description ?? ''),
      ...(thumbnail !== undefined && { thumbnail }),
      message: checkText(content, 'message_text'),
    };
  });
}
