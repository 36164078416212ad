// Facts as bags of terms → how well each answers a question's terms, by BM25.
// Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond" (2009), with its usual constants.

/** Plain values, so that they can be kept. */
export interface FactIndex {
  /** Ids of the facts. */
  ids: readonly string[];
  /** Term → the facts that hold it and how often, `fact, count, fact, count, …`. */
  postings: ReadonlyMap<string, readonly number[]>;
  /** How many terms each fact has, against the mean. */
  lengths: readonly number[];
}

const K1 = 1.2;
const B = 0.75;

/** @param facts  each with all of its terms, repeated where they count more */
export function indexFacts(facts: readonly { id: string; terms: readonly string[] }[]): FactIndex {
  const counts = new Map<string, Map<number, number>>();
  for (const [at, { terms }] of facts.entries()) {
    for (const term of terms) {
      const ofTerm = counts.get(term) ?? new Map<number, number>();
      counts.set(term, ofTerm.set(at, (ofTerm.get(at) ?? 0) + 1));
    }
  }
  const mean = facts.reduce((sum, { terms }) => sum + terms.length, 0) / Math.max(1, facts.length);
  return {
    ids: facts.map(({ id }) => id),
    postings: new Map([...counts].map(([term, ofTerm]) => [term, [...ofTerm].flat()])),
    lengths: facts.map(({ terms }) => terms.length / mean),
  };
}

/** What a search tells of every fact. */
export interface FactScores {
  /** 0–1 for each fact, in the order of the index: its share of what the best one scores. */
  share: Float64Array;
  /** 0–1 for each fact: its share of what a fact would score that held every term often. */
  coverage: Float64Array;
}

/** @param terms  each counts once */
export function scoreFacts({ ids, postings, lengths }: FactIndex, terms: Iterable<string>): FactScores {
  const scores = new Float64Array(ids.length);
  let most = 0;
  for (const term of new Set(terms)) {
    const found = postings.get(term) ?? [];
    const holding = found.length / 2;
    const rarity = Math.log(1 + (ids.length - holding + 0.5) / (holding + 0.5));
    most += rarity * (K1 + 1);
    for (let i = 0; i < found.length; i += 2) {
      const [at, count] = [found[i]!, found[i + 1]!];
      scores[at]! += (rarity * count * (K1 + 1)) / (count + K1 * (1 - B + B * lengths[at]!));
    }
  }
  const best = Math.max(1e-6, ...scores);
  return { share: scores.map((score) => score / best), coverage: scores.map((score) => score / (most + 1e-6)) };
}
