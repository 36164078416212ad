// English words of time and number.

/** Written with a capital, these are part of a date. */
export const monthsAndDays: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov \
dec monday tuesday wednesday thursday friday saturday sunday'.split(/\s+/),
);

export const numberWords: ReadonlySet<string> = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty \
thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half quarter third twice once double \
hundreds thousands millions billions dozens several percent'.split(/\s+/),
);
