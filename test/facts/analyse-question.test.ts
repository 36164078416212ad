import { expect, test } from 'vitest';
import { analyseForeign, analyseQuestion } from '../../src/facts/analyse-question.ts';

/** Question | type | what is asked for */
const golden = `
Who opened the bridge?|person|
Whose idea was it?|person|idea
When did it begin?|date|
In what year did it begin?|date|year
Where is it?|place|
Which country won?|place|country won
How many people came?|number|people came
How long is the bridge?|number|
What percentage of voters agreed?|number|percentage
What was the population of Warsaw in 1901?|number|population
Why did they leave?|clause|
How did they leave?|clause|
What did the king do?|clause|
What is the name of the treaty?|name|treaty
What kind of needlework was used?|name|needlework
the climate summit|name|summit
weight of the ship|name|weight
summit|name|
`;

test.each(golden.trim().split('\n'))('%s', (line) => {
  const [text, type, focus] = line.split('|') as [string, string, string];
  const question = analyseQuestion(text);
  expect(question.type).toBe(type);
  expect(question.focus.map((at) => question.words[at]!.form).join(' ')).toBe(focus);
});

test.each([
  ['ru', 'площадь завода', 'площадь'],
  ['az', 'zavodun sahəsi', 'sahəsi'],
  ['tr', 'bilet fiyatı', 'fiyati'],
])('%s: what is asked for by keywords alone: %s', (language, text, head) => {
  const { words, focus } = analyseForeign(text, language, () => undefined);
  expect(focus.map((at) => words[at]!.form)).toEqual([head]);
});
