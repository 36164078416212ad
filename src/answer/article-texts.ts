// What an engine for a bare article says itself, in the four languages: tables only.

export const articleTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: {
    unknown: 'The article does not say that.',
    'unknown-person': 'The article does not say who.',
    'unknown-date': 'The article does not say when.',
    'unknown-place': 'The article does not say where.',
    'unknown-number': 'The article gives no such number.',
    'unknown-clause': 'The article does not explain that.',
    why: 'I found it in the article, sentence {numbers}.',
    perhaps: 'Perhaps this:',
    greeting: 'Hello! Ask me about the article.',
    thanks: 'You are welcome!',
    farewell: 'Goodbye!',
  },
  ru: {
    unknown: 'В статье об этом не сказано.',
    'unknown-person': 'В статье не сказано, кто это.',
    'unknown-date': 'В статье не сказано, когда.',
    'unknown-place': 'В статье не сказано, где.',
    'unknown-number': 'Такого числа в статье нет.',
    'unknown-clause': 'В статье это не объясняется.',
    why: 'Я нашёл это в статье, предложение {numbers}.',
    perhaps: 'Возможно, вот это:',
    greeting: 'Здравствуйте! Спросите меня о статье.',
    thanks: 'Пожалуйста!',
    farewell: 'До свидания!',
  },
  az: {
    unknown: 'Məqalədə bu barədə heç nə deyilmir.',
    'unknown-person': 'Məqalədə kim olduğu deyilmir.',
    'unknown-date': 'Məqalədə vaxtı deyilmir.',
    'unknown-place': 'Məqalədə yeri deyilmir.',
    'unknown-number': 'Məqalədə belə bir rəqəm yoxdur.',
    'unknown-clause': 'Məqalədə bu izah olunmur.',
    why: 'Bunu məqalədə tapdım, cümlə {numbers}.',
    perhaps: 'Bəlkə bu:',
    greeting: 'Salam! Məqalə barədə sual verin.',
    thanks: 'Dəyməz!',
    farewell: 'Sağ olun!',
  },
  tr: {
    unknown: 'Haberde bundan söz edilmiyor.',
    'unknown-person': 'Haberde kim olduğu belirtilmiyor.',
    'unknown-date': 'Haberde zamanı belirtilmiyor.',
    'unknown-place': 'Haberde yeri belirtilmiyor.',
    'unknown-number': 'Haberde böyle bir sayı yok.',
    'unknown-clause': 'Haberde bu açıklanmıyor.',
    why: 'Bunu haberde buldum, cümle {numbers}.',
    perhaps: 'Belki de şu:',
    greeting: 'Merhaba! Haber hakkında soru sorabilirsiniz.',
    thanks: 'Rica ederim!',
    farewell: 'Hoşça kalın!',
  },
};

/** Of a text without questions of its author: what the interface says instead of offering topics. `help` is its first line. */
export const interfaceTexts: Readonly<Record<string, { help: string; start: string; topics: string }>> = {
  en: {
    help: 'Ask in your own words, in English, Russian, Azerbaijani or Turkish. A single word will do, too.',
    start:
      'Hello! I answer questions about one article:\n{title}\n\nAsk in your own words, in English, Russian, Azerbaijani or Turkish.',
    topics: 'There is no list of questions here: ask in your own words.',
  },
  ru: {
    help: 'Спрашивайте своими словами по-русски, по-английски, по-азербайджански или по-турецки. Можно и одним словом.',
    start:
      'Здравствуйте! Я отвечаю на вопросы об одной статье:\n«{title}».\n\nСпрашивайте своими словами по-русски, по-английски, по-азербайджански или по-турецки.',
    topics: 'Списка вопросов здесь нет: спрашивайте своими словами.',
  },
  az: {
    help: 'Sualı öz sözlərinizlə azərbaycanca, rusca, ingiliscə və ya türkcə verin. Bir söz də bəs edər.',
    start:
      'Salam! Mən bir məqalə barədə suallara cavab verirəm:\n{title}\n\nÖz sözlərinizlə azərbaycanca, rusca, ingiliscə və ya türkcə soruşun.',
    topics: 'Burada sualların siyahısı yoxdur: öz sözlərinizlə soruşun.',
  },
  tr: {
    help: 'Kendi sözcüklerinizle Türkçe, İngilizce, Rusça ya da Azerbaycanca sorun. Tek sözcük de yeter.',
    start:
      'Merhaba! Bir haberle ilgili soruları yanıtlıyorum:\n{title}\n\nKendi sözcüklerinizle Türkçe, İngilizce, Rusça ya da Azerbaycanca sorun.',
    topics: 'Burada soru listesi yok: kendi sözcüklerinizle sorun.',
  },
};

/** A text of nothing but these words is no question. */
export const smallTalk: Readonly<Record<'greeting' | 'thanks' | 'farewell', string>> = {
  greeting:
    'hello hi hey good morning evening afternoon day salam merhaba selam privet zdravstvuite zdravstvui dobrii den vecer utro sabahiniz heir gunaidin iii gunler aksamlar',
  thanks:
    'thanks thank you thx much very ok okay spasibo bolsoe blagodariu tesekur tesekurler ederim sagol sagolun sag ol olun cok cox',
  farewell: 'bye goodbye poka do svidania hosca kal kalin gorusuruz helelik',
};

/** A text that begins with one of these goes on from what was asked before. */
export const goingOn = 'and also but what about i a no bes ve peki ia';

/** These stand for something asked before. */
export const standIns =
  'it its he his him she her they them their there that this those these one ones on ego emu nim ona eio ei oni ih im tam eto etot eta nego nee nei nih onun ona onlar onlarin o orada orda buna bunu onu';
