// A decision → the words of the reply, in the asker's language.
import type { Intent } from '../content/index.js';
import { splitSentences } from '../facts/split-sentences.js';
import type { AnswerKind, Evidence, Suggestion } from './answer.js';
import type { Decision } from './decide.js';
import type { Knowledge } from './knowledge.js';
import type { Say } from './say.js';

/** The parts of a reply. */
export interface Reply {
  kind: AnswerKind;
  short: string;
  evidence: readonly Evidence[];
  suggestions: readonly Suggestion[];
}

/** At most this many quotations in a reply: what fits a phone's screen. */
const MAX_QUOTATIONS = 3;
export const MAX_SUGGESTIONS = 3;

export function compose(knowledge: Knowledge, say: Say, decision: Decision, language: string): Reply {
  const t = (key: string, slots?: Record<string, string>) => say(key, language, slots);
  const { intent, facts } = decision;
  const evidence = uniqueEvidence(facts.flatMap((fact) => knowledge.evidenceOf(fact))).slice(0, MAX_QUOTATIONS);
  const suggestions =
    decision.choices.length > 0
      ? decision.choices.flatMap((choice) => offer(choice, language))
      : suggest(knowledge, decision, language);
  const nameOf = (id: string) => inLanguage(knowledge.entities.get(id)?.name, language) ?? id;
  const allText = facts.map((fact) => inLanguage(fact.answer, language)).join(' ');
  const factsText = decision.isShort ? firstSentence(allText) : allText;

  /** A refusal, with what the article does say where there is something. */
  const withCorrection = (refusal: string) =>
    facts.length > 0 ? `${refusal} ${t('unknown-correction', { fact: factsText })}` : refusal;

  const saidBy = () => t('said-by', { name: nameOf(facts[0]!.speaker!), fact: factsText });

  switch (decision.kind) {
    case 'stranger': {
      const mention = t('unknown-stranger', { name: nameOf(decision.entity!) });
      return { kind: 'unknown', short: withCorrection(mention), evidence, suggestions };
    }
    case 'speaker':
      return {
        kind: 'unknown',
        short: `${t('unknown-speaker', { name: nameOf(decision.entity!) })} ${saidBy()}`,
        evidence,
        suggestions,
      };
    case 'fact':
      return { kind: 'answer', short: factsText, evidence, suggestions };
    case 'contrary':
      return { kind: 'answer', short: `${t('no')} ${factsText}`, evidence, suggestions };
    case 'clarify':
      return { kind: 'clarify', short: t('clarify'), evidence: [], suggestions };
    case 'number':
      return { kind: 'unknown', short: withCorrection(t('unknown-plain')), evidence, suggestions };
    case 'unknown':
      return { kind: 'unknown', short: t('unknown-plain'), evidence: [], suggestions };
    case 'open':
      return {
        kind: 'unknown',
        short: withCorrection(sayMissing(knowledge, say, decision, language)),
        evidence,
        suggestions,
      };
    case 'said-by':
      return { kind: 'answer', short: saidBy(), evidence, suggestions };
    case 'intent':
      break;
  }
  if (!intent) throw new TypeError('a decision for an intent holds it');
  const reply = inLanguage(intent.reply, language);
  switch (intent.kind) {
    case 'question':
      return {
        kind: 'answer',
        short: decision.isAffirmed ? `${t('yes')} ${factsText}` : factsText,
        evidence,
        suggestions,
      };
    case 'about':
      if (intent.action === 'more') {
        return facts.length > 0
          ? { kind: 'answer', short: factsText, evidence, suggestions }
          : { kind: 'about', short: t('more-none'), evidence: [], suggestions };
      }
      // What the article itself proves is an answer.
      return {
        kind: evidence.length > 0 ? 'answer' : 'about',
        short: [reply, factsText].filter(Boolean).join(' '),
        evidence,
        suggestions,
      };
    case 'absent': {
      const missing = inLanguage(intent.missing, language);
      const refusal = missing ? t('unknown-missing', { missing }) : t('unknown-plain');
      return { kind: 'unknown', short: withCorrection(refusal), evidence, suggestions };
    }
    case 'smalltalk':
      return { kind: 'smalltalk', short: reply ?? '', evidence: [], suggestions: [] };
    case 'offtopic':
      return { kind: 'unknown', short: reply ?? t('unknown-plain'), evidence: [], suggestions };
  }
}

const firstSentence = (text: string) => splitSentences(text)[0]?.text ?? text;

/** The text in a language, or in English where it is not translated. */
export const inLanguage = (texts: Readonly<Record<string, string>> | undefined, language: string): string | undefined =>
  texts?.[language] ?? texts?.en;

const uniqueEvidence = (evidence: readonly Evidence[]) =>
  evidence.filter((one, at) => evidence.findIndex(({ number }) => number === one.number) === at);

/**
 * The next questions: near what was asked, of different topics, none that was just answered. First those of the topic
 * that was asked about, then the likeliest, then the first of other topics.
 */
function suggest(knowledge: Knowledge, { intent, meaning, topic }: Decision, language: string): Suggestion[] {
  const chosen: Intent[] = [];
  // A fact of no topic is one of its own.
  const topicOf = (one: Intent) => knowledge.factsOf(one).map((fact) => fact.topic ?? fact.id)[0];
  const choose = (others: Iterable<Intent>, mostOfTopic: number) => {
    for (const other of others) {
      if (chosen.length === MAX_SUGGESTIONS) return;
      if (other.kind !== 'question' || !other.ask || other === intent || chosen.includes(other)) continue;
      const ofOther = topicOf(other);
      const sameTopic = chosen.filter((one) => ofOther !== undefined && topicOf(one) === ofOther);
      if (sameTopic.length < mostOfTopic) chosen.push(other);
    }
  };
  const beside = knowledge.intents.filter((one) => topic !== undefined && topicOf(one) === topic);
  choose(beside, 1);
  choose(meaning?.ranked.flatMap((candidate) => candidate.intent ?? []) ?? [], 1);
  choose(beside, 2);
  for (const mostOfTopic of [1, MAX_SUGGESTIONS]) choose(knowledge.intents, mostOfTopic);
  return chosen.flatMap((other) => offer(other, language));
}

/** Kinds of asks that are told of by the phrase of another. */
const PHRASE_OF: Readonly<Record<string, string>> = {
  city: 'where',
  country: 'where',
  whom: 'who',
  until: 'when',
  year: 'when',
  number: 'how-many',
};

/** When and where somebody was born, studied or works is a matter of their life. */
const OF_PERSON: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['when', 'year', 'until', 'where', 'city', 'country', 'how-many', 'how-long', 'number'].map((ask) => [ask, 'life']),
  ),
  who: 'details',
  whom: 'details',
  others: 'details',
  why: 'details',
  how: 'details',
};

/** "The article does not say when COP29 is held", made of what is asked and what about; plainly where there are no words for it. */
export function sayMissing(knowledge: Knowledge, say: Say, { topic, ask }: Decision, language: string): string {
  const t = (key: string, slots?: Record<string, string>) => say(key, language, slots);
  const about = topic === undefined ? undefined : knowledge.abouts.get(topic);
  const slots = { of: inLanguage(about?.of, language), about: inLanguage(about?.about, language) };
  if (!about || !ask || slots.of === undefined || slots.about === undefined) return t('unknown-plain');
  const isPerson = knowledge.people.has(about.id);
  const isCountry = knowledge.entities.get(about.id)?.kind === 'country';
  const plain = isCountry ? 'missing-details-by' : `missing-${(isPerson ? OF_PERSON : PHRASE_OF)[ask] ?? ask}`;
  // Somebody's own opinion and words, the name of a thing: what is said of a person is said otherwise of a thing.
  const special = `${plain}-${isPerson ? 'by' : 'thing'}`;
  const phrase = about.untold ? 'missing-what' : t(special) === special ? plain : special;
  const what = t(phrase, { of: slots.of, about: slots.about });
  return what === phrase || what === '' ? t('unknown-plain') : t('missing', { what });
}

/** Replies to several questions of one message as one, in their order. */
export function joinReplies(replies: readonly Reply[]): Reply {
  return {
    kind: replies.some(({ kind }) => kind === 'answer') ? 'answer' : replies[0]!.kind,
    short: replies.map(({ short }) => short).join('\n\n'),
    evidence: uniqueEvidence(replies.flatMap(({ evidence }) => evidence)).slice(0, MAX_QUOTATIONS),
    suggestions: replies.at(-1)!.suggestions,
  };
}

/** The intent as a question to choose; none where it has no wording. */
export const offer = (intent: Intent, language: string): Suggestion[] => {
  const text = inLanguage(intent.ask, language);
  return text ? [{ id: intent.name, text }] : [];
};

/** The whole reply as plain text. */
export function renderReply({ short, evidence, suggestions, kind }: Reply, source: string): string {
  const quotations = evidence.map(({ sentence }) => `“${sentence}”`);
  const choices = kind === 'clarify' ? suggestions.map(({ text }) => `– ${text}`) : [];
  return [short, ...choices, ...quotations, ...(quotations.length > 0 && source !== '' ? [`— ${source}`] : [])].join(
    '\n\n',
  );
}
