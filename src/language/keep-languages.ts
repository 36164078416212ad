// What a language detector has learned as bytes and back: a line of JSON, spaces up to a multiple of four, the numbers.
import type { LanguageModel } from './detect.js';

interface Header {
  key: string;
  languages: string[];
  totals: number[];
  /** How many there are. */
  features: number;
}

export function encodeLanguages({ languages, totals, features, counts }: LanguageModel, key: string): Uint8Array {
  const text = JSON.stringify({ key, languages, totals, features: features.length } satisfies Header);
  const header = new TextEncoder().encode(text);
  const start = 4 * Math.ceil((header.length + 1) / 4);
  const bytes = new Uint8Array(start + features.byteLength + counts.byteLength).fill(SPACE, 0, start);
  bytes.set(header);
  bytes[start - 1] = LINE_END;
  bytes.set(new Uint8Array(features.buffer, features.byteOffset, features.byteLength), start);
  bytes.set(new Uint8Array(counts.buffer, counts.byteOffset, counts.byteLength), start + features.byteLength);
  return bytes;
}

const SPACE = 0x20;
const LINE_END = 0x0a;

/** The model, or null where the bytes are of another key (stale) or cut short; throws where they begin with no JSON. */
export function decodeLanguages(kept: Uint8Array, key: string): LanguageModel | null {
  // Views must start on a multiple of four.
  const bytes = kept.byteOffset % 4 === 0 ? kept : kept.slice();
  const start = bytes.indexOf(LINE_END) + 1;
  const header: Header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start)));
  const { languages, totals, features } = header;
  if (header.key !== key || bytes.length !== start + 4 * features * (1 + languages.length)) return null;
  const numbers = new Uint32Array(bytes.buffer, bytes.byteOffset + start, features * (1 + languages.length));
  return {
    languages,
    totals,
    features: numbers.subarray(0, features),
    counts: numbers.subarray(features),
  };
}
