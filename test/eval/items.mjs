// Question files → single turns, each with the messages before it and what a good reply holds.
import { readFileSync } from 'node:fs';

/** A talk is cut into one item a turn; each is judged in the light of the turns before it. */
export const itemsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map(JSON.parse)
    .flatMap((item) =>
      typeof item.turns[0] === 'string'
        ? [item]
        : item.turns.map(({ say, ...turn }, at) => ({
            must: [],
            must_not: [],
            evidence: [],
            persona: 'talk',
            ...turn,
            id: `${item.id}.${at + 1}`,
            replyIn: turn.lang,
            turns: item.turns.slice(0, at + 1).map((one) => one.say),
          })),
    );
