// A folder without intents, reloaded while it answers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCompiled } from '../../src/answer/load-answerer.ts';
import { createLiveContent } from '../../src/cli/live-content.ts';
import { settingsOf } from '../../src/telegram/profile.ts';
import { makeTextContent, TEXT_CONTENT } from '../support/text-content.ts';

const file = 'data/facts/depot.yaml';

test('a folder without intents is reloaded, and offers its list of questions only while it has some', async () => {
  const { dir, remove } = makeTextContent();
  const live = await createLiveContent(dir, false, {
    onReload: () => {},
    onTrouble: (message) => expect.fail(message),
    trainer: {
      learn: async (_, onLearned) => onLearned({ ...(await loadCompiled(dir)), isWhole: true }),
      stop: () => {},
    },
  });
  const price = () => live.answerer().ask('How much did the depot cost?').short;
  const menu = () => JSON.stringify(settingsOf(live.answerer()));
  expect([price(), menu().includes('"topics"')]).toEqual(['Forty-eight million pounds.', true]);
  writeFileSync(join(dir, file), TEXT_CONTENT[file]!.replace('Forty-eight million pounds.', '£48 million.'));
  await live.reload();
  expect(price()).toBe('£48 million.');
  writeFileSync(join(dir, file), '[]\n');
  await live.reload();
  expect(menu()).not.toContain('"topics"');
  remove();
});
