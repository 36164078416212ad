// Why an answer is what it is, told to the person who asked: in their language, without names that only the engine knows.
import type { Evidence } from './answer.js';
import { inLanguage, sayMissing } from './compose.js';
import type { Decision } from './decide.js';
import type { Knowledge } from './knowledge.js';
import type { Utterance } from './read-utterance.js';
import type { Say } from './say.js';

/**
 * What was asked, how its words were taken, what was found, and how sure that is: a sentence each.
 *
 * @param utterance  null where something was chosen by a button or link
 * @param evidence   what the reply quotes
 */
export function explainToReader(
  knowledge: Knowledge,
  say: Say,
  decision: Decision,
  utterance: Utterance | null,
  evidence: readonly Evidence[],
  language: string,
): string[] {
  const tell = (key: string, slots?: Record<string, string>) => say(`why-${key}`, language, slots);
  const nameOf = (id: string) => inLanguage(knowledge.entities.get(id)?.name, language) ?? id;
  const { confidence } = decision;
  const belief = confidence >= SURE ? 'sure' : confidence >= RATHER_SURE ? 'rather-sure' : 'unsure';
  const numbers = evidence.map(({ number }) => number).join(', ');
  return [
    ...explainQuestion(knowledge, say, decision, utterance !== null, language, nameOf, tell),
    ...(utterance ? explainWords(decision, utterance, nameOf, tell) : []),
    ...(numbers === '' ? [] : [tell('sentences', { numbers })]),
    ...(utterance && decision.meaning ? [tell(belief)] : []),
  ];
}

type Tell = (key: string, slots?: Record<string, string>) => string;
type NameOf = (entity: string) => string;

/** The question as it was understood. */
function explainQuestion(
  knowledge: Knowledge,
  say: Say,
  decision: Decision,
  isTyped: boolean,
  language: string,
  nameOf: NameOf,
  tell: Tell,
): string[] {
  const { kind, intent, entity, choices, facts } = decision;
  const asks = (kind === 'clarify' ? choices : [intent]).flatMap((one) => inLanguage(one?.ask, language) ?? []);
  switch (kind) {
    case 'unknown':
      return [tell('unclear')];
    case 'clarify':
      return [tell('either', { questions: asks.join(' / ') })];
    case 'stranger':
      return [tell('unmentioned', { name: nameOf(entity!) })];
    case 'speaker':
      return [tell('speaker', { name: nameOf(entity!) })];
    case 'number':
      return [tell('number')];
    case 'contrary':
      return [tell(intent ? 'contrary' : 'number')];
    case 'fact':
      return isTyped ? [] : [tell('chosen-fact')];
    case 'open':
      return [tell('open', { refusal: sayMissing(knowledge, say, decision, language) })];
    case 'said-by':
      return [tell('said-by', { name: nameOf(facts[0]!.speaker!) })];
    case 'intent':
      break;
  }
  if (intent?.action === 'more') return [tell('more')];
  const missing = inLanguage(intent?.missing, language);
  if (intent?.kind === 'absent') return [missing === undefined ? tell('absent') : tell('missing', { missing })];
  if (intent && intent.kind !== 'question') return [tell(intent.kind)];
  return asks.map((question) => tell(isTyped ? 'question' : 'chosen', { question }));
}

/** What was done to the words to understand them so. */
function explainWords({ meaning }: Decision, { words }: Utterance, nameOf: NameOf, tell: Tell): string[] {
  const lines: string[] = [];
  const quote = (texts: readonly string[]) => [...new Set(texts)].map((text) => `“${text}”`).join(', ');
  const textsOf = (list: Utterance['words']) => list.map(({ text }) => text);
  if (words.some(({ mended }) => mended === 'keyboard')) lines.push(tell('keyboard'));
  const misspelt = words.filter(({ mended }) => mended === 'spelling' || mended === 'split');
  for (const { text, entity } of misspelt)
    if (entity !== null) lines.push(tell('slip', { typed: text, name: nameOf(entity) }));
  const others = misspelt.filter(({ entity }) => entity === null);
  if (others.length > 0) lines.push(tell('slips', { words: quote(textsOf(others)) }));
  const unknown = words.filter(({ known, text }) => !known && !/\p{N}/u.test(text));
  if (unknown.length > 0) lines.push(tell('unknown-words', { words: quote(textsOf(unknown)) }));
  const { source, words: read } = meaning?.best.reading ?? {};
  if (source === 'part') lines.push(tell('part', { part: textsOf(read!.filter(({ implied }) => !implied)).join(' ') }));
  if (source === 'context') {
    const meant = [
      ...new Set(read!.flatMap(({ implied, entity }) => (implied && entity !== null ? nameOf(entity) : []))),
    ];
    lines.push(meant.length > 0 ? tell('talk-about', { names: meant.join(', ') }) : tell('talk'));
  }
  return lines;
}

/** Of answers with this confidence nineteen in twenty are right, and four in five. */
const SURE = 0.9;
const RATHER_SURE = 0.6;
