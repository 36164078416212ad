// An article as people have it (plain text with wrapped lines, Markdown, a saved page) → paragraphs of plain text.
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { marked } from 'marked';
import { parseDocument } from 'yaml';
import type { ArticleSource } from './read-article.js';

export interface PlainText {
  /** Paragraphs separated by an empty line. */
  text: string;
  /** What the file says of itself: front matter (`key: value` between `---` at the start) or the page's own fields. */
  frontMatter: Readonly<Record<string, string>>;
  /** The first heading, where there is one. */
  heading: string | null;
}

export const toPlainText = ({ text, format }: Pick<ArticleSource, 'text' | 'format'>): PlainText => {
  const unified = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  return format === 'html' ? fromPage(unified) : fromMarkdown(unified);
};

function fromMarkdown(text: string): PlainText {
  const { frontMatter, rest } = cutFrontMatter(text);
  // Footnotes are no Markdown to the parser.
  const withoutNotes = rest.replace(/^\[\^[^\]]+\]:.*$/gm, '').replace(/\[\^[^\]\s]+\]/g, '');
  const { document } = parseHTML(
    `<!doctype html><html><body>${marked.parse(withoutNotes, { async: false })}</body></html>`,
  );
  const paragraphs = textBlocks(document.body).flatMap((block) => joinWrapped(block.split('\n')));
  return { text: joinParagraphs(paragraphs), frontMatter, heading: headingOf(document.body) };
}

/** The article of a page, without menus, advertisements and comments. */
function fromPage(html: string): PlainText {
  const { document } = parseHTML(html);
  const found = new Readability(document).parse();
  const { document: article } = parseHTML(`<!doctype html><html><body>${found?.content ?? ''}</body></html>`);
  const paragraphs = textBlocks(article.body).map((block) => block.replace(/\s+/g, ' '));
  const fields = {
    title: found?.title,
    date: found?.publishedTime,
    source: found?.siteName,
    author: found?.byline,
  };
  return {
    text: joinParagraphs(paragraphs),
    frontMatter: Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) => (value ? [[name, value.trim()]] : [])),
    ),
    heading: headingOf(article.body),
  };
}

const joinParagraphs = (paragraphs: readonly string[]) =>
  paragraphs
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

const headingOf = (body: HtmlElement) => body.querySelector('h1, h2, h3, h4, h5, h6')?.textContent?.trim() || null;

/** What is used of linkedom's elements: its types need those of a browser. */
interface HtmlNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<HtmlNode>;
}
interface HtmlElement extends HtmlNode {
  querySelector(selector: string): HtmlNode | null;
}

const TEXT = 3;
const ELEMENT = 1;
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN OL P PRE SECTION TABLE TBODY THEAD TR UL'.split(
    ' ',
  ),
);
const SILENT = new Set(['SCRIPT', 'STYLE', 'TEMPLATE', 'IMG']);

/** The texts of the blocks (paragraphs, headings, entries of lists, rows of tables), their line ends as they are. */
function textBlocks(root: HtmlNode): string[] {
  const blocks: string[] = [];
  let open = '';
  const close = () => {
    if (open.trim() !== '') blocks.push(open.replace(/^\n+|\s+$/g, ''));
    open = '';
  };
  const read = (node: HtmlNode, mark = '') => {
    if (node.nodeType === TEXT) open += node.textContent ?? '';
    if (node.nodeType !== ELEMENT || SILENT.has(node.nodeName)) return;
    if (node.nodeName === 'BR') open = `${open.trimEnd()}\n`;
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) close();
    open += mark;
    if (node.nodeName === 'TR')
      open += [...node.childNodes]
        .filter(isCell)
        .map((cell) => cell.textContent)
        .join(', ');
    else {
      let number = 1;
      for (const child of node.childNodes)
        read(child, node.nodeName === 'OL' && child.nodeName === 'LI' ? `${number++}. ` : '');
    }
    if (isBlock) close();
  };
  read(root);
  close();
  return blocks;
}

const isCell = ({ nodeName }: HtmlNode) => nodeName === 'TD' || nodeName === 'TH';

function cutFrontMatter(text: string): { frontMatter: Record<string, string>; rest: string } {
  const block = /^---\n([\s\S]*?)\n---\n/.exec(text);
  const document = block && parseDocument(block[1] ?? '', { schema: 'failsafe' });
  const fields: unknown = document && document.errors.length === 0 ? document.toJS() : null;
  if (!block || typeof fields !== 'object' || fields === null) return { frontMatter: {}, rest: text };
  const frontMatter = Object.fromEntries(
    Object.entries(fields).flatMap(([key, value]) => {
      const told = [value].flat().map((one) => (typeof one === 'string' ? one : one?.name));
      return told.every((one) => typeof one === 'string') ? [[key.toLowerCase(), told.join(', ')]] : [];
    }),
  );
  return { frontMatter, rest: text.slice(block[0].length) };
}

/** Lines shorter than this were ended by their writer; longer ones by the width of the page. */
const WRAPPED_CHARS = 55;

/** Joins lines that a page's width broke; entries of lists and rows of tables stay lines of their own. */
function joinWrapped(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let canGoOn = false;
  for (const line of lines) {
    const standsAlone = /^\s*([-*+•]\s|\d+[.)]\s)|\t|\S {2,}\S/.test(line);
    if (canGoOn && !standsAlone) joined.push(`${joined.pop()} ${line.trim()}`);
    else joined.push(line.trimEnd());
    canGoOn = line.length >= WRAPPED_CHARS && !/\t|\S {2,}\S/.test(line);
  }
  return joined.map((line) => line.replace(/^\s*•\s+/, ''));
}
