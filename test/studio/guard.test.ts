// Nobody but the studio's own page can read or change anything.
import { afterAll, describe, expect, test } from 'vitest';
import { openStudio, statusOf } from './open-studio.ts';

const studio = await openStudio();
afterAll(studio.close);
const { host, key } = studio;
const api = `http://${host}/api/state`;
const port = host.split(':')[1]!;

describe('a request for data', () => {
  const rows: [what: string, status: number, headers: Record<string, string>][] = [
    ['with the key', 200, { 'x-studio-key': key }],
    ['with the key, from the page itself', 200, { 'x-studio-key': key, origin: `http://${host}` }],
    ['by the name localhost', 200, { 'x-studio-key': key, host: `localhost:${port}` }],
    ['without the key', 401, {}],
    ['with a key of another length', 401, { 'x-studio-key': `${key}x` }],
    ['with another key', 401, { 'x-studio-key': key.replace(/^./, key.startsWith('A') ? 'B' : 'A') }],
    ['from another origin', 403, { 'x-studio-key': key, origin: 'https://example.com' }],
    ['from another port of this machine', 403, { 'x-studio-key': key, origin: 'http://127.0.0.1:1' }],
    ['from a page without an origin of its own', 403, { 'x-studio-key': key, origin: 'null' }],
    ['by another name of this machine', 403, { 'x-studio-key': key, host: `evil.example:${port}` }],
    ['for another port', 403, { 'x-studio-key': key, host: '127.0.0.1:1' }],
  ];
  test.each(rows)('%s ends with %d', async (_, status, headers) => {
    expect(await statusOf(api, headers)).toBe(status);
  });
});

test('the page itself is not given to another name either, and tells what it may load', async () => {
  expect(await statusOf(`http://${host}/`, { host: 'evil.example' }, 'GET')).toBe(403);
  const page = await fetch(`http://${host}/`);
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(page.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(await page.text()).not.toContain(key);
});

test('a browser of another origin is told nothing that would let it ask', async () => {
  const preflight = await fetch(api, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.com', 'access-control-request-method': 'POST' },
  });
  expect(preflight.status).toBe(403);
  expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
});
