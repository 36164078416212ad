import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/facts/guess-language.ts';
import { loadLexicon } from '../../src/language/lexicon/index.ts';

/** Text | its language */
const golden = `
who met the minister|en
casualties?|en
Когда была встреча|ru
nazir kimlə görüşüb|az
nə vaxt olub?|az
gemi ne zaman battı|tr
kaç kişi öldü|tr
yetkililer karaya uzaklığı kaç sanmış|tr
filippinin ehalisi ne qederdi|az
kogda bila vstrecha|ru
`;

test.each(golden.trim().split('\n'))('%s', (line) => {
  const [text, language] = line.split('|') as [string, string];
  expect(guessLanguage(text, 'en', loadLexicon())).toBe(language);
});

test.each(['', '🙂', '12 + 3', 'zyzzyva'])('%j is in no language of its own: the fallback', (text) => {
  expect(guessLanguage(text, 'tr', loadLexicon())).toBe('tr');
});
