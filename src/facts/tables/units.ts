// What is asked for by its unit, in the four languages: how a question asks, and what shows in a sentence that tells.

export interface Unit {
  /** Fits in the question, in small letters. */
  asks: RegExp;
  /** Fits in a sentence that may answer. */
  shows: RegExp;
}

const anyOf = (...patterns: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})`, 'iu');

/** The first that fits counts. */
export const units: readonly Unit[] = [
  {
    asks: anyOf(
      'how (?:often|frequently|regularly|many times (?:a|per))',
      'frequency',
      'как часто',
      'сколько раз в',
      'nə qədər tez-tez',
      'ne qeder tez-tez',
      'nə vaxtdan bir',
      'ne sıklıkla',
      'ne siklikla',
      'kaç (?:günde|haftada|yılda) bir',
    ),
    shows:
      /(?<!\p{L})(?:once|twice|daily|weekly|monthly|yearly|annual(?:ly)?|hourly|every|each|per|(?:times|flights|trips) an?|an? (?:day|week|month|year))(?!\p{L})|ежедневн|еженедельн|ежемесячн|ежегодн|кажд|дважды|раз[а]? в|hər |həftədə|gündə|ayda|ildə|her |haftada|günde|yılda/iu,
  },
  {
    asks: anyOf(
      'temperature',
      'how (?:hot|cold|warm)',
      'температур',
      'градус',
      'temperatur',
      'sıcaklık',
      'kaç derece',
      'neçə dərəcə',
    ),
    shows: /°|degree|celsius|fahrenheit|градус|dərəcə|derece/iu,
  },
  {
    asks: anyOf('how fast', 'speed', 'скорост', 'sürət(?!\\p{L}{5})', 'sürati(?!\\p{L})', 'ne kadar hızlı'),
    shows:
      /(?<!\p{L})(?:km\/h|kph|mph|knots?|m\/s)(?!\p{L})|(?:kilomet(?:er|re)s|miles) (?:per|an) hour|км\/ч|в час|узл|km\/saat|saatda|saatte/iu,
  },
  {
    asks: anyOf(
      '(?:area|surface|floor space)(?! code)',
      'how many (?:hectares|acres|square)',
      'площад(?:ь|и|ью)',
      'sahəsi',
      'yüzölçüm',
      'kaç (?:hektar|metrekare|dönüm)',
      'neçə (?:hektar|kvadrat)',
    ),
    shows:
      /square|hectare|acre|sq\.? ?(?:m|ft|km)|m²|km²|кв\.|квадратн|гектар|(?<!\p{L})га(?!\p{L})|kvadrat|hektar|metrekare|dönüm/iu,
  },
  {
    asks: anyOf('percent', 'процент', 'сколько %', 'faiz', 'yüzde', 'yuzde'),
    shows: /%|per ?cent|процент|faiz|yüzde/iu,
  },
  {
    asks: anyOf(
      'how old',
      'age of',
      'возраст',
      'сколько (?:ему|ей|им) лет',
      'neçə yaş',
      'nece yas',
      'yaşı(?!\\p{L})',
      'kaç yaş',
      'kac yas',
    ),
    shows: /(?<!\p{L})aged?(?!\p{L})|year-old|years old|\p{N} (?:лет|год[а]?)(?!\p{L})|летн(?:ий|яя|ие|его|ей)|yaş/iu,
  },
  {
    asks: anyOf(
      'what time',
      'во сколько(?! обош| раз)',
      'в котором часу',
      'saat neçə',
      'saat nece',
      'saat kaç',
      'saat kac',
    ),
    shows:
      /\p{N}[:.]\p{N}\p{N}(?!\p{N})|\p{N} ?[ap]\.?m(?!\p{L})|midday|noon|midnight|morning|evening|night|dawn|dusk|o'clock|утр|вечер|час|полдень|полдн|ноч|saat|səhər|axşam|günorta|gecə|sabah|akşam|öğle|gece/iu,
  },
  {
    asks: anyOf(
      'cost',
      'price',
      'how much (?:money|did|do|does|was|is|are|were|will)(?!.*(?:weigh|tons?|cargo|water|rain))',
      'worth',
      'pa(?:y|id)(?!\\p{L})',
      'salary',
      'wage',
      'budget',
      'fine(?!\\p{L})',
      'revenue',
      'сто(?:ит|ил|ила|ило|имость)',
      'цен[аыу]',
      'обош',
      'денег',
      'зарплат',
      'бюджет',
      'выручк',
      'neçəyə',
      'qiymət',
      'pul(?!\\p{L})',
      'maaş',
      'neçə manat',
      'büdcə',
      'fiyat',
      'kaça mal',
      'maliyet',
      'para(?!\\p{L})',
      'kaç (?:lira|dolar|euro|avro)',
      'bütçe',
    ),
    shows:
      /[$€£¥₼₽₺]|(?<!\p{L})(?:dollar|euro|pound|manat|roubl|rubl|rubel|lira|tenge|cent(?!r|u)|yen|yuan|won|USD|EUR|AZN|TL)|рубл|доллар|евро|манат|лир(?!и)|тенге|юан|dolar|avro|funt|free|бесплат|pulsuz|ücretsiz/iu,
  },
  {
    asks: anyOf(
      'how long (?:did|does|do|will|was|is|were|has|have|before|after|until|since|ago|in)',
      'how long',
      'duration',
      'как долго',
      'сколько (?:времени|дней|суток|недель|месяцев|часов|минут|длил|длит|продл|продолж|шл)',
      'срок',
      'neçə (?:gün|ay(?!\\p{L})|saat|həftə|dəqiqə|il(?!\\p{L}))',
      'nə qədər (?:vaxt|müddət|çək|davam|sür)',
      'kaç (?:gün|ay(?!\\p{L})|saat|hafta|dakika|yıl(?!\\p{L}))',
      'ne kadar (?:sür|zaman|müddet)',
    ),
    shows:
      /second|minute|hour|day|week|month|year|decade|centur|metre|meter|kilomet|mile|секунд|минут|час|дн[яе]|день|сут|недел|месяц|год|лет(?!\p{L})|век|saniyə|dəqiqə|saat|gün|həftə|(?<!\p{L})(?:ay|il|yıl|hafta)|dakika|saniye/iu,
  },
  {
    asks: anyOf(
      'how (?:far|tall|high|deep|wide)',
      'height',
      'distance',
      'depth',
      'расстояни',
      'как далеко',
      'высот',
      'глубин',
      'длин[аыу](?!\\p{L})',
      'məsafə',
      'hündürlü',
      'neçə (?:kilometr|metr)',
      'mesafe',
      'yükseklik',
      'uzunlu',
      'kaç (?:kilometre|metre)',
    ),
    shows:
      /(?<!\p{L})(?:km|m|cm|mm|ft)(?!\p{L})|kilomet|met(?:er|re)|mile|feet|foot|inch|километр|метр|(?<!\p{L})(?:км|м)(?!\p{L})|metr/iu,
  },
  {
    asks: anyOf('weigh', 'how heavy', 'вес(?:ит|ил|ом|а)?(?!\\p{L})', 'çəkisi', 'ağırlı'),
    shows:
      /(?<!\p{L})(?:t|kg|g|lb)(?!\p{L})|(?<!\p{L})-?ton|tonne|kilo|gram|pound|тонн|кило|грамм|(?<!\p{L})(?:т|кг)(?!\p{L})|tonn|qram/iu,
  },
];
