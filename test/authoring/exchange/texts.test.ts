// Texts as a table for translators, and back.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { readCsv, writeCsv } from '../../../src/authoring/exchange/csv.ts';
import { exportTexts } from '../../../src/authoring/exchange/export-texts.ts';
import { planTexts } from '../../../src/authoring/exchange/import-texts.ts';
import { writeChanges } from '../../../src/authoring/write-changes.ts';
import { makeContent, SMALL_CONTENT } from '../../support/small-content.ts';

const FACTS = `# By hand
- id: wrote-program
  about: [lovelace]
  answer:
    en: Ada Lovelace. # short
    ru: 'Ада Лавлейс.'
  evidence: Ada Lovelace wrote the first program
- id: computed
  about: []
  questions: { en: [what came out, which numbers] }
  answer: { en: Bernoulli numbers. }
  evidence: It computed Bernoulli numbers.
`;

const removals: (() => void)[] = [];
afterEach(() => {
  for (const remove of removals.splice(0)) remove();
});

function setUp() {
  const { dir, remove } = makeContent({
    'data/facts/program.yaml': FACTS,
    'data/languages/en.yaml': SMALL_CONTENT['data/languages/en.yaml']!.replace('{}', '{ clarify: Which one? }'),
    'data/languages/ru.yaml': 'code: ru\nname: Русский\nwords: {}\ntexts:\n  clarify: |-\n    Что\n    из этого?\n',
  });
  removals.push(remove);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  const plan = (csv: string) => planTexts(dir, 'texts.csv', readCsv('texts.csv', csv));
  return { dir, read, plan, exported: () => exportTexts(dir, false) };
}

describe('the table', () => {
  test('has a row for each text that a reader sees, with a column for each language', () => {
    const { exported } = setUp();
    expect(exported().replaceAll('\r\n', '\n')).toBe(`id,field,en,ru
wrote-program,answer,Ada Lovelace.,Ада Лавлейс.
computed,answer,Bernoulli numbers.,
computed,questions 1,what came out,
computed,questions 2,which numbers,
who-wrote,ask,Who wrote the first program?,
hello,reply,Hello!,
lovelace,name,Ada Lovelace,
program,topic,The program,
clarify,text,Which one?,"Что
из этого?"
`);
  });

  test('begins with a byte order mark where Excel is to know its letters, and is read with it', () => {
    const { dir, plan } = setUp();
    const csv = exportTexts(dir, true);
    expect(csv).toMatch(/^\ufeffid,field/);
    expect(plan(csv)).toEqual({ changes: [], report: ['texts: 0 changed, 0 new, 11 as they are'] });
  });

  test.each([
    ['semicolons and other line ends', (csv: string) => csv.replaceAll(',', ';').replaceAll('\r\n', '\n')],
    ['line ends of Windows inside its texts', (csv: string) => csv.replace('Что\n', 'Что\r\n')],
    ['blanks around its texts', (csv: string) => csv.replace('Ада Лавлейс.', ' Ада Лавлейс. ')],
    ['empty rows and cells', (csv: string) => `${csv.replace('Ада Лавлейс.', '')},,,\r\n\r\n`],
  ])('changes nothing when it comes back with %s', (_, save) => {
    const { plan, exported } = setUp();
    expect(plan(save(exported())).changes).toEqual([]);
  });
});

describe('a table that comes back', () => {
  test('changes the texts that differ, tells each, and leaves everything else as it is', () => {
    const { dir, read, plan } = setUp();
    const { changes, report } = plan(`id,field,ru
wrote-program,answer,Ада.
computed,answer,Числа Бернулли.
computed,questions 1,что вышло
who-wrote,ask,"Кто написал ""первую"" программу?"
clarify,text,
`);
    expect(report).toEqual([
      'data/facts/program.yaml › wrote-program › answer › ru: “Ада Лавлейс.” → “Ада.”',
      'data/facts/program.yaml › computed › answer › ru: new: “Числа Бернулли.”',
      'data/facts/program.yaml › computed › questions 1 › ru: new: “что вышло”',
      'intents/program.yaml › who-wrote › ask › ru: new: “Кто написал "первую" программу?”',
      'texts: 1 changed, 3 new, 0 as they are; empty cells, whose text stays: 1',
    ]);
    writeChanges(dir, changes);
    expect(read('data/facts/program.yaml')).toBe(
      FACTS.replace("'Ада Лавлейс.'", "'Ада.'")
        .replace('{ en: Bernoulli numbers. }', '{ en: Bernoulli numbers., ru: Числа Бернулли. }')
        .replace('which numbers] }', 'which numbers], ru: [что вышло] }'),
    );
  });

  test.each([
    [
      'wrote-progam,answer,x',
      'texts.csv:2: expected the id of a text of the content, got "wrote-progam", which there is not. Did you mean "wrote-program"?',
    ],
    [
      'wrote-program,anwser,x',
      'texts.csv:2: expected a field of wrote-program (answer), got "anwser". Did you mean "answer"?',
    ],
    ['hello,reply,x\nhello,reply,y', 'texts.csv:3: expected each text once, got hello › reply as in line 2. Keep one.'],
    [
      'hello,reply,x,y',
      'texts.csv:2: expected 3 cells, as the first line has, got 4 (the first is "hello"). Put a cell that holds the separator in quotes.',
    ],
    [
      'hello,reply,"x\n\ny"\nhelo,reply,z',
      'texts.csv:5: expected the id of a text of the content, got "helo", which there is not. Did you mean "hello"?',
    ],
    [
      'hello,reply,"x',
      'texts.csv:2: expected a closing quote, got the end of the file. Close the cell that begins with a quote here.',
    ],
    [
      'hello,reply,"x" y',
      'texts.csv:2: expected a separator behind the closing quote, got more text. Write quotes inside a cell in quotes twice.',
    ],
    [
      'hello,reply,x "y"',
      'texts.csv:2: expected quotes around the whole cell, got a quote inside it. Put the cell in quotes, and those in it twice.',
    ],
    [
      'computed,questions 2,x',
      'texts.csv:2: expected computed › questions 1 in ru, too, got an empty cell. Fill the rows of a list from the first on.',
    ],
  ])('is refused with %j', (row, message) => {
    const { plan } = setUp();
    expect(() => plan(`id,field,ru\n${row}\n`)).toThrow(message);
  });

  test('is refused with a column that is no language, or that stands twice', () => {
    const { plan } = setUp();
    expect(() => plan('id,field,ur,en,en\n')).toThrow(
      'texts.csv:1: expected the columns id, field and languages of the content (en, ru), each once, got "ur". Did you mean "ru"?\ntexts.csv:1: expected the columns id, field and languages of the content (en, ru), each once, got "en" a second time.',
    );
  });
});

describe('nothing is lost on the way', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.string({
      unit: fc.constantFrom(
        '"',
        "'",
        ',',
        ';',
        '\n',
        '\r\n',
        '\t',
        ' ',
        ': ',
        '#',
        '- ',
        '{',
        'س',
        'مرحبا',
        '\u200f',
        'ə',
        '👩‍🔬',
        '=',
      ),
      maxLength: 12,
    }),
  );
  const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  const someText = anyText.map(tidy).filter((text) => text !== '');

  test('any cells are read as they were written', () => {
    const rows = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.array(
        fc.array(anyText, { minLength: width, maxLength: width }).map(([, ...rest]) => ['x', ...rest]),
        { minLength: 1 },
      ),
    );
    fc.assert(
      fc.property(rows, fc.boolean(), (table, bom) => {
        const head = table[0]!.map((_, at) => `c${at}`);
        const { columns, rows: read } = readCsv('x.csv', writeCsv([head, ...table], bom));
        expect(columns).toEqual(head);
        expect(read.map(({ cells }) => cells)).toEqual(table);
      }),
    );
  });

  test('any texts are exported as they were imported, and change nothing when they come again', () => {
    fc.assert(
      fc.property(fc.array(someText, { minLength: 20, maxLength: 20 }), (texts) => {
        const { dir, plan, exported } = setUp();
        const table = readCsv('x.csv', exported());
        const rows = table.rows.map(({ cells: [id, field] }, n) => [id!, field!, texts[2 * n]!, texts[2 * n + 1]!]);
        const csv = writeCsv([table.columns, ...rows], false);
        writeChanges(dir, plan(csv).changes);
        expect(exported()).toBe(csv);
        expect(plan(csv).changes).toEqual([]);
        for (const remove of removals.splice(0)) remove();
      }),
      { numRuns: 20 },
    );
  });
});
