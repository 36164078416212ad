// Commands, name and descriptions, per scope and language.
import { badRequest } from './bot-api-error.ts';
import type { Method, Params } from './methods.ts';

const limits = { name: 64, description: 512, short_description: 120 } as const;

/** What `setMySettings` takes (Bot API 10.5), as a new bot has it. */
const newSettings = {
  supports_inline_queries: false,
  inline_query_placeholder: '',
  supports_guest_queries: false,
  can_join_groups: true,
  can_read_all_group_messages: false,
};

/** @param self  what else `getMe` tells */
export function createProfileMethods(self: object): Record<string, Method> {
  const settings: Record<string, unknown> = { ...newSettings };
  const set = new Map<string, unknown>();
  const methods: Record<string, Method> = {
    getMe: () => ({ ...self, ...settings }),
    setMySettings(params) {
      for (const [name, value] of Object.entries(params)) {
        const present = settings[name];
        if (typeof present !== typeof value) throw badRequest(`field "${name}" must be of type ${typeof present}`);
      }
      Object.assign(settings, params);
      return true;
    },
    getMyCommands: (params) => set.get(keyOf('commands', params)) ?? [],
    setMyCommands(params) {
      set.set(keyOf('commands', params), checkCommands(params.commands));
      return true;
    },
  };
  for (const [field, maxChars] of Object.entries(limits)) {
    const name = field.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
    methods[`getMy${name}`] = (params) => ({ [field]: set.get(keyOf(field, params)) ?? '' });
    methods[`setMy${name}`] = (params) => {
      const text = String(params[field] ?? '');
      if (text.length > maxChars) throw badRequest(`${field} is too long`);
      set.set(keyOf(field, params), text);
      return true;
    };
  }
  return methods;
}

function keyOf(field: string, { scope, language_code: language = '' }: Params): string {
  if (!/^([a-z]{2})?$/.test(String(language))) throw badRequest('invalid language code specified');
  const type = (scope as { type?: string } | undefined)?.type ?? 'default';
  return `${field} ${type} ${language}`;
}

function checkCommands(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw badRequest("can't parse commands: Expected an Array of BotCommand");
  if (value.length > 100) throw badRequest('BOT_COMMANDS_TOO_MUCH');
  return value.map(({ command, description }: { command?: unknown; description?: unknown }) => {
    if (!/^[a-z0-9_]{1,32}$/.test(String(command))) throw badRequest('BOT_COMMAND_INVALID');
    const { length } = String(description ?? '');
    if (length < 1 || length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
    return { command, description };
  });
}
