// Names and sentences → ids for content files.

/** Letters that lose nothing but their marks are left to Unicode; these have names of their own. */
const LATIN: Readonly<Record<string, string>> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-y к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-sch ъ- ы-y ь- э-e ю-yu я-ya і-i ї-yi є-ye ґ-g ə-a ı-i ß-ss ø-o ł-l æ-ae'
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
);

/**
 * An id of a-z, 0-9 and -, cut at a word to at most 40 characters, that is not among the taken ones; it is added to them.
 *
 * @example slugOf('Ada Lovelace', new Set()) // 'ada-lovelace'
 */
export function slugOf(text: string, taken: Set<string>): string {
  const latin = [...text.toLowerCase()].map((letter) => LATIN[letter] ?? letter).join('');
  const words =
    latin
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length + word.length >= 40) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  slug ||= words[0]?.slice(0, 40) ?? 'x';
  let free = slug;
  for (let number = 2; taken.has(free); number++) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}
