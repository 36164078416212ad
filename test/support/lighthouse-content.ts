// A small content in two languages, of our own invention: one of everything that a content may hold, compiled in milliseconds.
import type { Content, Entity, Fact, Intent, Language } from '../../src/content/content.ts';

const text = `Keeper Nora Hale lit the lighthouse of Tarn Island on 3 March 1921. The lamp burns whale oil, and its light reaches 20 miles.

Engineer Pavel Orlov praised the strong lamp and promised a second bell. He said that ships would find the harbour in any fog.

The 7th Lamp Fair opens on the island in June.`;

const entities: Entity[] = [
  {
    id: 'hale',
    kind: 'person',
    name: { en: 'Nora Hale', ru: 'Нора Хейлова' },
    aliases: { en: ['Hale', 'Nora'], ru: ['Хейлова', 'Нора'] },
  },
  {
    id: 'orlov',
    kind: 'person',
    name: { en: 'Pavel Orlov', ru: 'Павел Орлов' },
    aliases: { en: ['Orlov', 'Pavel'], ru: ['Орлов', 'Павел'] },
  },
  { id: 'engineer', kind: 'role', heldBy: 'orlov', name: { en: 'engineer', ru: 'инженер' } },
  { id: 'tarn', kind: 'place', name: { en: 'Tarn Island', ru: 'остров Тарн' }, aliases: { en: ['Tarn'] } },
  {
    id: 'fair',
    kind: 'event',
    name: { en: '7th Lamp Fair', ru: '7-я ярмарка ламп' },
    aliases: { en: ['Lamp Fair', 'fair', 'Fair7'], ru: ['ярмарка', 'ярмарка ламп'] },
    number: { is: 7, fact: 'fair-number' },
  },
];

const strangers: Entity[] = [
  {
    id: 'drake',
    kind: 'person',
    name: { en: 'Francis Drake', ru: 'Фрэнсис Дрейк' },
    aliases: { en: ['Drake'], ru: ['Дрейк'] },
  },
  { id: 'rotterdam', kind: 'place', name: { en: 'Rotterdam', ru: 'Роттердам' } },
];

/** An answer in English and Russian, and the words of the article that prove it. */
function fact(id: string, about: string[], [en, ru]: [string, string], quote: string, speaker?: string): Fact {
  const start = text.indexOf(quote);
  if (start < 0) throw new Error(`the article does not hold "${quote}"`);
  const evidence = [{ start, end: start + quote.length }];
  return { id, about, answer: { en, ru }, evidence, ...(speaker ? { speaker } : {}) };
}

const facts: Fact[] = [
  fact(
    'lit-by',
    ['hale', 'tarn'],
    ['Nora Hale lit it.', 'Его зажгла Нора Хейлова.'],
    'Keeper Nora Hale lit the lighthouse',
  ),
  fact('lit-where', ['tarn'], ['It stands on Tarn Island.', 'Он стоит на острове Тарн.'], 'lighthouse of Tarn Island'),
  fact('lit-when', ['tarn'], ['On 3 March 1921.', '3 марта 1921 года.'], 'on 3 March 1921'),
  fact('oil', [], ['It burns whale oil.', 'В ней горит китовый жир.'], 'The lamp burns whale oil'),
  fact('reach', [], ['It reaches 20 miles.', 'Он виден за 20 миль.'], 'its light reaches 20 miles'),
  fact(
    'bell',
    ['orlov'],
    ['Orlov promised a second bell.', 'Орлов обещал второй колокол.'],
    'promised a second bell',
    'orlov',
  ),
  fact(
    'fog',
    ['orlov'],
    ['Ships would find the harbour.', 'Корабли найдут гавань.'],
    'ships would find the harbour',
    'orlov',
  ),
  fact('fair-number', ['fair'], ['It is the 7th Lamp Fair.', 'Это 7-я ярмарка ламп.'], 'The 7th Lamp Fair'),
  fact('fair-month', ['fair', 'tarn'], ['It opens in June.', 'Она откроется в июне.'], 'opens on the island in June'),
];

const intents: Intent[] = [
  {
    name: 'who-lit',
    kind: 'question',
    affirm: true,
    ask: { en: 'Who lit the lighthouse?', ru: 'Кто зажёг маяк?' },
    facts: ['lit-by'],
    examples: {
      en: ['who lit the lighthouse', 'did Hale light the lighthouse', 'lit by whom', 'who was it that lit it'],
      ru: ['кто зажёг маяк', 'Хейлова зажгла маяк?', 'кем зажжён маяк'],
    },
  },
  {
    name: 'when-lit',
    kind: 'question',
    ask: { en: 'When was the lighthouse lit?', ru: 'Когда зажгли маяк?' },
    facts: ['lit-when'],
    examples: {
      en: ['when was the lighthouse lit', 'in what year did it light up', 'date of the lighting', 'when was it lit'],
      ru: ['когда зажгли маяк', 'в каком году зажгли маяк', 'дата зажжения'],
    },
  },
  {
    name: 'what-burns',
    kind: 'question',
    ask: { en: 'What does the lamp burn?' },
    facts: ['oil'],
    examples: {
      en: ['what does the lamp burn', 'which oil is in the lamp', 'what fuel is it', 'whale oil'],
      ru: ['что горит в лампе', 'какое масло в лампе', 'китовый жир'],
    },
  },
  {
    name: 'how-far',
    kind: 'question',
    ask: { en: 'How far does the light reach?', ru: 'Как далеко виден свет?' },
    facts: ['reach'],
    examples: {
      en: ['how far does the light reach', 'how many miles', 'reach of the light', 'from how far is the light seen'],
      ru: ['как далеко виден свет', 'сколько миль', 'за сколько миль виден свет'],
    },
  },
  {
    name: 'what-promised',
    kind: 'question',
    ask: { en: 'What did Orlov promise?', ru: 'Что обещал Орлов?' },
    facts: ['bell'],
    examples: {
      en: ['what did Orlov promise', 'a second bell', 'promise of the engineer', 'what was promised'],
      ru: ['что обещал Орлов', 'второй колокол', 'обещание инженера'],
    },
  },
  {
    name: 'fair-when',
    kind: 'question',
    ask: { en: 'When does the fair open?', ru: 'Когда откроется ярмарка?' },
    facts: ['fair-month'],
    examples: {
      en: ['when does the fair open', 'opening of the Lamp Fair', 'in which month is the fair', 'fair'],
      ru: ['когда откроется ярмарка', 'в каком месяце ярмарка', 'открытие ярмарки'],
    },
  },
  {
    name: 'missing-cost',
    kind: 'absent',
    missing: { en: 'what the lighthouse cost', ru: 'сколько стоил маяк' },
    examples: {
      en: ['how much did the lighthouse cost', 'price of the lamp', 'who paid for the lighthouse', 'was it expensive'],
      ru: ['сколько стоил маяк', 'цена лампы', 'кто заплатил за маяк'],
    },
  },
  {
    name: 'false-place',
    kind: 'absent',
    decided: true,
    missing: { en: 'that it stands elsewhere', ru: 'что он стоит в другом месте' },
    facts: ['lit-where'],
    examples: {
      en: ['is the lighthouse on the mainland', 'is it built in a city', 'does it stand in Rotterdam'],
      ru: ['маяк стоит на материке?', 'маяк построен в городе?', 'он в Роттердаме?'],
    },
  },
  {
    name: 'greeting',
    kind: 'smalltalk',
    reply: { en: 'Hello!', ru: 'Здравствуйте!' },
    examples: { en: ['hello', 'good morning', 'hi there'], ru: ['привет', 'здравствуйте', 'доброе утро'] },
  },
  {
    name: 'thanks',
    kind: 'smalltalk',
    reply: { en: 'You are welcome.', ru: 'Пожалуйста.' },
    examples: { en: ['thank you', 'thanks a lot', 'many thanks'], ru: ['спасибо', 'большое спасибо'] },
  },
  {
    name: 'more',
    kind: 'about',
    action: 'more',
    examples: { en: ['more', 'tell me more', 'go on'], ru: ['ещё', 'расскажи ещё', 'дальше'] },
  },
  {
    name: 'author',
    kind: 'about',
    reply: { en: 'A test wrote it.', ru: 'Её написал тест.' },
    examples: { en: ['who is the author of this text', 'who wrote this'], ru: ['кто автор текста', 'кто это написал'] },
  },
  {
    name: 'weather',
    kind: 'offtopic',
    reply: { en: 'That is not about the lighthouse.', ru: 'Это не о маяке.' },
    examples: { en: ['will it rain tomorrow', 'weather forecast'], ru: ['будет ли завтра дождь', 'прогноз погоды'] },
  },
];

const languages: Language[] = [
  {
    code: 'en',
    name: 'English',
    words: {
      who: ['who', 'whom'],
      what: ['what'],
      which: ['which'],
      when: ['when', 'date'],
      where: ['where'],
      why: ['why'],
      'how-many': ['how many', 'how much'],
      how: ['how'],
      polar: ['did', 'does', 'is', 'was'],
      not: ['not', 'never'],
      he: ['he', 'she', 'him', 'her'],
      it: ['it', 'that', 'this'],
      other: ['other', 'another'],
      follow: ['and', 'what about'],
      saying: ['say', 'said', 'promise', 'promised'],
      against: ['refuse', 'refused', 'failed'],
      filler: ['the', 'of', 'a', 'in', 'on', 'please', 'me', 'for'],
    },
    texts: {
      yes: 'Yes.',
      no: 'No.',
      clarify: 'Which one?',
      'more-none': 'That is all.',
      'unknown-plain': 'The article does not say that.',
      'unknown-missing': 'The article does not say {missing}.',
      'unknown-stranger': 'The article does not mention {name}.',
      'unknown-speaker': 'The article has no such words of {name}.',
      'said-by': '{name} said it. {fact}',
      'unknown-correction': 'It does say: {fact}',
    },
  },
  {
    code: 'ru',
    name: 'Русский',
    words: {
      who: ['кто', 'кем', 'кого'],
      what: ['что'],
      which: ['какой', 'какое', 'каком'],
      when: ['когда', 'дата'],
      'how-many': ['сколько'],
      how: ['как'],
      not: ['не'],
      he: ['он', 'она'],
      it: ['это'],
      other: ['другой'],
      follow: ['а', 'и'],
      saying: ['обещал', 'сказал'],
      filler: ['в', 'за', 'ли'],
    },
    texts: {
      yes: 'Да.',
      no: 'Нет.',
      'unknown-plain': 'В статье этого нет.',
      'unknown-missing': 'В статье не сказано, {missing}.',
      'unknown-stranger': 'В статье нет имени {name}.',
    },
  },
];

export const lighthouseContent: Content = {
  article: { title: 'A light', published: '1921-03-04', source: 'The Log', place: 'Tarn', language: 'en', text },
  entities,
  strangers,
  meanings: {},
  abouts: [],
  facts,
  topics: [
    { id: 'lighthouse', title: { en: 'The lighthouse', ru: 'Маяк' }, intents: intents.slice(0, 6) },
    { id: 'others', title: null, intents: intents.slice(6) },
  ],
  languages,
};
