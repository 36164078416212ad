// Content and its answerer → which sentences are asked for, in which languages, and what no question reaches.
import type { Answerer } from '../answer/answer.js';
import type { Content, Fact } from '../content/index.js';

export interface Coverage {
  /** In the article's order; `questions` counts the utterances that lead to a sentence. */
  sentences: readonly { number: number; facts: readonly string[]; questions: number }[];
  /** Facts that lack answers or questions in a language that others have them in. */
  untranslated: readonly { id: string; languages: readonly string[] }[];
  /** Ids of facts that none of their own questions reaches, or that have none; guesses are no facts yet. */
  unreached: readonly string[];
  guesses: readonly string[];
  /** Questions of a fact that another one answers. */
  confused: readonly { text: string; expected: string; got: string }[];
}

/** The sentences that each fact stands in, by their numbers. */
export function sentencesOfFacts(
  { article, facts }: Content,
  { article: { sentences } }: Answerer,
): Map<string, number[]> {
  let from = 0;
  const placed = sentences.map(({ sentence, number }) => {
    const start = Math.max(from, article.text.indexOf(sentence, from));
    from = start + sentence.length;
    return { number, start, end: from };
  });
  const numbersOf = ({ evidence }: Fact) =>
    placed
      .filter(({ start, end }) => evidence.some((span) => span.start < end && span.end > start))
      .map(({ number }) => number);
  return new Map(facts.map((fact) => [fact.id, numbersOf(fact)]));
}

/** Asks every fact's own questions; yields after each. */
export function* measureCoverage(
  content: Content,
  answerer: Answerer,
): Generator<{ done: number; total: number }, Coverage, void> {
  const { facts, topics } = content;
  const intents = topics.flatMap((topic) => topic.intents.filter(({ kind }) => kind === 'question'));
  const known = facts.filter(({ guess, untold }) => !guess && !untold);
  const probes = [
    ...intents.flatMap(({ ask = {}, facts: led = [] }) =>
      Object.entries(ask).map(([language, text]) => ({ text, language, facts: led })),
    ),
    ...known.flatMap(({ id, questions = {} }) =>
      Object.entries(questions).flatMap(([language, texts]) => texts.map((text) => ({ text, language, facts: [id] }))),
    ),
  ];
  const reached = new Set<string>();
  const confused: Coverage['confused'][number][] = [];
  for (const [at, { text, language, facts: expected }] of probes.entries()) {
    const answer = answerer.ask(text, { language });
    for (const id of answer.facts) if (expected.includes(id)) reached.add(id);
    if (!expected.some((id) => answer.facts.includes(id)))
      confused.push({ text, expected: expected[0] ?? '', got: answer.facts[0] ?? answer.intent ?? answer.kind });
    yield { done: at + 1, total: probes.length };
  }
  const placed = sentencesOfFacts(content, answerer);
  const count = (lists: Readonly<Record<string, readonly string[]>> = {}) => Object.values(lists).flat().length;
  const questionsOf = new Map(known.map(({ id, questions }) => [id, count(questions)]));
  for (const { facts: led = [], examples } of intents)
    for (const id of led.slice(0, 1)) questionsOf.set(id, (questionsOf.get(id) ?? 0) + count(examples));
  const languages = [...new Set(known.flatMap(({ answer }) => Object.keys(answer)))];
  return {
    sentences: answerer.article.sentences.map(({ number }) => {
      const here = known.filter(({ id }) => placed.get(id)?.includes(number)).map(({ id }) => id);
      return { number, facts: here, questions: here.reduce((sum, id) => sum + (questionsOf.get(id) ?? 0), 0) };
    }),
    untranslated: known.flatMap(({ id, answer }) => {
      const missing = languages.filter((language) => answer[language] === undefined);
      return missing.length > 0 ? [{ id, languages: missing }] : [];
    }),
    unreached: known.filter(({ id }) => !reached.has(id)).map(({ id }) => id),
    guesses: facts.filter(({ guess }) => guess).map(({ id }) => id),
    confused,
  };
}
