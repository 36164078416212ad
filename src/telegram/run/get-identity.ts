// The first call: is Telegram there, and does it know this token?
import type { UserFromGetMe } from 'telegraf/types';
import { ConfigError } from '../../errors.js';
import { ApiError } from '../api/api-error.js';
import type { Api } from '../api/client.js';
import { backOffMs, type Clock } from '../clock.js';
import type { Log } from '../log.js';
import { fieldsOf, idOf, textOf } from '../updates/fields.js';

/**
 * Who the bot is. Waits for a server that is away, as long as it takes.
 *
 * @throws ConfigError when Telegram refuses the token
 * @throws ApiError with the code `ABORTED` when the signal is aborted first
 */
export async function getIdentity(api: Api, clock: Clock, log: Log, signal: AbortSignal): Promise<UserFromGetMe> {
  for (let tries = 1; ; tries++) {
    try {
      const me = fieldsOf(await api.call('getMe', {}, { signal }));
      const id = idOf(me?.id);
      if (id !== null) return identityOf(id, textOf(me?.username) ?? '');
      throw new ApiError({ method: 'getMe', code: 'NOT_JSON', description: 'the reply tells of no bot' });
    } catch (error) {
      if (!(error instanceof ApiError) || error.code === 'ABORTED') throw error;
      // Telegram answers 404 to what does not even look like a token.
      if (error.code === 401 || error.code === 404) {
        throw new ConfigError(
          'Telegram refuses this token. Copy it again from @BotFather (/mybots, then "API Token") into BOT_TOKEN.',
        );
      }
      if (tries === 1 || tries % 20 === 0) log.warn({ error, tries }, 'Telegram can not be reached, trying again');
      const seconds = error.code === 429 ? Math.min(error.retryAfterSeconds ?? 1, 60) : 0;
      await clock.wait(Math.max(seconds * 1000, backOffMs(tries, clock.random())), signal);
      if (signal.aborted) throw new ApiError({ method: 'getMe', code: 'ABORTED' });
    }
  }
}

/** What telegraf wants to know; the bot itself asks for its id and its name only. */
export function identityOf(id: number, username: string): UserFromGetMe {
  return {
    id,
    username,
    is_bot: true,
    first_name: username,
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_inline_queries: true,
  };
}
