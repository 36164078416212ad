// Texts of the interface, from the language files.
import type { Language } from '../content/index.js';

/** A text in a language with its `{slots}` filled; English where it is not translated, the key itself where it is nowhere. */
export type Say = (key: string, language: string, slots?: Readonly<Record<string, string>>) => string;

export function createSay(languages: readonly Pick<Language, 'code' | 'texts'>[]): Say {
  const byCode = new Map(languages.map(({ code, texts }) => [code, new Map(Object.entries(texts))]));
  return (key, language, slots = {}) => {
    const text = byCode.get(language)?.get(key) ?? byCode.get('en')?.get(key) ?? key;
    return text.replace(/\{([a-z]+)\}/g, (whole, name) => (Object.hasOwn(slots, name) ? slots[name]! : whole));
  };
}
