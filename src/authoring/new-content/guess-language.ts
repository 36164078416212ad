// Which language an article is in, by its commonest small words.

const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for on with was by as it from at are',
  ru: 'и в на не что с по как это к из от за для о был его',
  az: 've ilə bu üçün da də olan edib bir onun olub ki isə deyib',
  tr: 've bir bu için ile da de olarak olan çok daha gibi dedi ise',
  de: 'der die und das den von zu mit ist des im dem nicht ein eine auf für',
  fr: 'le la les des et en du une est que dans pour qui sur au par',
  es: 'el la los las de que y en un una por con para del se es',
  it: 'il la di che e del della un una per con in è sono nel gli',
  pt: 'o a os as de que e em um uma do da para com não no na',
  nl: 'de het een van en in is op te dat voor met zijn niet',
  pl: 'i w na z do że się nie o jest to po od przez za',
  uk: 'і в на не що з до як це за від для та про був його',
};

export interface LanguageGuess {
  /** ISO 639-1; `en` where nothing is known. */
  language: string;
  /** Whether the language is ahead of the next by a quarter. */
  isSure: boolean;
}

export function guessLanguage(text: string): LanguageGuess {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const ranking = Object.entries(SMALL_WORDS)
    .map(([language, list]) => {
      const small = new Set(list.split(' '));
      return { language, hits: words.filter((word) => small.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
  const [first, second] = ranking;
  if (!first || first.hits === 0) return { language: 'en', isSure: false };
  return { language: first.language, isSure: first.hits >= 3 && first.hits * 0.75 >= (second?.hits ?? 0) };
}
