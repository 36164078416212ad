import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../src/facts/split-sentences.ts';

const texts = (text: string) => splitSentences(text).map((sentence) => sentence.text);

/** One line a case; `|` stands between two sentences. */
const golden = `
Mr. Smith paid $3.50. | He left.
He met J. R. Smith in Washington D.C. | The two talked.
The U.S. Senate met. | Mr. Obama of the U.S. said no. | It ended at 5 p.m. | Then No. 5 won 3.5 points.
It grew, i.e. became more, vs. last year. | OK?
"I came. I saw." | He left. | "Go!" he said. | "Is it?" | She ran.
It cost $3. | 5 men came.
He was born in Jan. 1920. | He said no. | Two men left.
LONDON, Jan. 3. The queen died. | She was 81.
PARIS (Reuters), 3 Sept. The talks began. | They ended.
He said "Stop." | Then he left. | (He ran.) | They did not.
She lived in St. Petersburg, on St. John's Rd. | Nobody knew.
Apple Inc. makes phones. | The firm is big.
They won power.[citation needed] | Although late, they kept it.
It rises to 10 m (max. 6.5 m above the sea). | It falls.
He died (d. 1560), who wrote it. | Plan B. | The end.
Wait... what? | He asked "Why?" and left.
Trinity-St. Paul's Church stands. | It is old.
1. Budget
1.2 Resolved: to repair the roof by 1 May (7 votes to 2). | None. | The meeting closed at 9.15 p.m.
OSLO, Norway, 14 March 2024 – Northwind Energy AS (OSE: NWE) opened its plant. | Dr. Per A. Lund founded it.
Q: When did you start to paint? | A: I was six. | Because of the light!
Serves 6. | Preparation: 30 min. | Leave it to rest for ten minutes.
“We have waited for years,” said Ingrid Solheim. | “It will employ 240 people.”
Köprü 1.408 m uzunluğundadır. | Prof. Dr. Ali Yılmaz, “En geniş köprüdür,” dedi.
Nazir qeyd edib ki, layihənin dəyəri 12,5 mln. manatdır. | Sonra getdi.
«Мы ценим дружбу», – сказал Швыдкой. | Товарооборот составил 4,3 млрд долл. США.
Привет. | Это г. Москва. | В 1990 г. родился он. | Да.
今日は。 | 明日は！
यह एक है। | वह दो है।
`;

describe('a text is split where a person would', () => {
  test.each(golden.trim().split('\n'))('%s', (line) => {
    const expected = line.split(' | ');
    expect(texts(expected.join(' '))).toEqual(expected);
  });

  test('the article has ten sentences, and the first begins with its dateline', () => {
    const article = readFileSync(resolve(import.meta.dirname, '../../data/article.txt'), 'utf8');
    const paragraphs = article.replace(/^\s*date \S+\s+/, '').split(/\n\s*\n/);
    const perParagraph = paragraphs.map((paragraph) => texts(paragraph).length).filter((count) => count > 0);
    expect(perParagraph).toEqual([1, 1, 3, 1, 2, 1, 1]);
    expect(texts(paragraphs[0]!)[0]).toMatch(
      /^BAKU, Azerbaijan, May 2\. Azerbaijani Foreign Minister .* Trend reports\.$/,
    );
  });

  test('each item of a list is a sentence, with its mark or number', () => {
    expect(texts('Highlights:\n• Cost: EUR 85.5 million\n• Capacity: 1.5 GW')).toEqual([
      'Highlights:',
      '• Cost: EUR 85.5 million',
      '• Capacity: 1.5 GW',
    ]);
    expect(texts('1. Soak the rice.\n2. Brown the lamb at 180 °C.\n10) Serve.')).toEqual([
      '1. Soak the rice.',
      '2. Brown the lamb at 180 °C.',
      '10) Serve.',
    ]);
  });

  test('a line broken within a sentence does not end it', () => {
    expect(texts('The minister met\nthe envoy in Baku.')).toEqual(['The minister met\nthe envoy in Baku.']);
  });

  test.each(['', '   ', '\n\n'])('there is no sentence in %j', (text) => {
    expect(splitSentences(text)).toEqual([]);
  });
});

test('sentences joined with what stands between them give any text back, and only white space stands there', () => {
  const piece = fc.constantFrom(
    'Mr.',
    'He',
    'no.',
    '3.5',
    '"',
    '”',
    '(',
    ')',
    '. ',
    '? ',
    ' ',
    '\n',
    '\n\n',
    'A.',
    '。',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        let at = 0;
        for (const sentence of splitSentences(text)) {
          expect(text.slice(at, sentence.start).trim()).toBe('');
          expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(sentence.text.trim()).not.toBe('');
          at = sentence.end;
        }
        expect(text.slice(at).trim()).toBe('');
      },
    ),
  );
});
