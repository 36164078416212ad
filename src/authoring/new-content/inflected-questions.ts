// A sentence in Russian, Azerbaijani or Turkish → questions for its slots. Russian puts the question word first; the other
// two put it where the answer stands.
import type { SlotQuestion } from './slot-question.js';

interface Asking {
  number: string;
  when: string;
  where: string;
  who: string;
  isFronted: boolean;
  /** A count with what it counts behind it. */
  counted: RegExp;
  date: RegExp;
  /** A name in the case of a place. */
  place: RegExp;
}

const RU_MONTH =
  '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)(?: \\d{4}(?: года| г\\.)?)?';
const AZ_MONTH = '(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr)';
const TR_MONTH = '(?:Ocak|Şubat|Mart|Nisan|Mayıs|Haziran|Temmuz|Ağustos|Eylül|Ekim|Kasım|Aralık)';

/** First what stands before, not to be part of a longer number; then the slot itself, named. */
const ASKING: Readonly<Record<string, Asking>> = {
  ru: {
    number: 'Сколько',
    when: 'Когда',
    where: 'Где',
    who: 'Кто',
    isFronted: true,
    // Behind 1 to 4 the noun is in another case than behind "сколько".
    counted:
      /(?<![\p{N}.,])(?<slot>\p{N}*(?:1\p{N}|[5-90])|\p{N}[\p{N},]*(?: тыс\p{L}*| млн| миллион\p{L}*| млрд| миллиард\p{L}*)) (?<noun>(?!год|лет\b|январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|процент)\p{Ll}{3,})/u,
    date: new RegExp(`(?<slot>(?:[вс]о? |до |к )?(?:\\d{1,2} ${RU_MONTH}|в \\d{4} году))(?![\\p{L}\\p{N}])`, 'u'),
    place: /(?<=\s)(?<slot>(?:в|на) \p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)(?![\p{L}\p{N}])/u,
  },
  az: {
    number: 'neçə',
    when: 'nə vaxt',
    where: 'harada',
    who: 'Kim',
    isFronted: false,
    counted:
      /(?<![\p{N}.,-])(?<slot>\p{N}[\p{N}.,]*(?: min| milyon| milyard)?) (?<noun>(?!yanvar|fevral|mart|aprel|may\b|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr|il|faiz|min\b|mily)\p{Ll}{3,})/u,
    date: new RegExp(`(?<slot>\\d{1,2} ${AZ_MONTH}(?:da|də)?|\\d{4}-\\p{Ll}{2} ildə)(?![\\p{L}\\p{N}])`, 'u'),
    place: /(?<=\s|^)(?<slot>\p{Lu}\p{Ll}{2,}(?:da|də))(?![\p{L}\p{N}])/u,
  },
  tr: {
    number: 'kaç',
    when: 'ne zaman',
    where: 'nerede',
    who: 'Kim',
    isFronted: false,
    counted:
      /(?<![\p{N}.,-])(?<slot>\p{N}[\p{N}.,]*(?: bin| milyon| milyar)?) (?<noun>(?!yıl|yüzde|bin\b|mily)\p{Ll}{3,})/u,
    date: new RegExp(
      `(?<slot>\\d{1,2} ${TR_MONTH}(?: \\d{4})?(?:['’][dt][ae])?|\\d{4} yılında|\\d{4}['’][dt][ae])(?![\\p{L}\\p{N}])`,
      'u',
    ),
    place: /(?<=\s|^)(?<slot>\p{Lu}\p{Ll}{2,}['’][dt][ae])(?![\p{L}\p{N}])/u,
  },
};

const MAX_CLAUSE_WORDS = 16;

/** @param isPerson  whether a name is a person's: asked for by "who" */
export function askInflected(language: string, sentence: string, isPerson: (name: string) => boolean): SlotQuestion[] {
  const asking = ASKING[language];
  const clause = sentence
    .replace(/^\p{Lu}[\p{L} ]{2,30}(?:, \d{1,2} \p{L}+)?(?: \d{4} \p{L}+)?[.,]? [–—-] /u, '')
    .replace(/^[^,]{2,60}, что /, '')
    .replace(/[.!…]+$/, '');
  if (!asking || /["“”«»:;?]/.test(clause) || clause.split(' ').length > MAX_CLAUSE_WORDS) return [];
  const ask = (slot: SlotQuestion['slot'], asker: string, pattern: RegExp): SlotQuestion[] => {
    const found = pattern.exec(clause);
    const answer = found?.groups?.slot;
    if (!found || answer === undefined) return [];
    const noun = found.groups?.noun ?? '';
    const before = clause.slice(0, found.index);
    const after = clause.slice(found.index + answer.length + (noun === '' ? 0 : noun.length + 1));
    const question = asking.isFronted
      ? `${asker} ${noun} ${small(before, isPerson)} ${after}`
      : `${before} ${asker} ${noun}${after}`;
    return [
      { slot, question: asQuestion(question), answer: noun === '' ? answer : `${answer} ${noun}`, evidence: clause },
    ];
  };
  const name = /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*(?= )/u.exec(clause)?.[0] ?? '';
  const rest = clause.slice(name.length);
  return [
    ...ask('number', asking.number, asking.counted),
    ...ask('when', asking.when, asking.date),
    ...ask('where', asking.where, asking.place),
    ...(isPerson(name) || (asking.isFronted && name.includes(' ') && /^ \p{Ll}+ла?(?:с[ья])? /u.test(rest))
      ? [
          {
            slot: 'who' as const,
            question: asQuestion(`${asking.who} ${masculine(rest)}`),
            answer: name,
            evidence: clause,
          },
        ]
      : []),
  ];
}

/** "Кто" takes the masculine: открыла → открыл. */
const masculine = (rest: string) =>
  rest.replace(/^( \p{Ll}+л)а(сь)?(?= )/u, (_, stem, own) => stem + (own ? 'ся' : ''));

const small = (text: string, isPerson: (name: string) => boolean) =>
  isPerson(/^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*/u.exec(text)?.[0] ?? '')
    ? text
    : text.charAt(0).toLowerCase() + text.slice(1);

const asQuestion = (text: string) => {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.])/g, '')
    .trim()
    .replace(/,$/, '');
  return `${plain.charAt(0).toUpperCase()}${plain.slice(1)}?`;
};
