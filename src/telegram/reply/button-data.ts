// What a button sends back when it is pressed: a kind and an id, never a text.

export type ButtonData =
  /** The answer of this id. */
  | { kind: 'ask'; id: string }
  /** The questions of a topic; an empty id is the list of topics. */
  | { kind: 'topic'; id: string }
  | { kind: 'language'; id: string }
  | { kind: 'good'; id: string }
  | { kind: 'bad'; id: string };

const letters: Readonly<Record<ButtonData['kind'], string>> = {
  ask: 'q',
  topic: 't',
  language: 'l',
  good: 'g',
  bad: 'b',
};

/** Telegram's limit is 64 bytes; a kind takes two, and ids have at most 48. */
const id = /^[a-z0-9-]{0,62}$/;

/**
 * @throws RangeError for an id that is no id: content that was not checked
 * @example writeButtonData({ kind: 'ask', id: 'who-met' })  // 'q:who-met'
 */
export function writeButtonData(data: ButtonData): string {
  if (!id.test(data.id))
    throw new RangeError(`Expected an id of at most 62 of a-z, 0-9 and -, got ${data.id.length} characters.`);
  return `${letters[data.kind]}:${data.id}`;
}

/** What was pressed, or null: a button of an older version, or nothing of ours. */
export function readButtonData(text: string): ButtonData | null {
  const kind = (Object.keys(letters) as ButtonData['kind'][]).find((one) => text.startsWith(`${letters[one]}:`));
  const rest = text.slice(2);
  return kind && id.test(rest) ? { kind, id: rest } : null;
}
