// The package's texts of the interface, without what speaks of the article that comes with it.
import type { Language } from '../content/index.js';
import { interfaceTexts } from './article-texts.js';
import { own } from './own.js';
import { createSay, type Say } from './say.js';

/** Telegram takes 64 characters of a bot's name. */
const MAX_NAME_CHARS = 60;

/**
 * @param title      of the article: the bot's name, cut at a word
 * @param hasTopics  false where no questions can be offered: then no text speaks of a list of them
 */
export function createInterfaceSay(languages: readonly Language[], title: string, hasTopics: boolean): Say {
  const name = title.length <= MAX_NAME_CHARS ? title : `${title.slice(0, MAX_NAME_CHARS).replace(/\s+\S*$/, '')} …`;
  return createSay(
    languages.map((language) => {
      const { texts, code } = language;
      const { help, start, topics } = own(interfaceTexts, code) ?? interfaceTexts.en!;
      const rest = texts.help?.replace(/^.*/, help) ?? help;
      const changed = hasTopics ? { help: rest } : { help: rest.replace(/^\/topics.*\n/m, ''), start, topics };
      return { ...language, texts: { ...texts, name, ...changed } };
    }),
  );
}
