// The report as a reader has it: in a real browser, from the disk, in both themes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Judgement, measure } from '../../../src/authoring/measure.ts';
import { renderReport } from '../../../src/authoring/report/render-report.ts';
import { runCases } from '../../../src/authoring/run-cases.ts';
import { openSmallAnswerer } from '../../cli/run-command-line.ts';
import { hasBrowser, launchBrowser } from '../../support/browser.ts';

const judged = (expected: string, got: string, text: string, confidence: number): Judgement => ({
  expected,
  got,
  text,
  language: 'en',
  confidence,
});
const judgements = [
  judged('hello', 'hello', 'good day', 0.9),
  judged('hello', 'who-wrote', '<script>alert(1)</script>', 0.4),
  judged('who-wrote', 'who-wrote', 'who wrote it', 0.8),
];
const results = runCases(openSmallAnswerer(), [
  { turns: ['who wrote the first program?'], kind: 'unknown', place: 'cases.yaml:1:3' },
]);
const html = renderReport({ title: 'A & B', results, scores: measure(judgements), judgements, threshold: 0.12 });

describe('the report', () => {
  test('holds no script, and its texts as text', () => {
    expect(html).not.toMatch(/<script/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toContain('“A &amp; B”');
  });

  test('tells each failure with its place and reasons', () => {
    expect(html).toMatch(/cases\.yaml:1:3[\s\S]*expected the kind unknown, got answer[\s\S]*<dt>decide<\/dt>/);
  });

  test('begins with failures, then the pairs that are confused and no others', () => {
    const sections = [...html.matchAll(/<section id="(\w+)"/g)].map(([, id]) => id);
    expect(sections.slice(0, 2)).toEqual(['failures', 'confusions']);
    const confusions = /<section id="confusions">.*?<\/section>/s.exec(html)?.[0];
    expect(confusions?.match(/<li>/g)).toHaveLength(1);
    expect(confusions).toContain('expected <b>hello</b>, got <b>who-wrote</b>: “&lt;script&gt;');
  });

  test('of no cases with an intent has no charts', () => {
    expect(renderReport({ title: '', results: [], scores: measure([]), judgements: [], threshold: 0.5 })).not.toContain(
      '<svg',
    );
  });
});

describe.skipIf(!hasBrowser)('the report in Chromium', () => {
  const dir = mkdtempSync(join(tmpdir(), 'meeting-bot-report-'));
  const address = pathToFileURL(join(dir, 'report.html')).href;
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(join(dir, 'report.html'), html);
    browser = await launchBrowser();
  }, 30_000);
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true });
  });

  test.each(['light', 'dark'] as const)('opens %s, without a word in the console or a request', async (colorScheme) => {
    const page = await browser.newPage({ colorScheme });
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== address) heard.push(request.url());
    });
    await page.goto(address);
    expect(await page.locator('svg').count()).toBe(4);
    const bright = await page.evaluate(() => {
      const style = globalThis as unknown as {
        getComputedStyle(of: unknown): { backgroundColor: string };
        document: { body: unknown };
      };
      return Number(/\d+/.exec(style.getComputedStyle(style.document.body).backgroundColor)?.[0]) > 128;
    });
    expect(bright).toBe(colorScheme === 'light');
    expect(heard).toEqual([]);
    await page.close();
  });

  test('is as wide as a phone', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 700 } });
    await page.goto(address);
    const wide = 'document.documentElement.scrollWidth';
    expect(await page.evaluate(wide)).toBeLessThanOrEqual(360);
    await page.close();
  });

  test('gives screen readers names for charts and cells', async () => {
    const page = await browser.newPage();
    await page.goto(address);
    expect(await page.getByRole('img', { name: 'Accuracy by language' }).count()).toBe(1);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('A & B');
    await page.close();
  });
});
