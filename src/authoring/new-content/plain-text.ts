// A text file as people have it (Markdown, wrapped lines) → paragraphs of plain text.

export interface PlainText {
  /** Paragraphs separated by an empty line. */
  text: string;
  /** `key: value` lines between `---` at the start, keys in lower case. */
  frontMatter: Readonly<Record<string, string>>;
  /** The first heading, where there is one. */
  heading: string | null;
}

export function toPlainText(raw: string): PlainText {
  const unified = raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { frontMatter, rest } = cutFrontMatter(unified);
  const heading = /^#{1,6}\s+(.+?)\s*#*$/m.exec(rest)?.[1] ?? null;
  const paragraphs = rest
    .split(/\n\s*\n/)
    .flatMap((paragraph) => joinWrapped(paragraph.split('\n').filter((line) => !isRule(line))))
    .map((line) => stripMarks(line).trim())
    .filter((line) => line !== '');
  return { text: paragraphs.join('\n\n'), frontMatter, heading: heading && stripMarks(heading) };
}

function cutFrontMatter(text: string): { frontMatter: Record<string, string>; rest: string } {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!block) return { frontMatter: {}, rest: text };
  const pairs = [...(block[1] ?? '').matchAll(/^(\w+):\s*["']?(.*?)["']?\s*$/gm)];
  const frontMatter = Object.fromEntries(pairs.map(([, key = '', value = '']) => [key.toLowerCase(), value]));
  return { frontMatter, rest: text.slice(block[0].length) };
}

/** Lines shorter than this were ended by their writer; longer ones by the width of the page. */
const WRAPPED_CHARS = 55;

/** Joins lines that a page's width broke; headings, list entries and rows of tables stay lines of their own. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let canGoOn = false;
  for (const line of lines) {
    const standsAlone = /^\s*(#{1,6}\s|[-*+•]\s|\d+[.)]\s|>)|\||\t|\S {2,}\S/.test(line);
    if (canGoOn && !standsAlone) joined.push(`${joined.pop()} ${line.trim()}`);
    else joined.push(line.trimEnd());
    canGoOn = line.length >= WRAPPED_CHARS && !/^\s*#|\||\t|\S {2,}\S/.test(line);
  }
  return joined;
}

const isRule = (line: string) => /^\s*(\|?[\s:|-]*-{3,}[\s:|-]*\|?|[*_=]{3,})\s*$/.test(line);

/** Takes Markdown's marks off; the words stay as they are. */
function stripMarks(line: string): string {
  return line
    .replace(/^\s*(#{1,6}\s+|>\s?|[-*+•]\s+)/, '')
    .replace(/\s+#+$/, '')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/(\*\*|__)(\S.*?)\1/g, '$2')
    .replace(/(?<![\w*])[*_](\S[^*_]*)[*_](?![\w*])/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/^\||\|$/g, '')
    .replace(/\s*\|\s*/g, ', ');
}
