import { describe, expect, test } from 'vitest';
import { toPlainText } from '../../../src/authoring/new-content/plain-text.ts';

const fromMarkdown = (text: string) => toPlainText({ text, format: 'markdown' });

const rows: [what: string, markdown: string, text: string][] = [
  ['a link by reference', 'See [the report][1].\n\n[1]: https://example.org', 'See the report.'],
  ['a link with its address', 'See [the report](https://example.org "r").', 'See the report.'],
  ['HTML amid the text', 'It rose by <b>5 %</b>.', 'It rose by 5 %.'],
  ['signs written as HTML', 'Smith &amp; Sons &lt;Ltd&gt;', 'Smith & Sons <Ltd>'],
  ['a comment', 'One.\n\n<!-- not this -->\n\nTwo.', 'One.\n\nTwo.'],
  ['a footnote', 'It rose.[^1]\n\n[^1]: By the last report.', 'It rose.'],
  ['a fence of code', '```\nE = mc2\n```', 'E = mc2'],
  ['marks of emphasis', 'It *really* **did** `so`, in snake_case.', 'It really did so, in snake_case.'],
  ['an image', '![A bridge](bridge.jpg)\n\nThe bridge.', 'The bridge.'],
  ['a rule between two parts', 'One.\n\n***\n\nTwo.', 'One.\n\nTwo.'],
  ['a list', '- One thing\n- Another', 'One thing\n\nAnother'],
  ['a list with numbers', '1. One thing\n2. Another', '1. One thing\n\n2. Another'],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |', 'a, b\n\n1, 2'],
  ['a quotation', '> We did it.', 'We did it.'],
  [
    'lines broken by the width of a page',
    'The town of Portley has opened a bridge over the river Lune, its\nfirst in forty years.',
    'The town of Portley has opened a bridge over the river Lune, its first in forty years.',
  ],
  ['lines that their writer ended', 'Roses are red\nViolets are blue', 'Roses are red\n\nViolets are blue'],
  [
    'a table by blanks',
    'Revenue    1,240    1,175\nEmployees  18       17',
    'Revenue    1,240    1,175\n\nEmployees  18       17',
  ],
];

describe('an article in plain text or Markdown', () => {
  test.each(rows)('with %s', (_, markdown, text) => {
    expect(fromMarkdown(markdown).text).toBe(text);
  });

  test('has what its front matter tells, lists and names of people in it too', () => {
    const { frontMatter, text } = fromMarkdown(
      '---\nTitle: "A: bridge"\ndate: 2024-05-02\nauthor:\n  name: Ann Lee\ntags: [a, b]\ndraft:\n  x: 1\n---\nText.\n',
    );
    expect(frontMatter).toEqual({ title: 'A: bridge', date: '2024-05-02', author: 'Ann Lee', tags: 'a, b' });
    expect(text).toBe('Text.');
  });

  test('has its first heading, without marks', () => {
    expect(fromMarkdown('# The *bridge* #\n\nText.').heading).toBe('The bridge');
    expect(fromMarkdown('Text.').heading).toBeNull();
  });
});

test('a saved page gives its article, title, date and site, and no menus', () => {
  const paragraph =
    'The town of Portley has opened a new bridge over the river Lune, its first in forty years, they said.';
  const { text, frontMatter } = toPlainText({
    format: 'html',
    text: `<!doctype html><html lang="en"><head><title>Bridge opened | Portley News</title>
<meta property="og:site_name" content="Portley News"><meta property="og:title" content="Bridge opened">
<meta property="article:published_time" content="2024-05-02T08:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>Bridge opened</h1>
${Array.from({ length: 6 }, (_, at) => `<p>${paragraph}\nPart&nbsp;${at + 1}.<br>It is open.</p>`).join('')}</article>
<footer>All rights reserved</footer><script>track()</script></body></html>`,
  });
  expect(frontMatter).toMatchObject({ title: 'Bridge opened', source: 'Portley News', date: '2024-05-02T08:00:00Z' });
  expect(text).toContain(`${paragraph} Part 1. It is open.\n\n${paragraph} Part 2.`);
  expect(text).not.toMatch(/Home|Sport|rights|track/);
});
