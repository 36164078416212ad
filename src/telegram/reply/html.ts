// Text → Telegram's HTML.

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** @example escapeHtml('a < b & c')  // 'a &lt; b &amp; c' */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>]/g, (mark) => marks[mark]!);
}

/** Quotations from this length on are folded: about five lines of a phone. */
const foldFromChars = 220;

/** A block quotation; a long one is folded and opens at a touch. */
export function renderQuotation(text: string): string {
  const isLong = text.length >= foldFromChars;
  return `<blockquote${isLong ? ' expandable' : ''}>${escapeHtml(text)}</blockquote>`;
}

/** What Telegram shows of HTML made here: the text without marks. */
export function withoutHtml(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
