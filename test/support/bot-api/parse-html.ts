// Telegram's HTML → what a reader sees, or the refusal that Telegram would give.
import { badRequest } from './bot-api-error.ts';

export interface Entity {
  type: string;
  /** In UTF-16 code units, as everywhere in the Bot API. */
  offset: number;
  length: number;
  url?: string;
}

const types: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
};

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

/** @throws BotApiError where a mark is unknown, not closed, or closed in the wrong order */
export function parseHtml(html: string): { text: string; entities: Entity[] } {
  let text = '';
  const entities: Entity[] = [];
  const open: { tag: string; type: string; offset: number; at: number; url?: string }[] = [];
  const fail = (why: string) => badRequest(`can't parse entities: ${why}`);
  const byteOffset = (at: number) => Buffer.byteLength(html.slice(0, at));

  for (let at = 0; at < html.length; ) {
    const rest = html.slice(at);
    if (rest[0] === '&') {
      const reference = /^&(?:(lt|gt|amp|quot)|#(\d+)|#x([\da-f]+));/i.exec(rest);
      if (reference) {
        const [whole, name, decimal, hex] = reference;
        text += name
          ? named[name.toLowerCase()]
          : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex!, 16));
        at += whole.length;
        continue;
      }
    }
    if (rest[0] !== '<') {
      const plain = /^.[^<&]*/s.exec(rest)![0];
      text += plain;
      at += plain.length;
      continue;
    }
    const close = /^<\/([a-z-]*)\s*>/i.exec(rest);
    if (close) {
      const last = open.pop();
      if (!last) throw fail(`Unexpected end tag at byte offset ${byteOffset(at)}`);
      const tag = close[1]!.toLowerCase();
      if (tag !== '' && tag !== last.tag) {
        throw fail(`Unmatched end tag at byte offset ${byteOffset(at)}, expected "</${last.tag}>", found "</${tag}>"`);
      }
      const { type, offset, url } = last;
      if (text.length > offset) entities.push({ type, offset, length: text.length - offset, ...(url && { url }) });
      at += close[0].length;
      continue;
    }
    const start = /^<([a-z][a-z-]*)((?:\s+[a-z-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*>/i.exec(rest);
    if (!start) throw fail(`Unsupported start tag "${/^<([^\s>]*)/.exec(rest)![1]}" at byte offset ${byteOffset(at)}`);
    const tag = start[1]!.toLowerCase();
    const type = types[tag];
    if (!type) throw fail(`Unsupported start tag "${tag}" at byte offset ${byteOffset(at)}`);
    const url = /\shref=["']?([^"'\s>]+)/i.exec(start[2]!)?.[1];
    const isExpandable = tag === 'blockquote' && /\sexpandable\b/i.test(start[2]!);
    if (tag === 'blockquote' && open.some((one) => one.tag === 'blockquote')) {
      throw fail(`Nested "blockquote" at byte offset ${byteOffset(at)}`);
    }
    open.push({
      tag,
      type: isExpandable ? 'expandable_blockquote' : type,
      offset: text.length,
      at,
      ...(url && { url }),
    });
    at += start[0].length;
  }
  const left = open.at(-1);
  if (left) throw fail(`Can't find end tag corresponding to start tag "${left.tag}"`);
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}
