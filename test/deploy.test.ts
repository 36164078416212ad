// The files of deploy/ start the bot as `npm start` does, and set only what it reads.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseVariables } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createMetrics } from '../src/telegram/metrics.ts';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const start: string = JSON.parse(read('package.json')).scripts.start;
const variables = Object.keys(parseVariables(read('.env.example')));

describe.each(['package-lock.json', 'test/bench/package-lock.json'])('%s', (file) => {
  type Entry = { integrity?: string; resolved?: string };
  const entries = Object.entries<Entry>(JSON.parse(read(file)).packages).filter(([path]) => path !== '');

  test('lets npm check every package that it installs', () => {
    expect(entries.filter(([, { integrity = '' }]) => !/^sha(256|384|512)-/.test(integrity))).toEqual([]);
  });

  test('leaves it to npm where packages come from', () => {
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});

describe('deploy/Dockerfile', () => {
  const dockerfile = read('deploy/Dockerfile');

  test('starts the bot as npm start does', () => {
    const [, command] = /^CMD (.+)$/m.exec(dockerfile)!;
    expect(JSON.parse(command!).join(' ')).toBe(start);
  });

  test('takes every folder that the bot reads at its start', () => {
    for (const folder of ['node_modules', 'data', 'intents', 'dist', '.cache'])
      expect(dockerfile).toContain(`COPY --from=build /app/${folder} ${folder}\n`);
  });
});

test('deploy/Dockerfile.dockerignore keeps secrets and what people asked out of the image', () => {
  expect(read('deploy/Dockerfile.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.env', 'state']));
});

test('deploy/meeting-bot.service starts the bot as npm start does', () => {
  expect(read('deploy/meeting-bot.service')).toContain(`\nExecStart=/usr/bin/${start}\n`);
});

describe('deploy/compose.yaml', () => {
  const { services } = parse(read('deploy/compose.yaml'), { merge: true });

  test.each(['bot-1', 'bot-2'])('sets for %s what the bot reads, and no other', (name) => {
    expect(variables).toEqual(expect.arrayContaining(Object.keys(services[name].environment)));
  });

  test('asks a replica at the port of its webhook whether it is ready', () => {
    const { environment, healthcheck } = services['bot-1'];
    expect(healthcheck.test.join(' ')).toContain(`127.0.0.1:${environment.WEBHOOK_PORT}/readyz`);
  });

  test('starts the replicas when their Redis answers', () => {
    expect(services['bot-2'].depends_on.redis.condition).toBe('service_healthy');
    expect(services.redis.healthcheck.test).toContain('ping');
  });
});

interface Rule {
  alert: string;
  expr: string;
  labels: { severity: string };
  annotations: Record<string, string>;
}

describe('what is watched', async () => {
  /** Names of the bot's figures, a histogram's with its three. */
  const { text } = await (await createMetrics()).render();
  const known = [...text.matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
    type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => `${name}${end}`) : [name!],
  );
  const { groups } = parse(read('deploy/alerts.yaml'));
  const { panels } = JSON.parse(read('deploy/dashboard.json'));
  const rules: Rule[] = groups.flatMap((group: { rules: Rule[] }) => group.rules);
  const targets = panels.flatMap((panel: { title: string; targets: { expr: string }[] }) =>
    panel.targets.map(({ expr }) => [panel.title, expr]),
  );
  const figuresIn = (expr: string) => expr.match(/\b(?:meeting_bot|process|nodejs)_\w+/g) ?? [];

  test.each([...rules.map(({ alert, expr }) => [alert, expr]), ...targets])(
    '%s asks for figures that the bot has',
    (_, expr) => {
      const figures = figuresIn(expr);
      if (!expr.startsWith('up{')) expect(figures).not.toEqual([]);
      for (const figure of figures) expect(known).toContain(figure);
    },
  );

  test('every figure of the bot stands on the dashboard', () => {
    const shown = targets.map(([, expr]: [string, string]) => expr).join(' ');
    for (const [, name] of text.matchAll(/^# TYPE (meeting_bot_\w+)/gm)) expect(shown).toContain(name);
  });

  test('every alert says how urgent it is, what is wrong and what to do next', () => {
    for (const { labels, annotations } of rules) {
      expect(['page', 'ticket']).toContain(labels.severity);
      expect(Object.keys(annotations)).toEqual(['summary', 'next']);
    }
  });
});
