// The Chromium of this machine, for tests of pages.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);
if (!executablePath && process.env.BROWSER_REQUIRED) throw new Error('no Chromium: apt-get install chromium');
if (!executablePath) process.stderr.write('Pages are not tested in a browser: there is no Chromium here.\n');

export const hasBrowser = executablePath !== undefined;

/** Nothing is looked at but the page's own tree: drawing it in a process of its own takes as long again as all else. */
const args = ['--no-sandbox', '--disable-gpu', '--in-process-gpu', '--disable-software-rasterizer'];

export const launchBrowser = (): Promise<Browser> => chromium.launch({ executablePath: executablePath ?? '', args });
