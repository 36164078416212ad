// What Redis does in one step, so that nobody can come between. Written in Lua; the client sends the text once, then its check sum.
import { type CommandParser, defineScript } from '@redis/client';

/**
 * Takes an update and its queue, or neither. A claim that is the replica's own already is one whose reply was lost.
 */
const beginClaim = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
local update = redis.call('GET', KEYS[1])
if update == 'done' then return 'done' end
if update and update ~= ARGV[1] then return 'busy' end
local queue = redis.call('GET', KEYS[2])
if queue and queue ~= ARGV[1] then return 'busy' end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return 'mine'
`,
  /** @param keys  update, queue */
  parseCommand(parser: CommandParser, keys: readonly string[], replica: string, ms: number) {
    parser.pushKeys([...keys]);
    parser.push(replica, String(ms));
  },
  transformReply: (reply: unknown) => reply as 'mine' | 'done' | 'busy',
});

/** Gives both back. A claim that has passed to another replica is left to it. */
const endClaim = defineScript({
  NUMBER_OF_KEYS: 2,
  SCRIPT: `
local update = redis.call('GET', KEYS[1])
if not update or update == ARGV[1] then
  if ARGV[2] == 'done' then redis.call('SET', KEYS[1], 'done', 'PX', ARGV[3])
  else redis.call('DEL', KEYS[1]) end
end
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
return 1
`,
  /** @param keys  update, queue. @param ms  how long a done one is remembered */
  parseCommand(parser: CommandParser, keys: readonly string[], replica: string, isDone: boolean, ms: number) {
    parser.pushKeys([...keys]);
    parser.push(replica, isDone ? 'done' : '', String(ms));
  },
  transformReply: (reply: unknown) => reply,
});

/** Lengthens what is held. */
const renewClaims = defineScript({
  SCRIPT: `
for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then redis.call('PEXPIRE', key, ARGV[2]) end
end
return 1
`,
  parseCommand(parser: CommandParser, keys: readonly string[], replica: string, ms: number) {
    parser.pushKeysLength([...keys]);
    parser.push(replica, String(ms));
  },
  transformReply: (reply: unknown) => reply,
});

export const scripts = { beginClaim, endClaim, renewClaims };
