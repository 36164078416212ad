// The intents that every bot has (small talk, questions about the article and the bot, other subjects), taken from those
// of the bot that comes with the package.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Entity, IntentFile } from '../../content/schemas.js';
import { utteranceKey } from '../../content/utterance-key.js';
import type { Metadata } from './guess-metadata.js';
import type { ProposedFact } from './propose-facts.js';
import { OFF_TOPIC, STANDARD_REPLIES } from './standard-replies.js';

type StandardIntent = IntentFile['intents'][number];

/** In the order of the files; those with a reply of one article only are left out. */
const FILES = [
  {
    name: 'smalltalk',
    comment: `What people say that is no question. reply: what the bot says, by language; examples: how people say it.
Change anything; a language you don't need can go. Ten examples or more make an intent recognised in other words.`,
    intents: ['greeting', 'how-are-you', 'thanks', 'goodbye', 'praise', 'insult', 'acknowledgement', 'emoji'],
  },
  {
    name: 'about',
    comment: `Questions about the article and the bot itself.
An intent is answered by \`facts\` (ids of data/facts, best first) or by a \`reply\`.`,
    intents: ['summary', 'source', 'date', 'text', 'topics', 'bot', 'more'].map((name) => `about-${name}`),
  },
  {
    name: 'offtopic',
    comment: `What has nothing to do with the article. Take out what your article is about: an article on football needs no
off-sport.`,
    intents: [
      'weather',
      'sport',
      'cooking',
      'math',
      'programming',
      'writing',
      'finance',
      'health',
      'entertainment',
    ].map((name) => `off-${name}`),
  },
] as const;

/**
 * Examples of each language: enough to be recognised in other words, and an author can still read them. Of other subjects
 * fewer: with 12 a lighthouse keeper's "what did they eat" was taken for cooking.
 */
const MOST_EXAMPLES = 12;
const MOST_OFF_TOPIC = 10;

/** The first sentences tell most of a news item. */
const SUMMARY_FACTS = 2;

/** @param packageDir  the folder of this package */
export function standardIntents(
  packageDir: string,
  { published, source }: Metadata,
  facts: readonly ProposedFact[],
): { file: string; comment: string; value: IntentFile }[] {
  const read = (file: string) => parse(readFileSync(join(packageDir, file), 'utf8'));
  const isOfOther = createNameFinder(read('data/entities.yaml'));
  const replies: Readonly<Record<string, StandardIntent['reply']>> = {
    ...STANDARD_REPLIES,
    'about-source': { en: source ? `The source is ${source}.` : 'The article does not name its source.' },
    'about-date': { en: published ? `It is of ${published}.` : 'The article bears no date.' },
  };
  return FILES.map(({ name: file, comment, intents }) => {
    const { topic, intents: known }: IntentFile = read(`intents/${file}.yaml`);
    const chosen = intents.map((name): StandardIntent => {
      const { kind, ask, action, examples } = known.find((intent) => intent.name === name)!;
      const summary = facts.slice(0, SUMMARY_FACTS).map(({ id }) => id);
      const reply = kind === 'offtopic' ? OFF_TOPIC : replies[name];
      return {
        name,
        kind,
        ...(ask ? { ask } : {}),
        ...(name === 'about-summary' ? { facts: summary } : reply ? { reply } : {}),
        ...(action ? { action } : {}),
        examples: Object.fromEntries(
          Object.entries(examples).map(([language, list]) => [
            language,
            list
              .filter((example) => !isOfOther(example))
              .slice(0, kind === 'offtopic' ? MOST_OFF_TOPIC : MOST_EXAMPLES),
          ]),
        ),
      };
    });
    return { file: `intents/${file}.yaml`, comment, value: { ...(topic ? { topic } : {}), intents: chosen } };
  });
}

/** Shorter names are words of their own in some language. */
const SHORTEST_NAME = 4;

/** Tells whether an utterance names somebody or something of the package's own article. */
function createNameFinder(entities: readonly Entity[]): (text: string) => boolean {
  const names = entities
    .filter(({ kind }) => kind !== 'thing' && kind !== 'role' && kind !== 'group')
    .flatMap(({ name, aliases = {} }) => [...Object.values(name), ...Object.values(aliases).flat()])
    .map((name) => ` ${utteranceKey(name)}`)
    .filter((name) => name.length > SHORTEST_NAME);
  return (text) => {
    const key = ` ${utteranceKey(text)}`;
    return names.some((name) => key.includes(name));
  };
}
