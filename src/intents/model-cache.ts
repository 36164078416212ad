// A model as bytes and back. Layout: length of the header, header (JSON), then, from a multiple of four on, the arrays.
import { createHash } from 'node:crypto';
import type { IntentModel } from './model.js';
import { indexVocabulary } from './vocabulary.js';

/** Where a model is kept between two starts; `createFileCache` keeps it on disk. */
export interface ModelCache {
  /** The bytes kept last, or null where there are none. */
  load(): Uint8Array | null;
  save(bytes: Uint8Array): void;
}

interface Header {
  key: string;
  names: readonly string[];
  confidence: readonly number[];
  maxRarity: number;
  features: number;
  /** How many bytes the weights take. */
  weightBytes: number;
}

/** Part of every key: raise it when learning or the layout changes. */
const modelVersion = '4';

/** Tells two sets of examples apart: the same key, the same model. Any JSON value will do. */
export function modelKey(content: unknown): string {
  return createHash('sha256')
    .update(`${modelVersion}\n${JSON.stringify(content)}`)
    .digest('base64url');
}

export function encodeModel({ names, vocabulary, weights, confidence }: IntentModel, key: string): Uint8Array {
  const { hashes, rarity, maxRarity } = vocabulary;
  const header = new TextEncoder().encode(
    JSON.stringify({
      key,
      names,
      confidence,
      maxRarity,
      features: hashes.length,
      weightBytes: weights.bytes.length,
    } satisfies Header),
  );
  // Those of wide numbers first: each then starts on a multiple of its width.
  const arrays = [hashes, rarity, weights.scales, weights.starts, weights.bytes];
  const start = roundUp(4 + header.length);
  const bytes = new Uint8Array(start + arrays.reduce((sum, { byteLength }) => sum + byteLength, 0));
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  let at = start;
  for (const array of arrays) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), at);
    at += array.byteLength;
  }
  return bytes;
}

/** The model, or null where the bytes are of another key (stale), cut short, or no model at all. */
export function decodeModel(kept: Uint8Array, key: string): IntentModel | null {
  // Views on an array's middle must start on a multiple of four.
  const bytes = kept.byteOffset % 4 === 0 ? kept : kept.slice();
  const header = decodeHeader(bytes);
  if (header?.key !== key) return null;
  const { names, confidence, maxRarity, features, weightBytes } = header;
  let at = bytes.byteOffset + roundUp(4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true));
  if (bytes.byteOffset + bytes.byteLength !== at + 4 * (4 * features + 3) + weightBytes) return null;
  const advance = (length: number) => {
    at += length;
    return at - length;
  };
  const hashes = new Uint32Array(bytes.buffer, advance(4 * features), features);
  const rarity = new Float32Array(bytes.buffer, advance(4 * features), features);
  const scales = new Float32Array(bytes.buffer, advance(4 * (features + 1)), features + 1);
  const starts = new Uint32Array(bytes.buffer, advance(4 * (features + 2)), features + 2);
  const weights = new Int8Array(bytes.buffer, at, weightBytes);
  return {
    names,
    vocabulary: indexVocabulary(hashes, rarity, maxRarity),
    weights: { classes: names.length, starts, bytes: weights, scales },
    confidence,
  };
}

function decodeHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 4) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  try {
    return JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  } catch {
    return null; // Not written by `encodeModel`: as good as no bytes.
  }
}

function roundUp(length: number): number {
  return Math.ceil(length / 4) * 4;
}
