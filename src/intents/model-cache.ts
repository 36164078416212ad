// What was learned as bytes and back: a line with a key and a check sum, then what node:v8 makes of the value.
import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';

/** Where a model is kept between two starts; `createFileCache` keeps it on disk. */
export interface ModelCache {
  /** The bytes kept last, or null where there are none. */
  load(): Uint8Array | null;
  save(bytes: Uint8Array): void;
}

/** Part of every key: raise it when learning or a model's shape changes. */
const modelVersion = '5';

/** Tells two sets of examples apart: the same key, the same model. Any JSON value will do. */
export function modelKey(content: unknown): string {
  return createHash('sha256')
    .update(`${modelVersion}\n${JSON.stringify(content)}`)
    .digest('base64url');
}

const LINE_END = 0x0a;

const headOf = (key: string, body: Uint8Array) => `${key} ${crc32(body)}\n`;

/**
 * A plain value (objects, Maps, arrays of numbers) as bytes.
 *
 * @param key  a line; `unsealCache` gives the value for the same one only
 */
export function sealCache(key: string, value: unknown): Buffer {
  const body = serialize(value);
  return Buffer.concat([Buffer.from(headOf(key, body)), body]);
}

/**
 * The value that was sealed; null where the bytes are of another key, cut short, changed, or anything else.
 *
 * V8 reads what an older one wrote, so what a package brings along serves every Node; what a newer one wrote in a format that
 * is unknown here is null, too.
 */
export function unsealCache<Value>(bytes: Uint8Array, key: string): Value | null {
  const start = bytes.indexOf(LINE_END) + 1;
  const body = bytes.subarray(start);
  if (start === 0 || new TextDecoder().decode(bytes.subarray(0, start)) !== headOf(key, body)) return null;
  try {
    return deserialize(body);
  } catch {
    return null;
  }
}
