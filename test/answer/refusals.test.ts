// What the article does not tell, said by composition: of every topic, whatever is asked of it, in every language.
import { describe, expect, test } from 'vitest';
import { compose } from '../../src/answer/compose.ts';
import { createKnowledge } from '../../src/answer/knowledge.ts';
import { createSay } from '../../src/answer/say.ts';
import type { Ask } from '../../src/content/index.ts';
import { ASKS } from '../../src/content/schemas.ts';
import { goldenLines } from '../support/golden-answers.ts';
import { compiled } from '../support/meeting.ts';

const knowledge = createKnowledge(compiled);
const say = createSay(compiled.content.languages);
const languages = compiled.content.languages.map(({ code }) => code);

const refuse = (topic: string, ask: Ask, language: string) =>
  compose(
    knowledge,
    say,
    {
      kind: 'open',
      intent: null,
      facts: [],
      topic,
      ask,
      choices: [],
      confidence: 1,
      meaning: null,
      reason: { stage: 'decide', text: 'for a test' },
    },
    language,
  );

describe('golden refusals', () => {
  test.each(goldenLines('refusals.txt'))('%s', (line) => {
    const [language, topic, ask, sentence] = line.split(' | ') as [string, string, Ask, string];
    expect(refuse(topic, ask, language)).toMatchObject({ kind: 'unknown', short: sentence, evidence: [] });
  });
});

describe('a refusal is a whole sentence, whatever is asked', () => {
  test.each(compiled.content.abouts.map(({ id }) => id))('of %s', (topic) => {
    for (const language of languages) {
      for (const ask of ASKS) {
        const { short } = refuse(topic, ask, language);
        expect(short, `${language}, ${ask}`).toMatch(/^\p{Lu}[^{}]+\.$/u);
        expect(short, `${language}, ${ask}`).not.toMatch(/undefined|null|missing-| {2}/);
      }
    }
  });

  test('each topic has a phrase in each language, so that none is refused without its name', () => {
    const named = compiled.content.abouts.filter(({ of, about }) => of && about).map(({ id }) => id);
    for (const topic of named)
      for (const language of languages)
        expect(refuse(topic, 'when', language).short).not.toBe(say('unknown-plain', language));
  });

  test('what is no topic is refused plainly', () => {
    for (const language of languages)
      expect(refuse('no-such-topic', 'when', language).short).toBe(say('unknown-plain', language));
  });
});
