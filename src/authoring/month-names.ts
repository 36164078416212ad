// What the months are called in a language.

/** Asking for them takes milliseconds, and every text does. */
const NAMES = new Map<string, string[][]>();

/** Each month's names: as it stands alone, as it stands in a date (in Russian another case), and for short. */
export function monthNames(locale: string): string[][] {
  const known = NAMES.get(locale);
  if (known) return known;
  const formats = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }] as const;
  const names = Array.from({ length: 12 }, (_, month) =>
    formats.map((format) => {
      const parts = new Intl.DateTimeFormat(locale, { ...format, timeZone: 'UTC' }).formatToParts(
        Date.UTC(2000, month, 1),
      );
      return parts.find(({ type }) => type === 'month')?.value.toLocaleLowerCase(locale) ?? '';
    }),
  );
  NAMES.set(locale, names);
  return names;
}
