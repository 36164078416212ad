import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../src/intents/features.ts';
import { createIntentMatcher } from '../../src/intents/match.ts';

const definitions = [
  {
    name: 'when',
    examples: [
      'when did they meet',
      'on what day was the meeting',
      'what is the date of the meeting',
      'which day did it take place',
      'когда была встреча',
      'какого числа они встретились',
      'görüş nə vaxt oldu',
      'toplantı ne zaman yapıldı',
    ],
  },
  {
    name: 'where',
    examples: [
      'where did they meet',
      'in which city was the meeting',
      'what was the place of the meeting',
      'where was it held',
      'где была встреча',
      'в каком городе они встретились',
      'görüş harada oldu',
      'toplantı nerede yapıldı',
    ],
  },
  {
    name: 'thanks',
    examples: [
      'thank you',
      'thanks a lot',
      'many thanks',
      'спасибо',
      'большое спасибо',
      'təşəkkür edirəm',
      'teşekkürler',
    ],
  },
];
const matcher = createIntentMatcher(definitions);

describe('match', () => {
  test.each([
    ['when did the meeting take place', 'when'],
    ['which city did they meet in', 'where'],
    ['в каком городе была встреча', 'where'],
    ['когда они встретились', 'when'],
    ['görüş harada keçirildi', 'where'],
    ['toplantı ne zaman oldu', 'when'],
    ['THANKS', 'thanks'],
    ['whhere did they met', 'where'],
    ['thnak you', 'thanks'],
  ])('%s → %s', (text, intent) => expect(matcher.match(text).ranking[0]!.intent).toBe(intent));

  test('knows its own examples', () => {
    for (const { name, examples } of definitions)
      for (const example of examples) expect(matcher.match(example).ranking[0]!.intent, example).toBe(name);
  });

  test.each(['', '???', '😀', 'qwrtz xkcd', 'μολὼν λαβέ'])('%j belongs to no intent', (text) => {
    expect(matcher.match(text).intent).toBeNull();
  });

  test('ranks with falling confidence between 0 and 1, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { intent, confidence, ranking } = matcher.match(text);
        const confidences = ranking.map((ranked) => ranked.confidence);
        expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
        expect(confidences.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(confidence).toBe(confidences[0]);
        expect(intent === null || intent === ranking[0]!.intent).toBe(true);
      }),
    );
  });

  test('always learns the same', () => {
    const again = createIntentMatcher(definitions);
    for (const text of ['when', 'where', 'meeting', 'thanks']) expect(again.match(text)).toEqual(matcher.match(text));
  });

  test('learns which utterances belong to none', () => {
    const reject = ['when will they marry', 'where do they live', 'what do they eat'];
    const stricter = createIntentMatcher(definitions, { rejectExamples: reject });
    for (const text of reject) expect(stricter.match(text).confidence).toBeLessThan(matcher.match(text).confidence);
  });

  test('is as strict as it is told', () => {
    const strict = createIntentMatcher(definitions, { threshold: 1 });
    expect(strict.match('when did they meet').intent).toBeNull();
    expect(strict.match('when did they meet').ranking[0]!.intent).toBe('when');
  });

  test('takes further features, which the examples then share', () => {
    const cities = ['Paris', 'Rome', 'Oslo'];
    const features = (text: string) => [
      ...featuresOf(text),
      ...cities.filter((city) => text.includes(city)).map(() => 'city'),
    ];
    const withCities = createIntentMatcher(
      [
        { name: 'travel', examples: ['Paris', 'Rome'] },
        { name: 'food', examples: ['bread', 'butter'] },
      ],
      { features },
    );
    expect(withCities.match('Oslo').ranking[0]!.intent).toBe('travel');
    const reasons = withCities.explain('Oslo', 'travel');
    expect(reasons.find(({ feature }) => feature === 'city')!.weight).toBeGreaterThan(0);
  });

  test('is no more than none without intents, or with intents without examples', () => {
    expect(createIntentMatcher([]).match('hello')).toEqual({ intent: null, confidence: 0, ranking: [] });
    expect(createIntentMatcher([{ name: 'empty', examples: [] }]).match('hello').intent).toBeNull();
    expect(createIntentMatcher([{ name: 'one', examples: ['hello'] }]).match('zzz').intent).toBeNull();
  });
});

describe('explain', () => {
  test('names the features that speak for and against an intent, strongest first', () => {
    const reasons = matcher.explain('where was it', 'where');
    expect(reasons[0]!.weight).toBeGreaterThan(0);
    expect(reasons.map(({ feature }) => feature)).toContain('=where');
    expect(matcher.explain('where was it', 'when').find(({ feature }) => feature === '=where')!.weight).toBeLessThan(0);
  });

  test('has nothing to say of an intent that there is not, or of a text that is not known', () => {
    expect(matcher.explain('where', 'nobody')).toEqual([]);
    expect(matcher.explain('', 'where')).toEqual([]);
  });
});
