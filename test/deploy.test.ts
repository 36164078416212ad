// The files of deploy/ start the bot as `npm start` does, and set only what it reads.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse as parseVariables } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(resolve(root, file), 'utf8');
const start: string = JSON.parse(read('package.json')).scripts.start;
const variables = Object.keys(parseVariables(read('.env.example')));

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
