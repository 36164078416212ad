// Texts as 32-bit hashes, and a table that finds a hash's place among many.

/** What a hash begins with (FNV-1a). */
export const HASH_START = 0x811c9dc5;

/**
 * Takes more of a text into a hash (FNV-1a over UTF-16 units). What is hashed need never be one string: making strings
 * took longer than hashing them.
 */
export function hashOn(hash: number, text: string, start = 0, end = text.length): number {
  let next = hash;
  for (let at = start; at < end; at++) next = Math.imul(next ^ text.charCodeAt(at), 0x01000193);
  return next;
}

/** Ends a hash with a final mix: 32 bits, 0 or more. */
export function endHash(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** Distinct hashes and where each stands. Plain values, so that they can be kept. */
export interface HashIndex {
  hashes: Uint32Array;
  /** Open addressing over `hashes`: place + 1, or 0 where free. Its length is a power of two. */
  slots: Int32Array;
}

export function indexHashes(hashes: Uint32Array): HashIndex {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(hashes.length * 2 + 1)));
  for (let place = 0; place < hashes.length; place++) {
    let slot = hashes[place]! & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = place + 1;
  }
  return { hashes, slots };
}

/** The place of a hash, or -1. */
export function placeOf({ hashes, slots }: HashIndex, hash: number): number {
  for (let slot = hash & (slots.length - 1); slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1))
    if (hashes[slots[slot]! - 1] === hash) return slots[slot]! - 1;
  return -1;
}
