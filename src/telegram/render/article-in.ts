// What of the article's description is told in the reader's language.
import type { ArticleView } from '../../answer/answer.js';

/** Title and place in a language, as they stand in the article where they are not translated. */
export function articleIn(
  { title, place, translations }: ArticleView,
  language: string,
): Pick<ArticleView, 'title' | 'place'> {
  const translated = translations?.[language];
  return { title: translated?.title ?? title, place: translated?.place ?? place };
}
