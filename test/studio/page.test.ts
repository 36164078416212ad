// The studio as its author has it: in a real browser, from the command line on.
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { build } from '../support/bot-process.ts';
import { hasBrowser, launchBrowser } from '../support/browser.ts';
import { makeContent } from '../support/small-content.ts';

const cli = resolve(import.meta.dirname, '../../dist/cli.js');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const ARTICLE = `A depot for Hull

HULL, May 2, 2024 – The Halden Rail company opened a depot in Hull on Thursday, said its chief executive Priya Nandakumar.

The depot cost £48 million and took 26 months to build. Forty-three drivers will work there from July.

The old yard in Leeds will close in September.
`;
const LOG = [
  '{"day":"2026-11-01","unanswered":"is there parking at the depot"}',
  '{"day":"2026-11-02","unanswered":"Is there parking at the depot?"}',
  '{"day":"2026-11-02","unanswered":"xyzzy plugh"}',
].join('\n');

/** The command, until it tells its address. */
async function startStudio(dir: string): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn('node', [cli, 'studio', '--content', dir, '--no-open'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  for await (const piece of child.stdout) {
    told += piece;
    const address = /http:\S+/.exec(told)?.[0];
    if (address) return { child, address };
  }
  throw new Error(`The studio ended: ${told}`);
}

describe.skipIf(!hasBrowser)('the studio in Chromium', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-studio-'));
  let browser: Browser;
  const closings: (() => unknown)[] = [];
  beforeAll(async () => {
    build();
    browser = await launchBrowser();
  }, 120_000);
  afterEach(async () => {
    for (const close of closings.splice(0).reverse()) await close();
  });
  afterAll(async () => {
    await browser?.close();
    (await shared)?.child.kill('SIGTERM');
    rmSync(folder, { recursive: true });
  });

  /** The studio over a folder. */
  async function open(dir: string) {
    const { child, address } = await startStudio(dir);
    closings.push(() => child.kill('SIGTERM'));
    return await visit(address);
  }

  let shared: ReturnType<typeof startStudio> | undefined;
  /** A studio for tests that leave its folder as it is. */
  async function openShared() {
    shared ??= startStudio(makeDepot('shared'));
    return await visit((await shared).address);
  }

  /** The page at an address; `heard` is all that a good page does not do. */
  async function visit(address: string) {
    const context = await browser.newContext();
    closings.push(() => context.close());
    const page = await context.newPage();
    const heard: string[] = [];
    page.on('console', (message) => heard.push(message.text()));
    page.on('pageerror', (error) => heard.push(String(error)));
    page.on('request', (request) => {
      if (new URL(request.url()).hostname !== '127.0.0.1') heard.push(request.url());
    });
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: /\S/ }).waitFor();
    return { page, heard, address };
  }

  /** A folder that `new` makes of the text, with a log of questions: made once, and copied for each test. */
  function makeDepot(name: string): string {
    const [made, dir] = [join(folder, 'made'), join(folder, name)];
    if (!existsSync(made)) {
      writeFileSync(join(folder, 'made.txt'), ARTICLE);
      execFileSync('node', [cli, 'new', join(folder, 'made.txt'), made]);
      mkdirSync(join(made, 'state'));
      writeFileSync(join(made, 'state/feedback.jsonl'), LOG);
    }
    cpSync(made, dir, { recursive: true });
    return dir;
  }

  async function ask(page: Page, question: string): Promise<void> {
    const replies = await page.locator('.theirs').count();
    await page.getByLabel('Ask about the article').fill(question);
    await page.keyboard.press('Enter');
    await page.locator('.mine', { hasText: question }).last().waitFor();
    await page.locator('.theirs').nth(replies).waitFor();
  }

  const lastReply = (page: Page) => page.locator('.theirs').last().locator('p').first();

  test('a stranger comes from a text to right answers, mended ones, a test and an empty inbox', async () => {
    const dir = makeDepot('stranger');
    const { page, heard } = await open(dir);
    await ask(page, 'How much did the depot cost?');
    expect(await lastReply(page).textContent()).toContain('£48 million');
    expect(await page.locator('.why mark').textContent()).toContain('£48 million');
    await page.getByRole('button', { name: 'Keep as a test' }).click();
    await page.getByText('Written: talk of 1').waitFor();

    await ask(page, 'Who is the boss?');
    expect(await lastReply(page).textContent()).not.toContain('Nandakumar');
    await page.getByRole('button', { name: 'Wrong' }).last().click();
    await page.getByRole('button', { name: 'New fact' }).click();
    await page.getByRole('button', { name: 'Words that prove it: sentence 1' }).click();
    await page.getByLabel('Answer in English').fill('John Smith is the chief executive.');
    await page.locator('.hints', { hasText: 'names Smith' }).waitFor();
    await page.getByLabel('Answer in English').fill('Priya Nandakumar, the chief executive.');
    await page.getByRole('button', { name: 'Show the change' }).click();
    await page.getByText('The question is answered as you decided.').waitFor();
    expect(await page.locator('.diff').first().textContent()).toContain('+- id: who-is-the-boss');
    await page.getByRole('button', { name: 'Write it' }).click();
    await lastReply(page).filter({ hasText: 'Priya Nandakumar, the chief executive.' }).waitFor();

    await page.getByRole('link', { name: 'Inbox' }).click();
    await page.getByRole('heading', { name: 'is there parking' }).waitFor();
    await page.keyboard.press('a');
    await page.getByLabel('The article does not say …').fill('whether there is parking');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Write it' }).click();
    await page.getByRole('heading', { name: 'xyzzy plugh' }).waitFor();
    await page.keyboard.press('i');
    await page.getByText('Nothing waits here.').waitFor();

    await page.getByRole('link', { name: 'Coverage' }).click();
    await page.locator('.heat').first().waitFor();
    expect(execFileSync('node', [cli, 'test', '--content', dir], { encoding: 'utf8' })).toMatch(
      /(\d+) of \1 cases passed/,
    );
    expect(readFileSync(join(dir, 'test/cases/talks.yaml'), 'utf8')).toContain('How much did the depot cost?');
    expect(heard).toEqual([]);
  });

  test('everything is reached by keyboard alone', async () => {
    const { page } = await open(makeDepot('keyboard'));
    const tabTo = async (name: string | RegExp) => {
      for (let n = 0; n < 60; n++) {
        await page.keyboard.press('Tab');
        const focused = page.locator(':focus');
        const label = (await focused.getAttribute('aria-label')) ?? (await focused.textContent()) ?? '';
        if (typeof name === 'string' ? label.trim() === name : name.test(label)) return;
      }
      throw new Error(`Tab does not come to ${name}`);
    };
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('To the content');
    await page.keyboard.press('Enter');
    await tabTo('Ask about the article');
    await page.keyboard.type('When will the drivers start?');
    await page.keyboard.press('Enter');
    await page.locator('.theirs').waitFor();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await page.locator(':focus').textContent()).toMatch(/Wrong|Why/);
    await tabTo('Send');
    await tabTo(/drivers|sentence/);
    expect(await page.locator('.pointed').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Wrong' }).focus();
    await page.keyboard.press('Enter');
    await page.locator(':focus', { hasText: 'What should it be?' }).waitFor();
    await tabTo(/From July/);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Write it' }).waitFor();
    await page.locator(':focus', { hasText: 'Write it' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Written:').waitFor();
    await tabTo('Undo');
    await page.keyboard.press('Enter');
    await page.getByText('Undone:').waitFor();
  });

  test('axe finds no serious fault, light and dark, on a desk and on a phone', async () => {
    const { page } = await openShared();
    await page.evaluate(axe);
    const faultsOf = async (options: object) => {
      const { violations } = (await page.evaluate(`axe.run(${JSON.stringify(options)})`)) as {
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      };
      return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    };
    const hasNoFault = async (view: string) => {
      const [wide, room] = (await page.evaluate('[document.documentElement.scrollWidth, innerWidth]')) as number[];
      expect(wide, `${view}: wider than its window`).toBeLessThanOrEqual(room!);
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await faultsOf({ resultTypes: ['violations'] }), `${view}, light`).toEqual([]);
      // The theme changes colours only.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await faultsOf({ resultTypes: ['violations'], runOnly: ['color-contrast'] }), `${view}, dark`).toEqual([]);
    };
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 800 });
      await page.getByRole('link', { name: 'Talk' }).click();
      await ask(page, 'How much did the depot cost?');
      await hasNoFault(`talk at ${width}`);
      await page.getByRole('button', { name: 'Wrong' }).last().click();
      await page.locator('.choices button').first().click();
      await page.locator('.change').waitFor();
      await hasNoFault(`teach at ${width}`);
      await page.getByRole('button', { name: 'New fact' }).click();
      await hasNoFault(`new fact at ${width}`);
      await page.getByRole('link', { name: 'Inbox' }).click();
      await page.getByRole('heading', { name: 'is there parking' }).waitFor();
      await hasNoFault(`inbox at ${width}`);
      await page.getByRole('link', { name: 'Coverage' }).click();
      await page.locator('.heat').first().waitFor();
      await hasNoFault(`coverage at ${width}`);
    }
  });

  test('a folder with intents is mended, and what changes on the disk shows; broken files are told over the page', async () => {
    const { dir, remove } = makeContent();
    closings.push(remove);
    const { page } = await open(dir);
    const file = join(dir, 'intents/program.yaml');
    await ask(page, 'which countess coded it');
    await page.getByRole('button', { name: 'Wrong' }).click();
    await page.getByLabel('Search facts and questions').fill('who wrote');
    await page.getByRole('button', { name: 'who-wrote' }).click();
    await page.getByRole('button', { name: 'Write it' }).click();
    await lastReply(page).filter({ hasText: 'Ada Lovelace.' }).waitFor();
    expect(readFileSync(file, 'utf8')).toContain('        - which countess coded it\n');

    await ask(page, 'hello');
    const good = readFileSync(file, 'utf8');
    writeFileSync(file, good.replace('{ en: Hello! }', '{ en: 5 }'));
    await page
      .getByRole('alert')
      .filter({ hasText: 'expected text as reply › en of "hello", got the number 5' })
      .waitFor();
    await lastReply(page).filter({ hasText: 'Hello!' }).waitFor();
    writeFileSync(file, good.replace('{ en: Hello! }', '{ en: Good day! }'));
    await lastReply(page).filter({ hasText: 'Good day!' }).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('a window takes back all that it wrote, step by step, but not what was changed since', async () => {
    const dir = makeDepot('undo');
    const talks = join(dir, 'test/cases/talks.yaml');
    const { page } = await open(dir);
    const undo = page.getByRole('button', { name: 'Undo' });
    for (const question of ['How much did the depot cost?', 'Who opened it?']) {
      await ask(page, question);
      await page.getByRole('button', { name: 'Keep as a test' }).click();
      await page.getByText(/Written: talk of/).waitFor();
      await page.getByRole('button', { name: 'Close' }).click();
    }
    const both = readFileSync(talks, 'utf8');
    writeFileSync(talks, `# mine\n${both}`);
    await undo.click();
    await page.getByText('test/cases/talks.yaml: expected it as it was').waitFor();
    expect(readFileSync(talks, 'utf8')).toBe(`# mine\n${both}`);

    writeFileSync(talks, both);
    await page.getByRole('button', { name: 'Close' }).click();
    await undo.click();
    await page.getByText('Undone: talk of 2').waitFor();
    expect(readFileSync(talks, 'utf8')).not.toContain('Who opened it?');
    await undo.click();
    await page.getByText('Undone: talk of 1').waitFor();
    expect(existsSync(talks)).toBe(false);
    expect(await undo.count()).toBe(0);
  });

  test('the key stands in no address, and a page without it is told so', async () => {
    const { page, address } = await openShared();
    expect(page.url()).not.toContain('key');
    const other = await (await browser.newContext()).newPage();
    await other.goto(address.replace(/#.*/, ''));
    await other.getByText('This page needs the link that the terminal shows.').waitFor();
    await other.close();
  });
});
