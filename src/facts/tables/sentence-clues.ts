// English words that tell something of a sentence beside a question.

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** A sentence that begins with one of these goes on about what the sentence before names. */
export const pronouns = wordsOf('he she it they this these that those his her its their such');

/** Before a name these tell of a place. */
export const placeWords = wordsOf('in at from to near into of on');

/** These deny what stands beside them. */
export const negations = wordsOf(
  "not no never without except didn't don't doesn't isn't wasn't aren't weren't couldn't can't won't fail unlike",
);

/** Without a year or month, these still tell when. */
export const spanOfTimeWords = wordsOf(
  'century centuries decade decades era period ago during until since before after',
);

/** Small words that any two sentences share; the other small ones tell a little, as `before`, `most` and `under` do. */
export const plainWords = wordsOf(
  'the a an of is was were are be did do does to what which who when where how why in and',
);
