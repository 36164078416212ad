// What a content folder holds, in two lines.
import type { Content } from '../content/index.js';

/** @example 'The first program: 2 facts, 1 entity, 2 intents, 4 examples (en 4). No mistakes.' */
export function renderContentSummary({ article, facts, entities, topics }: Content): string {
  const intents = topics.flatMap((topic) => topic.intents);
  const named = `${article.title}: ${count(facts.length, 'fact')}, ${count(entities.length, 'entity', 'entities')}`;
  if (intents.length === 0) return `${named}; answered from its sentences. No mistakes.`;
  const examples = new Map<string, number>();
  for (const intent of intents) {
    for (const [language, list] of Object.entries(intent.examples))
      examples.set(language, (examples.get(language) ?? 0) + list.length);
  }
  const total = [...examples.values()].reduce((sum, count) => sum + count, 0);
  const byLanguage = [...examples].map(([language, count]) => `${language} ${count}`).join(', ');
  return [
    `${named},`,
    `${count(intents.length, 'intent')}, ${count(total, 'example')} (${byLanguage}). No mistakes.`,
  ].join(' ');
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
