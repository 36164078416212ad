// A translators' table that comes back → what it changes in the content's files.
import { loadContent } from '../../content/index.js';
import { nearestName } from '../../content/nearest-name.js';
import { ContentError, type ContentIssue } from '../../errors.js';
import type { YamlEdit } from '../edit-yaml.js';
import type { CsvRow, CsvTable } from './csv.js';
import { addTo, type ImportPlan, inOneLine, planEdits } from './import-plan.js';
import { listTexts, type TextRow } from './list-texts.js';

/** A cell that holds a text. */
interface Given {
  line: number;
  row: TextRow;
  language: string;
  value: string;
}

/** Whether a table is one of texts, as `exportTexts` makes it. */
export const isTextTable = ({ columns }: CsvTable): boolean => columns[0] === 'id' && columns[1] === 'field';

/**
 * Compares a table with the content. An empty cell says nothing: the text that stands there stays. Line ends of another kind
 * and blanks around a text are no change.
 *
 * @param file  as shown to the author
 * @throws ContentError with every row and column that belongs to nothing
 */
export function planTexts(contentDir: string, file: string, { columns, rows }: CsvTable): ImportPlan {
  const languages = loadContent(contentDir).languages.map(({ code }) => code);
  const known = new Map(listTexts(contentDir).map((row) => [keyOf(row.id, row.field), row]));
  const misplaced = [...checkColumns(file, columns.slice(2), languages), ...checkRows(file, rows, known)];
  if (misplaced.length > 0) throw new ContentError(misplaced);

  const cells = rows.flatMap(({ line, cells: [id = '', field = '', ...texts] }) =>
    texts.map((text, at): Given => {
      const row = known.get(keyOf(id, field))!;
      return { line, row, language: columns[at + 2]!, value: tidy(text) };
    }),
  );
  const given = cells.filter(({ value }) => value !== '');
  const changed = given.filter(({ row, language, value }) => tidy(row.texts.get(language) ?? '') !== value);
  const issues = findUnplaced(file, changed, given);
  if (issues.length > 0) throw new ContentError(issues);

  const edits = new Map<string, YamlEdit[]>();
  const lines = changed.map(({ row, language, value }) => {
    const place = row.placeOf(language)!;
    addTo(edits, place.file, { path: place.path, value });
    const before = row.texts.get(language);
    const was = before === undefined ? 'new:' : `${inOneLine(before)} →`;
    return `${place.file} › ${row.id} › ${row.field} › ${language}: ${was} ${inOneLine(value)}`;
  });
  const added = changed.filter(({ row, language }) => !row.texts.has(language)).length;
  const emptied = cells.filter(({ row, language, value }) => value === '' && row.texts.has(language)).length;
  const counts = `${changed.length - added} changed, ${added} new, ${given.length - changed.length} as they are`;
  const kept = emptied === 0 ? '' : `; empty cells, whose text stays: ${emptied}`;
  return { changes: planEdits(contentDir, edits), report: [...lines, `texts: ${counts}${kept}`] };
}

const keyOf = (id: string, field: string) => `${id.trim()}\n${field.trim()}`;

/** As a text is read from a content file. */
const tidy = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function checkColumns(file: string, given: readonly string[], languages: readonly string[]): ContentIssue[] {
  return given.flatMap((name, at): ContentIssue[] => {
    const isTwice = given.indexOf(name) < at;
    if (languages.includes(name) && !isTwice) return [];
    const near = isTwice ? null : nearestName(name, languages);
    return [
      {
        place: `${file}:1`,
        expected: `the columns id, field and languages of the content (${languages.join(', ')}), each once`,
        found: `"${name}"${isTwice ? ' a second time' : ''}`,
        nextStep: near ? `Did you mean "${near}"?` : 'Take the column out, or add the file of that language first.',
      },
    ];
  });
}

function checkRows(file: string, rows: readonly CsvRow[], known: ReadonlyMap<string, TextRow>): ContentIssue[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, cells: [id = '', field = ''] }): ContentIssue[] => {
    const key = keyOf(id, field);
    const before = seen.get(key);
    seen.set(key, line);
    const place = `${file}:${line}`;
    if (before !== undefined)
      return [
        { place, expected: 'each text once', found: `${id} › ${field} as in line ${before}`, nextStep: 'Keep one.' },
      ];
    if (known.has(key)) return [];
    const fields = [...known.values()].filter((row) => row.id === id.trim()).map((row) => row.field);
    const ids = new Set([...known.values()].map((row) => row.id));
    const near = fields.length > 0 ? nearestName(field, fields) : nearestName(id, ids);
    return [
      {
        place,
        expected: fields.length > 0 ? `a field of ${id} (${fields.join(', ')})` : 'the id of a text of the content',
        found: fields.length > 0 ? `"${field}"` : `"${id}", which there is not`,
        nextStep: near ? `Did you mean "${near}"?` : 'Take the row out; meeting-bot export shows all there are.',
      },
    ];
  });
}

/** New texts that have no file, or no neighbour before them in their list. */
function findUnplaced(file: string, changed: readonly Given[], given: readonly Given[]): ContentIssue[] {
  const filled = new Set(given.map(({ row, language }) => `${keyOf(row.id, row.field)}\n${language}`));
  return changed.flatMap(({ line, row, language }): ContentIssue[] => {
    const place = `${file}:${line}`;
    const [, list, number] = /^(.*) (\d+)$/.exec(row.field) ?? [];
    const before = `${list} ${Number(number) - 1}`;
    if (row.placeOf(language) === null)
      return [
        {
          place,
          expected: 'texts of the interface in languages of data/languages only',
          found: `one in ${language}`,
          nextStep: `Add data/languages/${language}.yaml first, or empty the cell.`,
        },
      ];
    if (row.texts.has(language) || !(Number(number) > 1) || filled.has(`${keyOf(row.id, before)}\n${language}`))
      return [];
    return [
      {
        place,
        expected: `${row.id} › ${before} in ${language}, too`,
        found: 'an empty cell',
        nextStep: 'Fill the rows of a list from the first on.',
      },
    ];
  });
}
