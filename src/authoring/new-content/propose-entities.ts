// An article → the people, places and things it names: proposals, which their author looks through.
import type nlpOf from 'compromise';
import type { Entity } from '../../content/index.js';
import { normalise, stem, tokenise } from '../../language/index.js';
import type { Metadata } from './guess-metadata.js';
import { slugOf } from './slug.js';

type Nlp = typeof nlpOf;

export interface ProposedEntity {
  id: string;
  kind: Entity['kind'];
  name: string;
  aliases: readonly string[];
  /** How often the article names it. */
  count: number;
}

/** An author looks through so many, a screen; what is named more often comes first. */
const MOST = 20;

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
  const body = text.startsWith(title) && text.length > title.length ? text.slice(title.length) : text;
  const { default: nlp } = language === 'en' ? await import('compromise') : { default: null };
  const found = nlp ? [...findByGrammar(nlp, body), ...findCapitals(body, language)] : findCapitals(body, language);
  const kinds = new Map<string, Entity['kind']>();
  for (const { name, kind } of found) {
    for (const part of name.split(/,|(?<=\p{Ll}) and (?=\p{Lu})/u)) {
      const clean = asWrittenElsewhere(cleanName(withoutOffice(part, body)), text);
      if (isName(clean, body) && !kinds.has(clean)) kinds.set(clean, kind);
    }
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
      (other) =>
        (kinds.get(other) === 'person' && ` ${other} `.includes(` ${name} `)) ||
        stems(other, language) === stems(name, language),
    );
    // "Europe" of "Central Europe" alone is no name of its own.
    const longer = names.find((other) => other !== name && ` ${other} `.includes(` ${name} `));
    if (longer && !standsAlone(name, longer, body)) continue;
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

function findByGrammar(nlp: Nlp, text: string): { name: string; kind: Entity['kind'] }[] {
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
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$|^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/**
 * Words in capitals only, two or more capital words in a row (at the start of a sentence also without the first, which
 * may be a role), and capital words amid a sentence. German writes every noun so: there a single one must come again.
 */
function findCapitals(text: string, language: string): { name: string; kind: Entity['kind'] }[] {
  const runs = [
    ...text.matchAll(/\p{Lu}[\p{L}'’-]+(?: (?:of|the|and|for|de|von|van|al) (?=\p{Lu})| (?=\p{Lu})|[\p{L}'’-])*/gu),
  ].flatMap(({ 0: run, index }) => {
    const opens = index === 0 || /[.!?…»”"“«\n]\s*$/.test(text.slice(0, index));
    const rest = run.replace(/^\S+ (?:(?:of|the|and|for|de|von|van|al) )?/, '');
    return opens ? [rest] : [run];
  });
  const several = runs.filter((run) => run.includes(' '));
  const capitals = text.match(/(?<![\p{L}\p{N}])\p{Lu}{2,}[\p{Lu}\p{N}-]*(?![\p{L}\p{N}])/gu) ?? [];
  const amid = [...text.matchAll(/[\p{Ll},] (\p{Lu}\p{Ll}{3,}(?:-\p{Lu}?\p{Ll}+)*)/gu)].map((match) => match[1] ?? '');
  const single = amid.filter((name, at) => !CALENDAR.test(name) && (language !== 'de' || amid.indexOf(name) !== at));
  return [...several, ...capitals, ...single].map((name) => ({ name, kind: 'thing' as const }));
}

/** Offices before a name: "Deputy Prime Minister Elchin Rahimzade". */
const ROLES =
  /^(?:(?:deputy|first|vice|prime|foreign|chief|executive|mr|mrs|ms|dr|prof|professor|sir|mayor|president|minister|chancellor|captain|agriculture|defen[cs]e|finance|economy|energy|transport|health|interior|culture|education|trade|justice|chairman|chairwoman|director|general|officer|secretary)\.? )+(?=\p{Lu}\p{Ll}+ \p{Lu}|\p{Lu}\p{Ll}+$)/iu;

const ROLE = /^(?:deputy|minister|president|chairman|director|director general|mayor|government)$/i;

/** What a capital at the start of a sentence, or a headline, makes look like a part of the name behind it. */
const SMALL_WORDS =
  /^(?:(?:the|a|an|in|on|at|by|for|from|of|to|with|and|but|or|so|because|when|while|after|before|since|if|as|that|this|it|he|she|we|they|i) )+/i;

const cleanName = (name: string) =>
  name
    .replace(/['’]s?(?=\s|$)/g, '')
    .replace(SMALL_WORDS, '')
    .replace(/^(?:town|city|village) of /i, '')
    .replace(ROLES, '')
    .replace(SMALL_WORDS, '')
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
  name.length > 1 &&
  /^[\p{Lu}\p{N}]/u.test(name.split(' ').at(-1) ?? '') &&
  !ROLE.test(name) &&
  !CALENDAR.test(name) &&
  !/ I$/.test(name) &&
  name.length <= 60 &&
  /\p{Lu}/u.test(name) &&
  name.split(' ').length <= 7 &&
  text.includes(name);

/** "Minister of Infrastructure Tina Kovačič" is no Infrastructure Tina. */
const withoutOffice = (name: string, text: string) =>
  name.split(' ').length > 2 && text.includes(`of ${name}`) ? name.replace(/^\S+ /, '') : name;

/** Whether a name also stands where a longer one that holds it does not. */
const standsAlone = (name: string, whole: string, text: string) =>
  whole === name || text.replaceAll(whole, ' ').includes(name);

const surnameOf = (name: string) => name.split(' ').at(-1) ?? name;

const countNames = (text: string, names: readonly string[]) =>
  Math.max(...names.map((name) => text.split(name).length - 1));
