// Texts of the interface, from the language files.
import type { Language } from '../content/index.js';
import { own } from './own.js';

/** A text in a language with its `{slots}` filled; English where it is not translated, the key itself where it is nowhere. */
export type Say = (key: string, language: string, slots?: Readonly<Record<string, string>>) => string;

export function createSay(languages: readonly Pick<Language, 'code' | 'texts'>[]): Say {
  const byCode = new Map(languages.map(({ code, texts }) => [code, texts]));
  return (key, language, slots = {}) => {
    const text = own(byCode.get(language) ?? {}, key) ?? own(byCode.get('en') ?? {}, key) ?? key;
    return text.replace(/\{([a-z]+)\}/g, (whole, name: string) => own(slots, name) ?? whole);
  };
}
