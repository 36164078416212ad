// How the bot presents itself: what is switched on, and commands, descriptions and name, per language. Read first and set only
// where it differs, for Telegram limits how often it may be set.
import type { Answerer } from '../answer/answer.js';
import { ApiError } from './api/api-error.js';
import type { Api } from './api/client.js';
import { commandNames } from './handlers/commands.js';
import type { Log } from './log.js';
import { articleIn } from './render/article-in.js';
import { shorten } from './render/shorten.js';
import { fieldsOf, listOf } from './updates/fields.js';

/** Commands that make sense to all of a group; the others are answered to the asker alone, where the server can do that. */
const forAll: readonly string[] = ['topics', 'article', 'about'];

/** One thing that is set: how to read it, how to set it, and whether what is there is what it should be. */
interface Setting {
  read: string;
  write: string;
  /** Which one: scope and language. */
  where: Record<string, unknown>;
  value: Record<string, unknown>;
}

/**
 * Sets what differs, one after the other. What the server does not know or refuses is left as it is: the bot answers
 * without it. Ends early when the signal is aborted.
 */
export async function setProfile(api: Api, answerer: Answerer, log: Log, signal: AbortSignal): Promise<void> {
  for (const { read, write, where, value } of settingsOf(answerer)) {
    if (signal.aborted) return;
    try {
      const present = await api.call(read, where, { signal }).catch(ignoreUnknownMethod);
      if (!isSame(present, value)) await api.call(write, { ...where, ...value }, { signal });
    } catch (error) {
      if (signal.aborted) return;
      if (write === 'setMySettings' && error instanceof ApiError && error.code === 404)
        log.info({}, 'this server can not switch on inline mode and guest questions: do it at @BotFather');
      else log.debug({ error }, 'a part of the profile could not be set');
      if (error instanceof ApiError && error.code === 429) return;
    }
  }
}

/** Everything that is set: the first language also stands for all those without texts. */
export function settingsOf(answerer: Answerer): Setting[] {
  const all = [
    { code: '', language: answerer.languages[0]! },
    ...answerer.languages.map((language) => ({ code: language, language })),
  ];
  const profile = all.flatMap(({ code, language }) => {
    const say = (key: string) => answerer.say(key, language, { title: articleIn(answerer.article, language).title });
    const of = code === '' ? {} : { language_code: code };
    const hasTopics = answerer.topics(language).length > 0;
    const commands = (isGroup: boolean) =>
      commandNames
        .filter((command) => hasTopics || command !== 'topics')
        .filter((command) => !isGroup || command !== 'start')
        .map((command) => ({
          command,
          description: shorten(say(`command-${command}`), 256),
          ...(isGroup && !forAll.includes(command) && { is_ephemeral: true }),
        }));
    const inGroups = { scope: { type: 'all_group_chats' }, ...of };
    return [
      { read: 'getMyCommands', write: 'setMyCommands', where: of, value: { commands: commands(false) } },
      { read: 'getMyCommands', write: 'setMyCommands', where: inGroups, value: { commands: commands(true) } },
      { read: 'getMyName', write: 'setMyName', where: of, value: { name: shorten(say('name'), 64) } },
      {
        read: 'getMyDescription',
        write: 'setMyDescription',
        where: of,
        value: { description: shorten(say('description'), 512) },
      },
      {
        read: 'getMyShortDescription',
        write: 'setMyShortDescription',
        where: of,
        value: { short_description: shorten(say('short-description'), 120) },
      },
    ];
  });
  return [{ read: 'getMe', write: 'setMySettings', where: {}, value: switches(answerer) }, ...profile];
}

/** What people would have to switch on at @BotFather (Bot API 10.5). In groups the bot sees only what is meant for it. */
const switches = (answerer: Answerer) => ({
  supports_inline_queries: true,
  inline_query_placeholder: shorten(answerer.say('inline-placeholder', answerer.languages[0]!), 64),
  supports_guest_queries: true,
  can_join_groups: true,
  can_read_all_group_messages: false,
});

/** Fields that a server does not know are not missed: it would be set anew at every start. */
function isSame(present: unknown, value: Record<string, unknown>): boolean {
  if (!Array.isArray(value.commands)) {
    return Object.entries(value).every(([name, text]) => fieldsOf(present)?.[name] === text);
  }
  const plain = (commands: readonly unknown[]) =>
    JSON.stringify(commands.map((one) => [fieldsOf(one)?.command, fieldsOf(one)?.description]));
  return plain(listOf(present)) === plain(value.commands);
}

/** A server that can set but not read gets everything set. */
function ignoreUnknownMethod(error: unknown): undefined {
  if (error instanceof ApiError && error.code === 404) return undefined;
  throw error;
}
