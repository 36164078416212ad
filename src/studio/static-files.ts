// What the page is made of: its own modules as they were compiled, and three libraries as they were installed.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PAGE_STYLE } from './page-style.js';

interface StaticFile {
  type: string;
  body: string;
}

const LIBRARIES = ['preact', 'preact/hooks', 'htm', 'htm/preact'];
const PAGE = join(import.meta.dirname, 'page');

const libraryPath = (name: string) => `/lib/${name.replace('/', '-')}.js`;
const IMPORT_MAP = JSON.stringify({ imports: Object.fromEntries(LIBRARIES.map((name) => [name, libraryPath(name)])) });

/** By path; read once. */
export function readStaticFiles(): ReadonlyMap<string, StaticFile> {
  const script = (path: string): StaticFile => ({
    type: 'text/javascript; charset=utf-8',
    body: readFileSync(path, 'utf8').replace(/\n\/\/# sourceMappingURL=.*$/m, ''),
  });
  return new Map([
    ['/', { type: 'text/html; charset=utf-8', body: SHELL }],
    ['/style.css', { type: 'text/css; charset=utf-8', body: PAGE_STYLE }],
    ...LIBRARIES.map((name) => [libraryPath(name), script(fileURLToPath(import.meta.resolve(name)))] as const),
    ...readdirSync(PAGE)
      .filter((name) => name.endsWith('.js'))
      .map((name) => [`/page/${name}`, script(join(PAGE, name))] as const),
  ]);
}

const SHELL = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Studio</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
<script type="importmap">${IMPORT_MAP}</script>
<script type="module" src="/page/main.js"></script>
</head>
<body></body>
</html>
`;

const hash = createHash('sha256').update(IMPORT_MAP).digest('base64');

/** Nothing from elsewhere, no other page around it. Charts bring styles of their own. */
export const HEADERS = {
  'content-security-policy': `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'self' 'unsafe-inline'; connect-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'`,
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;
