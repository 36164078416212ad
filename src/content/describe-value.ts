// What stands where something else should: for messages to authors.

/** @example describeValue(5) // 'the number 5' */
export function describeValue(value: unknown): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value.trim() === '' ? 'empty text' : `"${shorten(value)}"`;
  if (typeof value === 'number' || typeof value === 'bigint') return `the number ${value}`;
  if (typeof value === 'boolean') return `the word ${value} (which YAML reads as yes or no)`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  return 'a group of fields';
}

const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
