// Commands, name and descriptions, per scope and language.
import { badRequest } from './bot-api-error.ts';
import type { Method, Params } from './methods.ts';

const limits = { name: 64, description: 512, short_description: 120 } as const;

export function createProfileMethods(): Record<string, Method> {
  const set = new Map<string, unknown>();
  const methods: Record<string, Method> = {
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
