// What the standard intents say in a bot about any article, by language.

type Texts = Readonly<Record<string, string>>;

/** Intent → reply. */
export const STANDARD_REPLIES: Readonly<Record<string, Texts>> = {
  greeting: {
    en: 'Hello! Ask me anything about the article.',
    ru: 'Здравствуйте! Спросите что-нибудь о статье.',
    az: 'Salam! Məqalə barədə nəsə soruşun.',
    tr: 'Merhaba! Makale hakkında sorun, yanıtlayayım.',
  },
  'how-are-you': {
    en: 'I am fine, thank you. What would you like to know?',
    ru: 'Спасибо, всё хорошо. Что вы хотели бы узнать?',
    az: 'Yaxşıyam, sağ olun. Nə bilmək istəyirsiniz?',
    tr: 'İyiyim, teşekkürler. Ne öğrenmek istersiniz?',
  },
  thanks: {
    en: 'You are welcome.',
    ru: 'Пожалуйста!',
    az: 'Buyurun!',
    tr: 'Rica ederim!',
  },
  goodbye: {
    en: 'Goodbye!',
    ru: 'До свидания!',
    az: 'Sağ olun!',
    tr: 'Hoşça kalın!',
  },
  praise: {
    en: 'Thank you! What else would you like to know?',
    ru: 'Спасибо! Что ещё вы хотели бы узнать?',
    az: 'Təşəkkürlər! Başqa nə bilmək istəyirsiniz?',
    tr: 'Teşekkürler! Başka ne öğrenmek istersiniz?',
  },
  insult: {
    en: 'I am sorry to have annoyed you. Try other words, or /topics.',
    ru: 'Простите, если не помог. Попробуйте другими словами или /topics.',
    az: 'Üzr istəyirəm. Başqa sözlərlə soruşun və ya /topics.',
    tr: 'Üzgünüm. Başka sözcüklerle deneyin ya da /topics.',
  },
  acknowledgement: {
    en: 'Fine. Is there another question?',
    ru: 'Хорошо. Есть ещё вопрос?',
    az: 'Yaxşı. Başqa sualınız var?',
    tr: 'Güzel. Başka bir soru var mı?',
  },
  emoji: {
    en: 'I read words better than pictures. What would you like to know?',
    ru: 'Слова я понимаю лучше картинок. Что вы хотели бы узнать?',
    az: 'Sözləri şəkillərdən yaxşı oxuyuram. Nə bilmək istəyirsiniz?',
    tr: 'Sözcükleri resimlerden iyi okurum. Ne öğrenmek istersiniz?',
  },
  'about-text': {
    en: '/article shows the whole text.',
    ru: '/article покажет весь текст.',
    az: '/article bütün mətni göstərir.',
    tr: '/article bütün metni gösterir.',
  },
  'about-topics': {
    en: 'Ask what the article says, in your own words; /topics lists questions.',
    ru: 'Спросите своими словами, что сказано в статье; /topics покажет вопросы.',
    az: 'Məqalədə nə deyildiyini öz sözlərinizlə soruşun; /topics sualları göstərir.',
    tr: 'Makalede ne dendiğini kendi sözlerinizle sorun; /topics soruları gösterir.',
  },
  'about-bot': {
    en: 'I am a bot that answers questions about one article, and shows the sentence that proves the answer.',
    ru: 'Я бот, который отвечает на вопросы по одной статье и показывает предложение, которое это доказывает.',
    az: 'Mən bir məqalə barədə suallara cavab verən və sübut edən cümləni göstərən botam.',
    tr: 'Tek bir makale hakkındaki soruları yanıtlayan ve kanıtlayan cümleyi gösteren bir botum.',
  },
};

/** To every question on another subject. */
export const OFF_TOPIC: Texts = {
  en: 'I only know one article, and it does not say. /topics shows what it holds.',
  ru: 'Я знаю только одну статью, и в ней этого нет. /topics покажет, что в ней есть.',
  az: 'Mən yalnız bir məqaləni bilirəm, orada bu yoxdur. /topics orada nə olduğunu göstərir.',
  tr: 'Yalnızca bir makaleyi biliyorum, onda bu yok. /topics neler olduğunu gösterir.',
};
