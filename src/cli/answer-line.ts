// One line of `ask --jsonl`: a conversation as JSON → the reply to its last turn, or what is wrong with the line.
import type { Answerer } from '../answer/answer.js';
import { askTurns } from '../answer/ask-turns.js';
import { describeValue } from '../content/describe-value.js';
import type { Line } from './read-lines.js';
import { toJson } from './to-json.js';

interface LineOptions {
  explain: boolean;
  /** Language of every reply; undefined: the question's own. */
  language: string | undefined;
  /** Whether a line's "lang" sets the reply's language. */
  isLangUsed: boolean;
}

interface LineError {
  line: number;
  id?: string | number;
  error: string;
}

type LineReply = ReturnType<typeof toJson> & { id: string | number | null };

export function answerLine(answerer: Answerer, { number, text }: Line, options: LineOptions): LineReply | LineError {
  const fail = (error: string, id?: string | number): LineError => ({
    line: number,
    ...(id === undefined ? {} : { id }),
    error,
  });
  if (text === null) return fail('expected a line of at most 1,000,000 characters, got a longer one. Split it.');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return fail(`expected JSON, got a mistake (${(error as Error).message}). Write one object a line.`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return fail(`expected an object {"id","turns"}, got ${describeValue(value)}. Write one object a line.`);
  const { id, turns, lang } = value as Record<string, unknown>;
  const isId = typeof id === 'string' || typeof id === 'number';
  if (!isId && id !== undefined && id !== null)
    return fail(`id: expected text or a number, got ${describeValue(id)}. Put it in quotes.`);
  const known = isId ? id : undefined;
  if (!Array.isArray(turns) || turns.length === 0)
    return fail(`turns: expected a list of messages, got ${describeValue(turns)}. Write "turns": ["…"].`, known);
  for (const [at, turn] of turns.entries()) {
    if (typeof turn !== 'string')
      return fail(`turns[${at}]: expected text, got ${describeValue(turn)}. Put it in quotes.`, known);
  }
  const language = options.language ?? (options.isLangUsed ? knownLanguage(lang, answerer) : undefined);
  return {
    id: known ?? null,
    ...toJson(askTurns(answerer, turns, language === undefined ? {} : { language }), options.explain),
  };
}

/** A label that the bot has no texts for leaves the choice to the question. */
function knownLanguage(lang: unknown, { languages }: Answerer): string | undefined {
  return typeof lang === 'string' && languages.includes(lang) ? lang : undefined;
}
