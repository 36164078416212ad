// Words by which a text denies, besides those that the language files list, and words by which it only says what it leaves out.

/** Endings of verbs that deny, where a language has no word for it: gəlmir, göstərilməyib; gelmiyor, belirtilmedi. */
export const NEGATIVE_ENDINGS: Readonly<Record<string, RegExp>> = {
  az: /\p{L}{2}(?:m[ıiuü]r|m[əa](?:d[ıi](?!r)|y[ıi]b|z|m[ıi]ş|yəcək|yacaq))\p{L}*$/u,
  tr: /\p{L}{2}(?:m[ıiuü]yor|m[ae](?:d[ıi](?!r)|m[ıi]ş|z|yecek|yacak))\p{L}*$/u,
};

/** "No date is given", "не названы": such a denial speaks of the article, and no sentence of it proves one. */
export const SPEAKS_OF_ARTICLE: Readonly<Record<string, RegExp>> = {
  en: /\b(?:stated|named|given|said|says?|mention(?:ed|s)?|specified|described|told|tells?)\b/i,
  ru: /указа|назван|называ|сообща|сообщен|уточн|говор|сказан|упомя|упомин|привод|привед/i,
  az: /göstər|açıqlan|ad(?:[ıi]|lar)|bildir|qeyd|deyil[mi]|veril/i,
  tr: /belirt|açıklan|ad[ıi]|veril|söylen|bahsed|deniy|denm/i,
};
