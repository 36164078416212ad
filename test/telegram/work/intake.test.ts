// One update from its arrival to its end, where handling it goes wrong.
import { describe, expect, test } from 'vitest';
import { ApiError } from '../../../src/telegram/api/api-error.ts';
import { noMetrics } from '../../../src/telegram/metrics.ts';
import { readUpdate } from '../../../src/telegram/receive/read-update.ts';
import { createMemoryClaims } from '../../../src/telegram/store/memory-claims.ts';
import { createIntake, type IntakeOptions } from '../../../src/telegram/work/intake.ts';
import { createQueues } from '../../../src/telegram/work/queues.ts';

const question = (id: number, chat = 7) => ({
  update_id: id,
  message: { message_id: id, date: 1, text: 'who?', chat: { id: chat, type: 'private' }, from: { id: chat } },
});

function intakeWith(changes: Partial<IntakeOptions>) {
  const lines: string[] = [];
  const told: string[] = [];
  const forgotten: number[] = [];
  const keep = (_: object, text: string) => lines.push(text);
  const intake = createIntake({
    read: (update) => readUpdate(update, { id: 1, username: 'bot' }),
    handle: async () => 'answer',
    slowDown: () => told.push('slow down'),
    apologise: async () => void told.push('sorry'),
    forget: async (chatId) => void forgotten.push(chatId),
    free: () => 20,
    isPaced: true,
    queues: createQueues(),
    claims: createMemoryClaims(),
    clock: { now: () => 0, wait: async () => {}, random: () => 0 },
    log: { debug: keep, info: keep, warn: keep, error: keep },
    metrics: noMetrics,
    logsText: false,
    ...changes,
  });
  return { intake, lines, told, forgotten };
}

const failing = (code: number | string) => async () => {
  throw new ApiError({ method: 'sendMessage', code });
};

describe('an update', () => {
  test.each([500, 502, 'ECONNRESET', 'NOT_JSON'])(
    'whose reply fails with %s is set aside the third time, with a line',
    async (code) => {
      const { intake, lines, told } = intakeWith({ handle: failing(code) });
      const taken = [await intake.take(question(1)), await intake.take(question(1)), await intake.take(question(1))];
      expect(taken).toEqual(['again', 'again', 'done']);
      expect(lines.at(-1)).toBe('a reply could not be delivered, given up');
      expect(told).toEqual([]);
    },
  );

  test.each([400, 403, 429])('whose reply is refused with %s is given up at once', async (code) => {
    const { intake, forgotten } = intakeWith({ handle: failing(code) });
    expect(await intake.take(question(1))).toBe('done');
    expect(forgotten).toEqual(code === 403 ? [7] : []);
  });

  test('whose handling is cut off by the stop is left for the next start', async () => {
    const { intake } = intakeWith({ handle: failing('ABORTED') });
    expect(await intake.take(question(1))).toBe('again');
  });

  test('on which a handler fails is apologised for once, and is done', async () => {
    const { intake, told } = intakeWith({
      handle: async () => {
        throw new TypeError('broken');
      },
    });
    expect(await intake.take(question(1))).toBe('done');
    expect(told).toEqual(['sorry']);
  });

  test('that can not even be read is done, with a line, and holds up nobody', async () => {
    const { intake, lines } = intakeWith({
      read: () => {
        throw new RangeError('broken');
      },
    });
    expect(await intake.take(question(1))).toBe('done');
    expect(lines).toEqual(['an update could not be read, it is set aside']);
  });

  test('of which even the forgetting fails is done', async () => {
    const { intake } = intakeWith({
      handle: failing(403),
      forget: async () => {
        throw new Error('the disk is gone');
      },
    });
    expect(await intake.take(question(1))).toBe('done');
  });
});
