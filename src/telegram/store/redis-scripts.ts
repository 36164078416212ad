// What Redis does in one go, so that nobody can come between. Written in Lua, as Redis wants it.

/**
 * Takes an update and its queue, or neither. Keys: update, queue. Arguments: replica, milliseconds.
 * A claim that is the replica's own already is one whose reply was lost.
 */
export const beginScript = `
local update = redis.call('GET', KEYS[1])
if update == 'done' then return 'done' end
if update and update ~= ARGV[1] then return 'busy' end
local queue = redis.call('GET', KEYS[2])
if queue and queue ~= ARGV[1] then return 'busy' end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
redis.call('SET', KEYS[2], ARGV[1], 'PX', ARGV[2])
return 'mine'
`;

/**
 * Gives both back. Keys: update, queue. Arguments: replica, 'done' or '', milliseconds to remember it.
 * A claim that has passed to another replica is left to it.
 */
export const endScript = `
local update = redis.call('GET', KEYS[1])
if not update or update == ARGV[1] then
  if ARGV[2] == 'done' then redis.call('SET', KEYS[1], 'done', 'PX', ARGV[3])
  else redis.call('DEL', KEYS[1]) end
end
if redis.call('GET', KEYS[2]) == ARGV[1] then redis.call('DEL', KEYS[2]) end
return 1
`;

/** Lengthens what is held. Keys: all of it. Arguments: replica, milliseconds. */
export const renewScript = `
for _, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then redis.call('PEXPIRE', key, ARGV[2]) end
end
return 1
`;
