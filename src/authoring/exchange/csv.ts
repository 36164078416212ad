// CSV (RFC 4180) ↔ rows of cells. The only importer of csv-parse and csv-stringify.
import { type CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { describeValue } from '../../content/describe-value.js';
import { ContentError, type ContentIssue } from '../../errors.js';

export interface CsvTable {
  /** Names of the columns, in small letters. */
  columns: readonly string[];
  /** None of them blank; each has a cell for each column. */
  rows: readonly CsvRow[];
}

export interface CsvRow {
  /** The file's line where it begins; 1 is the first. */
  line: number;
  cells: readonly string[];
}

const LINE_END = /\r\n|\n|\r/g;

/**
 * Reads a table whose first line names the columns. They are parted by commas, or as some spreadsheets save it by semicolons
 * or tabs.
 *
 * @param file  as shown to the author
 * @throws ContentError with every row that has more or fewer cells than there are columns
 */
export function readCsv(file: string, text: string): CsvTable {
  const records = parseRecords(file, text);
  const [head, ...rows] = records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const columns = head?.cells.map((name) => name.trim().toLowerCase()) ?? [];
  const issues = rows.flatMap(({ line, cells }): ContentIssue[] =>
    cells.length === columns.length
      ? []
      : [
          {
            place: `${file}:${line}`,
            expected: `${columns.length} cells, as the first line has`,
            found: `${cells.length} (the first is ${describeValue(cells[0])})`,
            nextStep: 'Put a cell that holds the separator in quotes.',
          },
        ],
  );
  if (issues.length > 0) throw new ContentError(issues);
  return { columns, rows };
}

function parseRecords(file: string, text: string): CsvRow[] {
  const bytes = Buffer.from(text);
  try {
    const records = parse(bytes, {
      bom: true,
      delimiter: /[,;\t]/.exec(text.split(/[\r\n]/, 1)[0] ?? '')?.[0] ?? ',',
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
    }) as unknown as { record: string[]; info: { bytes: number } }[];
    let [line, start] = [1, 0];
    return records.map(({ record, info }) => {
      const row = { line, cells: record };
      line += bytes.subarray(start, info.bytes).toString().match(LINE_END)?.length ?? 0;
      start = info.bytes;
      return row;
    });
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (typeof lines !== 'number') throw error;
    const [expected, found, nextStep] = MISTAKES[code] ?? ['CSV', `a mistake (${code})`, 'Look at its quotes.'];
    throw new ContentError([{ place: `${file}:${lines}`, expected, found, nextStep }]);
  }
}

type Mistake = readonly [expected: string, found: string, nextStep: string];

const MISTAKES: Readonly<Record<string, Mistake>> = {
  CSV_QUOTE_NOT_CLOSED: ['a closing quote', 'the end of the file', 'Close the cell that begins with a quote here.'],
  INVALID_OPENING_QUOTE: [
    'quotes around the whole cell',
    'a quote inside it',
    'Put the cell in quotes, and those in it twice.',
  ],
  CSV_INVALID_CLOSING_QUOTE: [
    'a separator behind the closing quote',
    'more text',
    'Write quotes inside a cell in quotes twice.',
  ],
};

/** @param bom  whether it begins with the mark by which Excel knows UTF-8 */
export const writeCsv = (rows: readonly (readonly string[])[], bom: boolean): string =>
  // A line end of whatever kind needs quotes, too.
  stringify(rows as string[][], { bom, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
