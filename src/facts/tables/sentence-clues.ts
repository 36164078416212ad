// Words that tell something of a sentence beside a question, by language. Forms as `readWords` gives them: ə stays, other marks go.

/** What a word of a language may be; each tells by its form alone. */
export interface Clues {
  /** A sentence that begins with one of these goes on about what the sentence before names. */
  pronoun: RegExp;
  /** Before a name these tell of a place. */
  placeWord: RegExp;
  /** These deny what stands beside them. */
  negation: RegExp;
  /** Gives a reason or an aim. */
  reason: RegExp;
  /** Without a year or month, these still tell when. */
  time: RegExp;
  /** Part of a date. */
  date: RegExp;
  /** A number in words. */
  number: RegExp;
  /** Months are written with a capital. */
  capitalDates: boolean;
}

/** Any of the words, parted by spaces. @param endings  what may follow them, as a pattern */
const anyOf = (words: string, endings = ''): RegExp =>
  new RegExp(`^(?:${words.trim().split(/\s+/).join('|')})${endings}$`);

/** Turkish and Azerbaijani endings of a month or number. */
const CASES =
  "(?:'?(?:[iu]n|n[iu]n|[iuaeə]|[yn][iuaeə]|s[iu](?:n[iu]|nd?[aeə]n?)?|[dt][aeə]n?|[iu]nd[aeə]n?|[iu]nc[iu])?(?:k[iu])?)";
const RUSSIAN = '[а-я]{0,3}';
const NEVER = /^$/;

export const cluesOf: Readonly<Record<string, Clues>> = {
  en: {
    pronoun: anyOf('he she it they this these that those his her its their such'),
    placeWord: anyOf('in at from to near into of on'),
    negation: anyOf(
      "not no never without except didn't don't doesn't isn't wasn't aren't weren't couldn't can't won't fail unlike",
    ),
    reason: anyOf(
      'because due since so reason reasons cause caused therefore order thanks owing blamed fear fears feared',
    ),
    time: anyOf('century centuries decade decades era period ago during until since before after'),
    date: anyOf(
      'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct \
nov dec monday tuesday wednesday thursday friday saturday sunday',
    ),
    number: anyOf(
      'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen \
twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half quarter third twice once \
double hundreds thousands millions billions dozens several percent',
    ),
    capitalDates: true,
  },
  ru: {
    pronoun: anyOf('он она оно они его ее их ему ей им это этот эта эти этого этой этих такой такая такие'),
    placeWord: anyOf('в во на из с со у под около возле до к'),
    negation: anyOf('не ни нет нельзя никогда никто ничего без отсутствует'),
    reason: anyOf('потому поэтому поскольку чтобы причин[а-я]+ благодаря вследствие ради опаса[а-я]+ ввиду'),
    time: anyOf(
      'век века веков год года году лет месяц[а-я]* недел[а-я]+ д(?:ень|ня|ней|ни) час[а-я]* минут[а-я]* назад до после течение период[а-я]*',
    ),
    date: anyOf(
      'январ феврал март апрел июн июл август сентябр октябр ноябр декабр понедельник вторник сред(?=у|ы) четверг пятниц суббот воскресен вчера сегодня завтра ма(?=й|я|е)',
      RUSSIAN,
    ),
    number: anyOf(
      'дв(?:а|е|ух|умя|ое) тр(?:и|ех|ое) четыр(?:е|ех) пят(?:ь|и|еро) шест(?:ь|и) сем(?:ь|и) восемь восьми девят(?:ь|и) десят(?:ь|и|ок|ки|ков) \
[а-я]+надцат(?:ь|и) двадцат(?:ь|и) тридцат(?:ь|и) сорока? [а-я]+десят сто двести триста пятьсот сотн[а-я]+ тысяч[а-я]* миллион[а-я]* миллиард[а-я]* \
половин[а-я]+ треть четверть процент[а-я]* полтора вдвое втрое несколько',
    ),
    capitalDates: false,
  },
  az: {
    pronoun: anyOf('o onlar bu bunlar onun onlarin belə'),
    placeWord: NEVER,
    negation: anyOf('deyil yox hec heckim olmadan istisna [a-zə]+m[aə](?:yib|yəcək|yacaq|mis|di|yir)[a-zə]*'),
    reason: anyOf('cunki gorə səbəb[a-z]* ucun məqsəd[a-z]+ naminə nəticə[a-z]+'),
    time: anyOf(
      'əsr[a-zə]* il[a-zə]{0,4} ay[a-zə]{0,3} həftə[a-z]* gun[a-zə]* saat[a-zə]* dəqiqə[a-z]* əvvəl sonra ərzində muddət[a-zə]* dovr[a-zə]*',
    ),
    date: anyOf(
      'yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr bazar cərsənbə cumə sənbə dunən sabah',
      CASES,
    ),
    number: anyOf(
      'iki uc dord bes alti yeddi səkkiz doqquz on iyirmi otuz qirx əlli altmis yetmis səksən doxsan yuz min milyon milyard faiz yari yarim onlarla \
yuzlərlə minlərlə',
      CASES,
    ),
    capitalDates: false,
  },
  tr: {
    pronoun: anyOf('o onlar bu bunlar onun onlarin boyle'),
    placeWord: NEVER,
    negation: anyOf('degil yok hic hicbir olmadan [a-z]+m[ae](?:di|mis|yacak|yecek|z)[a-z]*'),
    reason: anyOf('cunku nedeniyle dolayi sebeb[a-z]* icin amac[a-z]+ diye yuzunden gerekce[a-z]*'),
    time: anyOf(
      'yuzyil[a-z]* yil[a-z]{0,4} ay[a-z]{0,3} hafta[a-z]* gun[a-z]* saat[a-z]* dakika[a-z]* once sonra boyunca sure[a-z]* donem[a-z]*',
    ),
    date: anyOf(
      'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik pazartesi sali carsamba persembe cuma cumartesi pazar dun bugun yarin',
      CASES,
    ),
    number: anyOf(
      'iki uc dort bes alti yedi sekiz dokuz on yirmi otuz kirk elli altmis yetmis seksen doksan yuz bin milyon milyar yuzde yari yarim onlarca yuzlerce \
binlerce',
      CASES,
    ),
    capitalDates: false,
  },
};

/** Small words that any two sentences share; the other small ones tell a little, as `before`, `most` and `under` do. */
export const plainWords: ReadonlySet<string> = new Set(
  'the a an of is was were are be do did does to what which who when where how why in and'.split(' '),
);
