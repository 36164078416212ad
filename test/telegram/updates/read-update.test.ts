// Who is talked to, and who is not.
import { describe, expect, test } from 'vitest';
import { readUpdate } from '../../../src/telegram/updates/read-update.ts';

const self = { id: 1, username: 'bot' };
const inGroup = (fields: object) => ({
  update_id: 1,
  message: { message_id: 5, date: 1, text: '@bot who met?', chat: { id: -7, type: 'supergroup' }, ...fields },
});
const channelBot = { id: 136817688, is_bot: true, username: 'Channel_Bot' };
const anonymousBot = { id: 1087968824, is_bot: true, username: 'GroupAnonymousBot' };

describe('who writes in a group', () => {
  test.each([
    ['as a channel', { from: channelBot, sender_chat: { id: -100, type: 'channel' } }, -100],
    ['as the group', { from: anonymousBot, sender_chat: { id: -7, type: 'supergroup' } }, -7],
    ['as a person', { from: { id: 9, is_bot: false } }, 9],
  ])('%s is answered', (_, fields, id) => {
    expect(readUpdate(inGroup(fields), self)).toMatchObject({ kind: 'question', person: { id } });
  });

  test.each([
    ['as another bot', { from: { id: 9, is_bot: true } }],
    ['as a channel that is not told', { from: channelBot }],
    [
      'nothing, but Telegram puts a post there',
      { from: { id: 777000 }, sender_chat: { id: -100, type: 'channel' }, is_automatic_forward: true },
    ],
  ])('%s is not', (_, fields) => {
    expect(readUpdate(inGroup(fields), self).kind).toBe('ignored');
  });
});

describe('a reaction', () => {
  const reaction = (fields: object) => ({
    update_id: 1,
    message_reaction: {
      chat: { id: -7 },
      message_id: 5,
      new_reaction: [{ type: 'emoji', emoji: '👍' }],
      ...fields,
    },
  });

  test('is told with who reacts, a person or a chat', () => {
    const read = { kind: 'reaction', chatId: -7, messageId: 5, isGood: true };
    expect(readUpdate(reaction({ user: { id: 9 } }), self)).toEqual({ ...read, voterId: 9 });
    expect(readUpdate(reaction({ actor_chat: { id: -100 } }), self)).toEqual({ ...read, voterId: -100 });
  });

  test('of nobody, of both thumbs or of another sign is none', () => {
    expect(readUpdate(reaction({}), self).kind).toBe('ignored');
    const thumbs = ['👍', '👎'].map((emoji) => ({ type: 'emoji', emoji }));
    expect(readUpdate(reaction({ user: { id: 9 }, new_reaction: thumbs }), self).kind).toBe('ignored');
    const heart = [{ type: 'emoji', emoji: '❤' }];
    expect(readUpdate(reaction({ user: { id: 9 }, new_reaction: heart }), self).kind).toBe('ignored');
  });
});
