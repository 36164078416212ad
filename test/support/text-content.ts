// A content folder without intents: a text, what its author adds to it, and nothing else.
import { makeFolder } from './small-content.ts';

export const TEXT_CONTENT: Readonly<Record<string, string>> = {
  'data/article.txt': `A depot for Hull

HULL, May 2, 2024 – The Halden Rail company opened a depot in Hull on Thursday, said Priya Nandakumar.

The depot cost £48 million and took 26 months to build.

Forty-three drivers will work there from July.
`,
  'data/article.yaml': `text: article.txt
title: A depot for Hull
published: "2024-05-02"
source: Halden Rail
place: Hull
language: en
guessed: [published]
`,
  'data/entities.yaml': `- id: halden-rail
  kind: organisation
  name: { en: Halden Rail }
  aliases: { en: [HRC], ru: [ХРК] }
`,
  'data/facts/depot.yaml': `- id: depot-cost
  questions:
    en: [How much did the depot cost?, What was the price of the depot?]
    ru: [Сколько стоило депо?]
  answer: { en: Forty-eight million pounds., ru: 48 миллионов фунтов. }
  evidence: The depot cost £48 million
- id: drivers
  answer: { en: Forty-three drivers., ru: 43 машиниста. }
  evidence: Forty-three drivers will work there
- id: opener
  guess: true
  questions: { en: [Who opened the depot?] }
  answer: { en: The mayor. }
  evidence: The Halden Rail company opened a depot in Hull
`,
};

/** As `makeContent` does for the smallest folder with intents. */
export const makeTextContent = (changes: Readonly<Record<string, string | null>> = {}) =>
  makeFolder({ ...TEXT_CONTENT, ...changes });
