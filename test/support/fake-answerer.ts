// An engine that knows three questions, for tests of the surfaces. Its texts are the real ones.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import type { Answer, Answerer, AskOptions, Card, Evidence, Topic } from '../../src/answer/answer.ts';

const languages = ['en', 'ru', 'az', 'tr'] as const;

const folder = resolve(import.meta.dirname, '../../data/languages');
const texts = new Map(
  languages.map((language) => {
    const { texts } = parse(readFileSync(`${folder}/${language}.yaml`, 'utf8')) as { texts: Record<string, string> };
    return [language as string, texts];
  }),
);

export const sentences: readonly Evidence[] = [
  { number: 1, sentence: 'Minister Jeyhun Bayramov met with Special Representative Mikhail Shvydkoy, Trend reports.' },
  {
    number: 2,
    sentence: 'The meeting discussed cooperation, preparations for COP29, as well as the current regional situation.',
  },
];

const known: Readonly<Record<string, { question: string; short: string; evidence: readonly Evidence[] }>> = {
  'who-met': { question: 'Who met whom?', short: 'Bayramov met Shvydkoy.', evidence: [sentences[0]!] },
  cop29: {
    question: 'What about COP29?',
    short: 'Preparations for COP29 <were> discussed & noted.',
    evidence: [sentences[1]!],
  },
  source: { question: 'What is the source?', short: 'Trend.', evidence: [] },
};

export interface FakeAnswererOptions {
  /** Throws on questions that hold this word, as the engine never should. */
  throwsOn?: string;
  title?: string;
}

export function createFakeAnswerer({ throwsOn, title = 'Bayramov met Shvydkoy' }: FakeAnswererOptions = {}): Answerer {
  const answer = (
    id: string | null,
    short: string,
    evidence: readonly Evidence[],
    options: AskOptions,
    why: string,
  ): Answer => {
    const language = options.language ?? options.dialogue?.language ?? 'en';
    const suggestions = Object.entries(known)
      .filter(([other]) => other !== id)
      .map(([other, { question }]) => ({ id: other, text: question }));
    return {
      kind: id === null ? 'unknown' : id === 'source' ? 'about' : 'answer',
      language,
      text: short,
      short,
      evidence,
      confidence: id === null ? 0.2 : 0.9,
      intent: id,
      facts: id === null ? [] : [id],
      suggestions: suggestions.slice(0, 2),
      because: [{ stage: 'decide', text: why }],
      why: [why],
      dialogue: {
        atMs: options.nowMs ?? 0,
        language,
        turns: [{ intent: id, facts: [], entities: [] }, ...(options.dialogue?.turns ?? [])].slice(0, 3),
      },
    };
  };
  const find = (text: string) => {
    const lower = text.toLowerCase();
    if (lower.includes('cop29')) return 'cop29';
    if (/who|кто|kim/.test(lower)) return 'who-met';
    return lower.includes('source') ? 'source' : null;
  };
  const answerer: Answerer = {
    languages,
    article: {
      title,
      published: '2024-05-02',
      source: 'Trend',
      place: 'Baku',
      paragraphs: sentences.map(({ sentence }) => sentence),
      sentences,
    },
    ask(utterance, options = {}) {
      if (throwsOn !== undefined && utterance.includes(throwsOn)) throw new Error(`cannot answer ${utterance}`);
      const id = find(utterance);
      // The question's words come back, so that a test can tell answers apart.
      const number = /#\d+/.exec(utterance)?.[0] ?? '';
      if (id === null)
        return answer(null, `The article does not say. ${number}`.trim(), [], options, 'nothing was found');
      const { short, evidence } = known[id]!;
      return answer(id, `${short} ${number}`.trim(), evidence, options, `the question names ${id}`);
    },
    answerTo(id, options = {}) {
      const found = known[id];
      return found ? answer(id, found.short, found.evidence, options, `the id ${id} was given`) : null;
    },
    topics: (language): Topic[] => [
      {
        id: 'meeting',
        title: language === 'ru' ? 'Встреча' : 'The meeting',
        questions: Object.entries(known).map(([id, { question }]) => ({ id, text: question })),
      },
    ],
    cards: (query, { limit = 50 } = {}): Card[] =>
      Object.entries(known)
        .filter(([id, { evidence }]) => evidence.length > 0 && (query === '' || find(query) === id))
        .map(([id, { question, short, evidence }]) => ({ id, title: question, short, evidence: evidence[0]! }))
        .slice(0, limit),
    say(key, language, slots = {}) {
      const text = texts.get(language)?.[key] ?? texts.get('en')?.[key];
      if (text === undefined) throw new Error(`No text for ${key}`);
      return text.replace(/\{(\w+)\}/g, (whole, slot: string) => slots[slot] ?? whole);
    },
  };
  return answerer;
}
