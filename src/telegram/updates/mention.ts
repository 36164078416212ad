// The bot's own name in a text.

/** Who the bot is, as `getMe` tells it. */
export interface Self {
  id: number;
  username: string;
}

/** @example mentions('so @bot, what?', { id: 1, username: 'bot' })  // true */
export function mentions(text: string, { username }: Self): boolean {
  return text.includes('@') && nameOf(username).test(text);
}

/** The text without the bot's name. @example withoutMention('@bot, cop29?', { id: 1, username: 'bot' })  // 'cop29?' */
export function withoutMention(text: string, self: Self): string {
  return mentions(text, self) ? text.replace(new RegExp(nameOf(self.username), 'gi'), '$1').trim() : text;
}

/** A user name is made of letters, digits and underscores, so it needs no escaping; `@bot` in `@botany` or `a@bot` is no mention. */
function nameOf(username: string): RegExp {
  return new RegExp(`(^|[^\\w@])@${username}(?!\\w)[,:]?`, 'i');
}
