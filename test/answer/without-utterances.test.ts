// A fact that nobody wrote an utterance for: its answers and its question are enough to find it.
import { describe, expect, test } from 'vitest';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import type { Content, Intent } from '../../src/content/index.ts';
import { readContent } from '../support/meeting.ts';

const content = readContent();
const intents = content.topics.flatMap((topic) => topic.intents);
const spansOf = new Map(content.facts.map(({ id, evidence }) => [id, evidence]));

/** Every eighth question, so that each topic loses some; all at once, as learning takes seconds, */
const bare = intents.filter(({ kind, ask }) => kind === 'question' && ask).filter((_, at) => at % 8 === 0);
const names = new Set(bare.map(({ name }) => name));
/** and beside one utterance in four of the others, with which no fact is easier to find. */
const EVERY = 4;
const fewer = ({ examples }: Intent): Intent['examples'] =>
  Object.fromEntries(
    Object.entries(examples).map(([language, texts]) => [language, texts.filter((_, at) => at % EVERY === 0)]),
  );
const without: Content = {
  ...content,
  topics: content.topics.map((topic) => ({
    ...topic,
    intents: topic.intents.map((intent) => ({ ...intent, examples: names.has(intent.name) ? {} : fewer(intent) })),
  })),
};
const answerer = createAnswerer(without);

/** Whether the answer quotes a sentence in which the intent's first fact stands. */
function isFound(intent: (typeof bare)[number], language: string): boolean {
  const { evidence } = answerer.ask(intent.ask![language]!, { language });
  const spans = spansOf.get(intent.facts![0]!)!;
  return evidence.some(({ sentence }) => {
    const start = content.article.text.indexOf(sentence);
    return spans.some((span) => span.start < start + sentence.length && span.end > start);
  });
}

describe('questions without a single utterance', () => {
  test.each(['en', 'ru', 'az', 'tr'])('in %s seven of ten find the evidence of their fact', (language) => {
    const missed = bare
      .filter((intent) => !isFound(intent, language))
      .map(({ name, ask }) => `${name}: ${ask![language]}`);
    expect(bare.length).toBeGreaterThanOrEqual(9);
    expect(1 - missed.length / bare.length, missed.join('; ')).toBeGreaterThanOrEqual(0.7);
  });

  test('those with utterances are found as before', () => {
    expect(answerer.ask('Who did Bayramov meet?').facts).toEqual(['met']);
    expect(answerer.ask('кто председательствует на COP29').facts).toEqual(['cop29-chair']);
  });
});
