// A table of utterances (columns utterance, intent, language) → a corpus.
import { describeValue } from '../../content/describe-value.js';
import { ContentError, type ContentIssue } from '../../errors.js';
import type { Corpus, ForeignUtterance } from './corpus.js';
import type { CsvTable } from './csv.js';

/**
 * The order of the columns is any; others say nothing.
 *
 * @param file      as shown to the author
 * @param language  of rows that name none
 * @throws ContentError with every row that lacks something
 */
export function readUtteranceTable(file: string, { columns, rows }: CsvTable, language: string): Corpus {
  const [text, intent, code] = ['utterance', 'intent', 'language'].map((name) => columns.indexOf(name)) as [
    number,
    number,
    number,
  ];
  if (text < 0 || intent < 0)
    throw new ContentError([
      {
        place: `${file}:1`,
        expected:
          'the columns utterance, intent and language, or id, field and languages as meeting-bot export has them',
        found: describeValue(columns.join(', ')),
        nextStep: 'Name the columns in the first line.',
      },
    ]);
  const issues: ContentIssue[] = [];
  const utterances = rows.map(({ line, cells }): ForeignUtterance => {
    const cell = (at: number) => cells[at]?.trim() ?? '';
    for (const [name, at] of [['an utterance', text] as const, ['the name of an intent', intent] as const])
      if (cell(at) === '')
        issues.push({
          place: `${file}:${line}`,
          expected: name,
          found: 'an empty cell',
          nextStep: 'Fill it, or take the row out.',
        });
    return { line, text: cell(text), intent: cell(intent), language: cell(code).toLowerCase() || language };
  });
  if (issues.length > 0) throw new ContentError(issues);
  return { utterances, aliases: [], leftOut: [] };
}
