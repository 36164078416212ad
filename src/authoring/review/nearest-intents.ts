// A question → the intents whose examples are most alike.
import type { Content } from '../../content/index.js';
import { alikeness, triplesOf } from '../likeness.js';

export interface NearIntent {
  intent: string;
  /** The example that is most alike. */
  example: string;
  /** 0–1: share of letter triples. */
  alikeness: number;
}

/** Finds the nearest intents, best first. The examples are read once. */
export function createIntentFinder({ topics }: Content): (text: string, limit?: number) => NearIntent[] {
  const examples = topics.flatMap(({ intents }) =>
    intents.flatMap(({ name, examples: byLanguage }) =>
      Object.values(byLanguage)
        .flat()
        .map((example) => ({ intent: name, example, triples: triplesOf(example) })),
    ),
  );
  return (text, limit = 3) => {
    const triples = triplesOf(text);
    const best = new Map<string, NearIntent>();
    for (const { intent, example, triples: others } of examples) {
      const alike = alikeness(triples, others);
      if (alike > (best.get(intent)?.alikeness ?? 0)) best.set(intent, { intent, example, alikeness: alike });
    }
    return [...best.values()].sort((a, b) => b.alikeness - a.alikeness).slice(0, limit);
  };
}
