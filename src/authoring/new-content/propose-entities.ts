// An article → the people, places and things it names: proposals, which their author looks through.
import type { Entity } from '../../content/index.js';
import { normalise, stem, tokenise } from '../../language/index.js';
import type { Metadata } from './guess-metadata.js';
import { slugOf } from './slug.js';

export interface ProposedEntity {
  id: string;
  kind: Entity['kind'];
  name: string;
  aliases: readonly string[];
  /** How often the article names it. */
  count: number;
}

/** An author looks through so many; what is named more often comes first. */
const MOST = 40;

/**
 * @param language  ISO 639-1; English names are found by a grammar (compromise), others by their capital letters
 * @param metadata  of the article: its title is no name, for all its capitals; its place is one, also where a dateline
 *                  has it in capitals
 */
export async function proposeEntities(
  text: string,
  language: string,
  { title, place }: Pick<Metadata, 'title' | 'place'>,
): Promise<ProposedEntity[]> {
  const found =
    language === 'en'
      ? [...(await findByGrammar(text)), ...findCapitals(text, language)]
      : findCapitals(text, language);
  const kinds = new Map<string, Entity['kind']>();
  for (const { name, kind } of found) {
    const clean = asWrittenElsewhere(cleanName(name), text);
    if (clean === title) continue;
    if (isName(clean, text) && !kinds.has(clean)) kinds.set(clean, kind);
  }
  const dateline = place?.toUpperCase();
  if (place && dateline && text.includes(dateline)) {
    kinds.delete(dateline);
    kinds.set(place, 'place');
  }
  // "Lovelace" is no one else than the "Ada Lovelace" of the same article.
  const names = [...kinds.keys()].sort((a, b) => Number(b === place) - Number(a === place) || b.length - a.length);
  const aliases = new Map<string, string[]>();
  for (const name of names) {
    const whole = [...aliases.keys()].find(
      (other) => ` ${other} `.includes(` ${name} `) || stems(other, language) === stems(name, language),
    );
    if (whole) aliases.get(whole)?.push(name);
    else aliases.set(name, []);
  }
  const taken = new Set<string>();
  return [...aliases]
    .map(([name, others]) => ({
      name,
      others,
      kind: kinds.get(name) ?? 'thing',
      count: countNames(text, [name, ...others]),
    }))
    .sort((a, b) => b.count - a.count || text.indexOf(a.name) - text.indexOf(b.name))
    .slice(0, MOST)
    .map(({ name, others, kind, count }) => ({
      id: slugOf(name, language, taken),
      kind,
      name,
      aliases: [
        ...new Set([
          ...others,
          ...(kind === 'person' ? [surnameOf(name)] : []),
          ...(name === place && dateline && text.includes(dateline) ? [dateline] : []),
        ]),
      ].filter((alias) => alias !== name),
      count,
    }));
}

/** A name without its endings: Казань and Казани are one place. */
const stems = (name: string, language: string): string =>
  tokenise(normalise(name))
    .map(({ text }) => stem(text, language))
    .join(' ');

async function findByGrammar(text: string): Promise<{ name: string; kind: Entity['kind'] }[]> {
  const { default: nlp } = await import('compromise');
  const document = nlp(text);
  const named = (view: { out(as: 'array'): unknown }, kind: Entity['kind']) =>
    (view.out('array') as string[]).map((name) => ({ name, kind }));
  return [
    ...named(document.people(), 'person'),
    ...named(document.places(), 'place'),
    ...named(document.organizations(), 'organisation'),
  ];
}

/** Capital words that are no names. */
const CALENDAR =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/**
 * Words in capitals only, two or more capital words in a row (at the start of a sentence also without the first, which
 * may be a role), and capital words amid a sentence. German writes every noun so: there a single one must come again.
 */
function findCapitals(text: string, language: string): { name: string; kind: Entity['kind'] }[] {
  const runs = [
    ...text.matchAll(/\p{Lu}[\p{L}'’-]+(?: (?:of|the|and|for|de|von|van|al) (?=\p{Lu})| (?=\p{Lu})|[\p{L}'’-])*/gu),
  ].flatMap(({ 0: run, index }) => {
    const opens = index === 0 || /[.!?…»”"\n]\s*$/.test(text.slice(0, index));
    const rest = run.replace(/^\S+ (?:(?:of|the|and|for|de|von|van|al) )?/, '');
    return opens ? [rest] : [run];
  });
  const several = runs.filter((run) => run.includes(' '));
  const capitals = text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}[\p{Lu}\p{N}-]*(?![\p{L}\p{N}])/gu) ?? [];
  const amid = [...text.matchAll(/[\p{Ll},] (\p{Lu}\p{Ll}{3,}(?:-\p{Lu}?\p{Ll}+)*)/gu)].map((match) => match[1] ?? '');
  const single = amid.filter((name, at) => !CALENDAR.test(name) && (language !== 'de' || amid.indexOf(name) !== at));
  return [...several, ...capitals, ...single].map((name) => ({ name, kind: 'thing' as const }));
}

const cleanName = (name: string) =>
  name
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(/^(?:the|a|an|in|on|at|by|for|from) /i, '')
    .replace(/^(?:town|city|village) of /i, '')
    .replace(/^(?:mr|mrs|ms|dr|prof|professor|sir|mayor|president|minister|chancellor|captain)\.? (?=\p{Lu})/iu, '')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');

/** A dateline's PORTLEY is the Portley of the text. */
function asWrittenElsewhere(name: string, text: string): string {
  if (name !== name.toUpperCase()) return name;
  const written = name.toLowerCase().replace(/(^|[\s-])\p{L}/gu, (letter) => letter.toUpperCase());
  return text.includes(written) ? written : name;
}

/** Stands so in the article, has a capital, and is neither one letter nor a whole clause. */
const isName = (name: string, text: string) =>
  name.length > 1 && name.length <= 60 && /\p{Lu}/u.test(name) && name.split(' ').length <= 7 && text.includes(name);

const surnameOf = (name: string) => name.split(' ').at(-1) ?? name;

const countNames = (text: string, names: readonly string[]) =>
  Math.max(...names.map((name) => text.split(name).length - 1));
