// A few words, whole or just begun → the facts and intents that an answer could come from.
import type { Content } from '../content/index.js';
import { createFactSearch } from '../facts/index.js';
import { normalise, tokenise } from '../language/index.js';

export interface Choice {
  /** A fact's id or an intent's name. */
  id: string;
  kind: 'fact' | 'intent';
  label: string;
  isGuess: boolean;
}

/** So many are looked through at a glance. */
const MOST_CHOICES = 8;

/** @returns best first, facts and intents by turns; of an empty query the first of each */
export function createChoiceFinder({ facts, topics }: Content): (query: string, language: string) => Choice[] {
  const intents = topics.flatMap((topic) => topic.intents);
  const wordsOf = (text: string) => tokenise(normalise(text)).map((token) => token.text);
  const byId = new Map<string, { choice: Omit<Choice, 'label'>; texts: Readonly<Record<string, string>> }>();
  const searched = {
    fact: facts.map(({ id, answer, questions = {}, guess = false }) => {
      byId.set(`fact ${id}`, { choice: { id, kind: 'fact', isGuess: guess }, texts: answer });
      return { id, text: Object.values(answer).join(' '), others: [id, ...Object.values(questions).flat()] };
    }),
    intent: intents.map(({ name, ask = {}, missing = {}, reply = {} }) => {
      const texts = [ask, missing, reply].find((one) => Object.keys(one).length > 0) ?? {};
      byId.set(`intent ${name}`, { choice: { id: name, kind: 'intent', isGuess: false }, texts });
      // What only replies is found by its name: its words are those of other questions.
      return {
        id: name,
        text: texts === reply ? '' : Object.values(texts).join(' '),
        others: [name.replaceAll('-', ' ')],
      };
    }),
  };
  const kinds = ['fact', 'intent'] as const;
  const searches = {
    fact: createFactSearch(searched.fact, wordsOf),
    intent: createFactSearch(searched.intent, wordsOf),
  };
  return (query, language) => {
    const words = wordsOf(query);
    const found = kinds.map((kind) =>
      (words.length > 0 ? searches[kind](words, MOST_CHOICES) : searched[kind].map(({ id }) => id)).map(
        (id) => `${kind} ${id}`,
      ),
    );
    const byTurns = Array.from({ length: MOST_CHOICES }, (_, at) => found.flatMap((ids) => ids[at] ?? [])).flat();
    return byTurns.slice(0, MOST_CHOICES).flatMap((key) => {
      const one = byId.get(key);
      if (!one) return [];
      const { choice, texts } = one;
      return [{ ...choice, label: texts[language] ?? texts.en ?? Object.values(texts)[0] ?? choice.id }];
    });
  };
}
