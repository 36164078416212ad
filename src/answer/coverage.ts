// Which words of its own each intent knows: those of its examples and of its facts' answers.
import type { Intent } from '../content/index.js';

/** Term (`tellingTerms`) → places of the intents that know it, rising. Plain, so that it can be kept. */
export type OwnTerms = ReadonlyMap<string, readonly number[]>;

export interface Coverage {
  holds(intent: Intent, term: string): boolean;
  /** 0 or more: the fewer intents know a term, the more it tells. */
  rarityOf(term: string): number;
}

/** @param terms  per intent, all that it knows */
export function collectTerms(terms: readonly ReadonlySet<string>[]): OwnTerms {
  const places = new Map<string, number[]>();
  for (const [at, ofIntent] of terms.entries())
    for (const term of ofIntent) {
      const known = places.get(term);
      if (known) known.push(at);
      else places.set(term, [at]);
    }
  return places;
}

/** The same terms of intents that stand elsewhere now. */
export function mapPlaces(ownTerms: OwnTerms, newPlace: (at: number) => number | undefined): OwnTerms {
  const mapped = [...ownTerms].map(([term, places]): [string, number[]] => [
    term,
    places.flatMap((at) => newPlace(at) ?? []).sort((a, b) => a - b),
  ]);
  return new Map(mapped.filter(([, places]) => places.length > 0));
}

/** The terms of both, which have no intent in common. */
export function joinTerms(first: OwnTerms, second: OwnTerms): OwnTerms {
  const joined = new Map(first);
  for (const [term, places] of second)
    joined.set(
      term,
      [...(joined.get(term) ?? []), ...places].sort((a, b) => a - b),
    );
  return joined;
}

export function createCoverage(ownTerms: OwnTerms, places: ReadonlyMap<Intent, number>): Coverage {
  return {
    holds: (intent, term) => ownTerms.get(term)?.includes(places.get(intent)!) ?? false,
    rarityOf: (term) => Math.log((places.size + 1) / ((ownTerms.get(term)?.length ?? 0) + 1)),
  };
}
