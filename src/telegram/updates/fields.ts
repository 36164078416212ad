// Reads fields out of JSON of any shape: what is missing or of another type reads as null, and nothing throws.

export type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Ids of Telegram have up to 52 bits, so every one of them is a safe integer. */
export function idOf(value: unknown): number | null {
  return Number.isSafeInteger(value) ? (value as number) : null;
}
