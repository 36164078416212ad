// An utterance's words → the features that intents are learned from: the same in every language as far as it goes.
import { QUESTION_ROLES } from './question-words.js';
import type { Utterance, Word } from './read-utterance.js';

/** Length of the pieces of a word, its edges counted as one letter each. Longer ones add nothing where words are stemmed and mended. */
const PIECE = 3;

/** Roles that shape a question, whatever its language. */
const SHAPES = new Set<string>([
  ...QUESTION_ROLES,
  'polar',
  'not',
  'other',
  'saying',
  'it',
  'he',
  'they',
  'follow',
  'against',
]);

/**
 * Features of words in a row. First letter: `w` a word, `p` a neighbouring pair, `c` a piece of a word, `e` an entity,
 * `r` a role, `q` a role with an entity, `m` a meaning, `b` two meanings, or a meaning with an entity or a role, `x` an
 * emoji. An entity stands for all ways to name it, a meaning for all words of it in all languages.
 */
export function featuresOf(words: readonly Word[], emoji: readonly string[] = []): string[] {
  const features: string[] = [];
  const entities = new Set<string>();
  const roles = new Set<string>();
  let before = '<';
  for (const [at, word] of words.entries()) {
    for (const role of word.roles) if (SHAPES.has(role)) roles.add(role);
    if (word.implied) {
      if (word.entity === null) continue;
      entities.add(word.entity);
      features.push(`e${word.entity}`);
      continue;
    }
    if (word.number !== null) features.push(`n${word.number}`);
    if (word.entity !== null) {
      if (words[at - 1]?.entity === word.entity) continue;
      const name = word.stranger ? 'stranger' : word.entity;
      entities.add(name);
      features.push(`e${name}`, `e${name}`, `p${before} ${name}`);
      before = name;
    } else {
      features.push(`p${before} ${word.key}`);
      before = word.key;
    }
    if (word.stranger) continue;
    features.push(`w${word.key}`);
    if (word.roles.includes('filler')) continue;
    // What a word tells counts more than the small words around it.
    features.push(`w${word.key}`);
    const edged = `<${word.key}>`;
    for (let start = 0; start + PIECE <= edged.length; start++) features.push(`c${edged.slice(start, start + PIECE)}`);
  }
  if (words.length > 0) features.push(`p${before} >`);
  for (const role of roles) {
    features.push(`r${role}`);
    for (const entity of entities) features.push(`q${role} ${entity}`);
  }
  features.push(...featuresOfMeanings(words, [...entities, ...roles]));
  for (const sign of emoji) features.push('xemoji', `x${sign}`);
  return features;
}

/**
 * What the words mean, and each meaning beside all others, the entities and the roles. On a sixth of the examples kept apart this is worth 7 points.
 */
function featuresOfMeanings(words: readonly Word[], beside: readonly string[]): string[] {
  const meanings = [...new Set(words.flatMap((word) => word.meanings))].sort();
  return meanings.flatMap((meaning, at) => [
    `m${meaning}`,
    ...[...meanings.slice(at + 1), ...beside].map((other) => `b${meaning} ${other}`),
  ]);
}

/** The features of a whole utterance. */
export const featuresOfUtterance = (utterance: Utterance): string[] => featuresOf(utterance.words, utterance.emoji);
