// Names and sentences → ids for content files.
import slugify from '@sindresorhus/slugify';

/** Fits the 48 of an id with a prefix (`says-`) and a number. */
const MOST_CHARS = 40;

/**
 * An id of a-z, 0-9 and -, cut at a word to less than 40 characters, that is not among the taken ones; it is added to
 * them. A script that has no Latin letters (Japanese) becomes `entry`, `entry-2` …
 *
 * @param language  ISO 639-1 of the text: ü is `u` in Turkish and `ue` in German
 * @example slugOf('Ada Lovelace', 'en', new Set()) // 'ada-lovelace'
 */
export function slugOf(text: string, language: string, taken: Set<string>): string {
  // Azerbaijani writes its letters as Turkish does, and the library knows that one.
  const words = slugify(text, { locale: language === 'az' ? 'tr' : language, decamelize: false }).split('-');
  let slug = words[0]?.slice(0, MOST_CHARS) || 'entry';
  for (const word of words.slice(1)) {
    if (slug.length + word.length >= MOST_CHARS) break;
    slug = `${slug}-${word}`;
  }
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}
