// A content folder's texts → a table for translators: a row for each text, a column for each language.
import { loadContent } from '../../content/index.js';
import { writeCsv } from './csv.js';
import { listTexts } from './list-texts.js';

/**
 * The table as CSV: `id`, `field`, and the languages, of which the one that all others fall back to stands first.
 *
 * @param bom  begin with the mark by which Excel knows UTF-8
 * @throws ContentError with every mistake in the content
 */
export function exportTexts(contentDir: string, bom: boolean): string {
  const languages = loadContent(contentDir).languages.map(({ code }) => code);
  const rows = listTexts(contentDir).map(({ id, field, texts }) => [
    id,
    field,
    ...languages.map((language) => texts.get(language) ?? ''),
  ]);
  return writeCsv([['id', 'field', ...languages], ...rows], bom);
}
