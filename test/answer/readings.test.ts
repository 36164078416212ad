import { describe, expect, test } from 'vitest';
import type { Dialogue } from '../../src/answer/answer.ts';
import { collectContentWords } from '../../src/answer/content-words.ts';
import { createReader } from '../../src/answer/read-utterance.ts';
import {
  dialogueReadings,
  partReadings,
  type Reading,
  splitQuestions,
  wholeReading,
} from '../../src/answer/readings.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const read = createReader(collectContentWords(lighthouseContent));
const people = new Set(['hale', 'orlov']);
const readingsOf = (text: string, dialogue?: Dialogue) => [
  ...partReadings(read(text), people),
  ...dialogueReadings(read(text), dialogue, people),
];
const textOf = ({ words }: Reading) => words.map(({ text }) => text).join(' ');
const parts = (text: string) => readingsOf(text).map(textOf);

const dialogueAbout = (...turns: string[][]): Dialogue => ({
  atMs: 0,
  language: 'en',
  turns: turns.map((entities) => ({ intent: null, facts: [], entities })),
});

describe('the whole', () => {
  test('is the utterance as it stands, at no cost', () => {
    const words = read('who lit it');
    expect(wholeReading(words)).toMatchObject({ words: words.words, source: 'whole', cost: 0, leftOut: [] });
  });
});

describe('parts', () => {
  test('a single short sentence has none', () => expect(parts('who lit it')).toEqual([]));

  test('of several sentences those that ask are read', () => {
    expect(parts('Good morning to you all. Who lit the lamp? Many thanks.')).toEqual(['who lit the lamp']);
  });

  test('of several sentences that ask nothing each is read', () => {
    expect(parts('tell me more. the second bell')).toEqual(['tell me more', 'the second bell']);
  });

  test('clauses are read alone, and two by two', () => {
    const read = parts('my dear friend, who lit the lamp, we wonder so');
    expect(read).toContain('who lit the lamp');
    expect(read).toContain('my dear friend who lit the lamp');
  });

  test('what follows the first question word is read', () => {
    expect(parts('we would like to hear who lit the lamp')).toContain('who lit the lamp');
  });

  test('a part without the name of the whole costs something, and so does one that does not ask', () => {
    const cost = (text: string, part: string) => readingsOf(text).find((reading) => textOf(reading) === part)!.cost;
    expect(cost('the lamp of Orlov here. who lit the bell?', 'who lit the bell')).toBeGreaterThan(0);
    expect(cost('my old friend Orlov, who lit the lamp', 'my old friend orlov')).toBeGreaterThan(0);
    expect(cost('good morning all. who lit the bell?', 'who lit the bell')).toBe(0);
  });

  test('tells which words it leaves out', () => {
    const [part] = readingsOf('Good morning to you. Who lit the lamp?');
    expect(part!.leftOut.map(({ text }) => text)).toEqual(['good', 'morning', 'to', 'you']);
  });

  test('"he" of a part is the person whom the whole names', () => {
    const part = readingsOf('I like Orlov a lot. What did he promise us?').find(({ source }) => source === 'part');
    expect(part!.words.some(({ entity, implied }) => entity === 'orlov' && implied)).toBe(true);
  });

  test('are few, however long the text', () => {
    expect(readingsOf('who lit the lamp? '.repeat(70)).length).toBeLessThanOrEqual(12);
  });
});

describe('with what the dialogue was about', () => {
  const implied = (text: string, dialogue: Dialogue) =>
    readingsOf(text, dialogue)
      .filter(({ source }) => source === 'context')
      .map(({ words, cost }) => [words.filter((word) => word.implied).map(({ entity }) => entity), cost] as const);

  test('there are none without a dialogue, or of an empty utterance', () => {
    expect(readingsOf('and he')).toEqual([]);
    expect(readingsOf('', dialogueAbout(['orlov']))).toEqual([]);
  });

  test('"he" is who was mentioned last, and nobody else', () => {
    const persons = implied('what did he say', dialogueAbout(['tarn'], ['hale'], ['orlov'])).filter(
      ([who]) => who.length === 1,
    );
    expect(persons).toEqual([[['hale'], 0]]);
  });

  test('"he" is the first of those mentioned last, and at a cost any other', () => {
    const [first, second] = implied('what did he say', dialogueAbout(['hale', 'orlov'])).filter(
      ([who]) => who.length === 1,
    );
    expect(first).toEqual([['hale'], 0]);
    expect(second![0]).toEqual(['orlov']);
    expect(second![1]).toBeGreaterThan(0);
  });

  test('"the other" is the person not mentioned last', () => {
    expect(implied('and the other', dialogueAbout(['hale']))).toContainEqual([['orlov'], 0]);
    expect(implied('and the other', dialogueAbout(['orlov']))).toContainEqual([['hale'], 0]);
  });

  test('"it" is a thing, never a person', () => {
    const notes = readingsOf('when was it', dialogueAbout(['hale', 'tarn'])).map(({ note }) => note);
    expect(notes).toContain('"it" taken for tarn');
    expect(notes).not.toContain('"it" taken for hale');
  });

  test('a few words go on about the topics of the last turn', () => {
    expect(implied('and when', dialogueAbout(['fair'], ['tarn']))).toEqual([[['fair'], 0]]);
  });

  test('an utterance with words enough of its own does not', () => {
    expect(implied('which oil burns inside lamps tonight', dialogueAbout(['fair']))).toEqual([]);
  });

  test('what the utterance names itself is not added', () => {
    expect(implied('and Hale', dialogueAbout(['hale']))).toEqual([]);
  });
});

describe('with what the last question meant', () => {
  const meaningsOf = (text: string, meanings: string[]) => {
    const dialogue = { atMs: 0, language: 'en', turns: [{ intent: null, facts: [], entities: [], meanings }] };
    return readingsOf(text, dialogue).map(({ words, cost }) => [words.at(-1)!.meanings, cost]);
  };

  test('few words go on about it, at less cost where they begin so', () => {
    expect(meaningsOf('and where', ['light'])).toEqual([[['light'], 0.05]]);
    expect(meaningsOf('where did that happen', ['light'])).toEqual([[['light'], 0.1]]);
  });

  test('a question with words enough of its own does not, nor where nothing is known of it', () => {
    expect(meaningsOf('where did Orlov hang the second bell of bronze', ['light'])).toEqual([]);
    expect(meaningsOf('and where', [])).toEqual([]);
  });
});

describe('after the words of somebody', () => {
  const told = (text: string) =>
    dialogueReadings(read(text), dialogueAbout(['hale', 'tarn']), people, true)
      .filter(({ note }) => note.startsWith('taken for the words'))
      .map(({ words }) => words.map(({ entity, roles }) => [entity, ...roles]));

  test.each([
    ['and Orlov?', 'orlov', 'the person named'],
    ['а Орлов?', 'orlov', 'in another language'],
    ['and the other?', 'orlov', 'the other than the last'],
    ['and Hale', 'hale', 'the same again'],
  ])('"%s" is what %s said: %s', (text, person) => {
    expect(told(text)).toEqual([[[person, 'what', 'saying']]]);
  });

  test.each(['and when?', 'and the lamp?', 'who is Orlov?', 'Orlov and the bell', 'and the fair?', ''])(
    '%j asks something else',
    (text) => expect(told(text)).toEqual([]),
  );

  test('only there: else a name alone is just a name', () => {
    const notes = readingsOf('and Orlov?', dialogueAbout(['hale', 'tarn'])).map(({ note }) => note);
    expect(notes.join()).not.toContain('taken for the words');
  });
});

describe('splitQuestions', () => {
  const questions = (text: string) =>
    splitQuestions(read(text)).map(({ words }) => words.map((word) => word.text).join(' '));

  test.each([
    ['who lit it? when was it lit?', ['who lit it', 'when was it lit']],
    ['who lit it and when does it open', ['who lit it', 'and when does it open']],
    ['кто зажёг маяк и когда ярмарка', ['кто зажег маяк', 'и когда ярмарка']],
    ['who lit it and the lamp', ['who lit it and the lamp']],
    ['hello. who lit it?', ['hello who lit it']],
    ['', ['']],
  ])('%j asks %j', (text, expected) => expect(questions(text)).toEqual(expected));

  test('more questions than people ask at once are one text', () => {
    expect(questions('who lit it? when was it? what burns? how far is it?')).toHaveLength(1);
  });
});

test('a correction goes on about the last topic at no more cost than "and …"', () => {
  const languages = lighthouseContent.languages.map((one) =>
    one.code === 'en' ? { ...one, words: { ...one.words, instead: ['rather'] } } : one,
  );
  const readCorrection = createReader(collectContentWords({ ...lighthouseContent, languages }));
  const costOf = (text: string) =>
    dialogueReadings(readCorrection(text), dialogueAbout(['tarn']), people).find(({ note }) => note.includes('tarn'))!
      .cost;
  expect(costOf('rather what of the bell')).toBe(0);
  expect(costOf('well what of the bell')).toBeGreaterThan(0);
});
