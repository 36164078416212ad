// Sentences → questions for their slots.
import nlp from 'compromise';
import { describe, expect, test } from 'vitest';
import { askInEnglish } from '../../../src/authoring/new-content/english-questions.ts';
import { askInflected } from '../../../src/authoring/new-content/inflected-questions.ts';

const isPerson = (name: string) => ['Anna Berg', 'John Farrell', 'Анна Берг', 'Anna Berq'].includes(name);

test.each([
  ['The depot cost £48 million and took 26 months to build.', 'How much did the depot cost?', '£48 million'],
  [
    'The depot cost £48 million and took 26 months to build.',
    'How many months did the depot take to build?',
    '26 months',
  ],
  [
    'Forty-three drivers will work there from July.',
    'How many drivers will work there from July?',
    'Forty-three drivers',
  ],
  [
    'The Halden Rail company opened a depot in Hull on Thursday.',
    'When did the Halden Rail company open a depot in Hull?',
    'On Thursday',
  ],
  [
    'The Halden Rail company opened a depot in Hull on Thursday.',
    'Where did the Halden Rail company open a depot on Thursday?',
    'In Hull',
  ],
  [
    'The Halden Rail company opened a depot in Hull on Thursday.',
    'What did the Halden Rail company open in Hull on Thursday?',
    'A depot',
  ],
  ['Anna Berg opened the bridge.', 'Who opened the bridge?', 'Anna Berg'],
  ['My father, John Farrell, kept the lamp on Gull Rock.', 'Who kept the lamp on Gull Rock?', 'John Farrell'],
  [
    'He noted that trade turnover between the two countries amounted to $312 million in 2024.',
    'When did trade turnover between the two countries amount to $312 million?',
    'In 2024',
  ],
  [
    'The first flight is scheduled for June 7, and planes will fly twice a week.',
    'When is the first flight scheduled?',
    'For June 7',
  ],
])('%s → %s', (sentence, question, answer) => {
  expect(askInEnglish(nlp, sentence, isPerson)).toContainEqual(expect.objectContaining({ question, answer }));
});

test.each([
  ['ru', 'На выставке показаны 86 карт.', 'Сколько карт на выставке показаны?', '86 карт'],
  ['ru', 'Выставка открылась 12 марта.', 'Когда выставка открылась?', '12 марта'],
  ['ru', 'Анна Берг открыла мост.', 'Кто открыл мост?', 'Анна Берг'],
  ['az', 'Körpünün tikintisində 240 işçi çalışıb.', 'Körpünün tikintisində neçə işçi çalışıb?', '240 işçi'],
  ['az', 'Körpü 5 iyulda açılıb.', 'Körpü nə vaxt açılıb?', '5 iyulda'],
  ['tr', "Köprü 3 Mayıs 2024'te açıldı.", 'Köprü ne zaman açıldı?', "3 Mayıs 2024'te"],
  ['tr', "Toplantı Ankara'da yapıldı.", 'Toplantı nerede yapıldı?', "Ankara'da"],
])('in %s: %s → %s', (language, sentence, question, answer) => {
  expect(askInflected(language, sentence, isPerson)).toContainEqual(expect.objectContaining({ question, answer }));
});

describe('no question is made', () => {
  test.each(['“We did it,” she said.', 'It cost nine million pounds.', 'Fish, mostly.', 'None. 42!', ''])(
    'of %j',
    (sentence) => {
      expect(askInEnglish(nlp, sentence, isPerson)).toEqual([]);
      expect(askInflected('ru', sentence, isPerson)).toEqual([]);
    },
  );
});
