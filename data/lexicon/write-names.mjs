// Writes names.txt beside this file from what Node's own ICU knows in the four languages: `node data/lexicon/write-names.mjs`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['en', 'ru', 'az', 'tr'];
/** Everyday names that ICU does not give, in the same order. */
const added = {
  TR: ['Turkey', '', '', ''],
  US: ['USA, America', 'Америка', 'Amerika', 'ABD, Amerika'],
  GB: ['Britain, Great Britain', 'Великобритания', 'Britaniya, Böyük Britaniya', 'Britanya, İngiltere'],
  CZ: ['Czech Republic', '', '', 'Çek Cumhuriyeti'],
  NL: ['Holland', 'Голландия', 'Hollandiya', ''],
  AE: ['UAE, Emirates', 'ОАЭ, Эмираты', 'BƏƏ, Əmirliklər', 'BAE, Emirlikler'],
  DE: ['', 'ФРГ', '', ''],
  CN: ['', 'КНР', '', ''],
};
const isCode = (names, code) => names.of(code) !== undefined && names.of(code) !== code;

function line(type, code) {
  const fields = languages.map((language, at) => {
    const names = ['long', 'short'].map((style) =>
      new Intl.DisplayNames([language], { type, style, fallback: 'none' }).of(code),
    );
    const more = type === 'region' ? (added[code]?.[at] ?? '').split(', ') : [];
    const known = [...names, ...more].filter(Boolean).map((name) => name.replaceAll(' — ', '-'));
    return [...new Set(known)].filter((name) => !/[(),/]|bidi/i.test(name)).join(', ');
  });
  return fields.every(Boolean) ? fields.join(' | ') : null;
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((one) => letters.map((other) => one + other));
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
const tongues = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const dates = (part, count, of) =>
  Array.from({ length: count }, (_, at) =>
    languages
      .map((language) => {
        const name = (options) => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
        const partOf = (options) =>
          name(options)
            .formatToParts(of(at))
            .find(({ type }) => type === part).value;
        const forms = [partOf({ [part]: 'long' }), partOf({ [part]: 'long', day: 'numeric' })];
        return [...new Set(part === 'month' ? forms : forms.slice(0, 1))].join(', ');
      })
      .join(' | '),
  );
const unique = (lines) => [...new Set(lines.filter(Boolean))];
const sections = {
  Countries: unique(codes.filter((code) => isCode(regions, code)).map((code) => line('region', code))),
  'Languages and their peoples': unique(
    codes
      .map((code) => code.toLowerCase())
      .filter((code) => isCode(tongues, code))
      .map((code) => line('language', code)),
  ),
  Months: dates('month', 12, (at) => Date.UTC(2024, at, 5)),
  Weekdays: dates('weekday', 7, (at) => Date.UTC(2024, 0, 1 + at)),
};
const text = Object.entries(sections)
  .map(([heading, lines]) => `# ${heading}\n${lines.join('\n')}\n`)
  .join('\n');
writeFileSync(join(import.meta.dirname, 'names.txt'), text);
