// What is not wrong with a content folder, but probably not meant.
import type { Content, Intent } from '../content/index.js';

/** With fewer examples an intent is seldom recognised in other words than these. */
const FEW_EXAMPLES = 5;

/** One line each; empty when there is nothing to say. */
export function findHints({ facts, topics }: Content): string[] {
  const intents = topics.flatMap((topic) => topic.intents);
  if (intents.length === 0)
    return facts.flatMap(({ id, guess }) =>
      guess ? [`the fact ${id} is a guess: it answers nothing until you have looked at it.`] : [],
    );
  const told = new Set(intents.flatMap((intent) => intent.facts ?? []));
  const languages = languagesOf(facts, intents);
  return [
    ...facts
      .filter(({ id }) => !told.has(id))
      .map(({ id }) => `no intent leads to the fact ${id}; a search still finds it.`),
    ...intents.flatMap(({ name, examples }) => {
      const total = Object.values(examples).reduce((sum, list) => sum + list.length, 0);
      if (total < FEW_EXAMPLES) return [`${name} has ${total} examples; ${FEW_EXAMPLES} or more make it recognised.`];
      const missing = languages.filter((language) => !examples[language]?.length);
      return missing.length > 0 ? [`${name} has no examples in ${missing.join(', ')}.`] : [];
    }),
  ];
}

/**
 * The languages that the article is spoken of in. Small talk comes in four with every bot, and asks for no more of an
 * article in one.
 */
function languagesOf(facts: Content['facts'], intents: readonly Intent[]): string[] {
  const own = intents.filter(({ kind }) => kind === 'question' || kind === 'absent');
  const texts = [...facts.map(({ answer }) => answer), ...own.map(({ examples }) => examples)];
  return [...new Set(texts.flatMap((byLanguage) => Object.keys(byLanguage)))];
}
