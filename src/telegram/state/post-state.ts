// The texts that people bring to be asked about, one a talk. `/privacy` says the same of them: change both together.
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { Json, Store } from './store.js';
import { readStored, storedValues } from './stored-values.js';

/** A text that is the article of a talk. */
export type Post = z.infer<typeof storedValues.post>;

/** What has come of an album so far. */
type Album = z.infer<typeof storedValues.album>;

/** Where a talk is held: a private chat has one text at a time, a group one below each post that was replied to. */
interface TalkPlace {
  chatId: number;
  isPrivate: boolean;
}

/** A text is forgotten an hour after it was last asked about. */
const postTtlMs = 60 * 60_000;
/** For a day its reader is told that it was: later nobody counts on it. */
const markTtlMs = 24 * postTtlMs;
/** Four of Telegram's longest messages; an index of it takes some 4 MB and 50 ms. */
const maxPostChars = 16_384;
/** Chats that are known to have a text while the store may lose it, as a Redis that starts anew without its data. */
const maxRecent = 1000;

export interface PostState {
  /** @param id  in groups, of the post; of a private chat it does not matter */
  get(place: TalkPlace, id: number): Promise<Post | undefined>;
  keep(place: TalkPlace, post: Post): Promise<void>;
  forget(place: TalkPlace, id: number): Promise<void>;
  /** Whether a private chat has lost a text that its reader did not leave; true once for each. */
  takeLost(place: TalkPlace): Promise<boolean>;
  album(place: TalkPlace, id: string): Promise<Album | undefined>;
  keepAlbum(place: TalkPlace, id: string, album: Album): Promise<void>;
}

/** Keys begin with the chat, so that they go with all else of it, and end with a slash, so that none is the beginning of another. */
export function createPostState(store: Store): PostState {
  const recent = new LRUCache<number, true>({ max: maxRecent });
  const keyOf = ({ chatId, isPrivate }: TalkPlace, id: number) => `${chatId}/post/${isPrivate ? '' : `${id}/`}`;
  const markOf = ({ chatId }: TalkPlace) => `${chatId}/has-post/`;
  const albumOf = ({ chatId }: TalkPlace, id: string) => `${chatId}/album/${id}/`;

  /** Another replica may know better than this one, so that what was left is written down too. */
  async function mark(place: TalkPlace, isThere: boolean) {
    if (isThere === recent.has(place.chatId)) return;
    if (isThere) recent.set(place.chatId, true);
    else recent.delete(place.chatId);
    await store.set(markOf(place), isThere, markTtlMs);
  }

  return {
    get: (place, id) => readStored(store, storedValues.post, keyOf(place, id)),
    async keep(place, post) {
      await store.set(keyOf(place, post.id), post as unknown as Json, postTtlMs);
      if (place.isPrivate) await mark(place, true);
    },
    async forget(place, id) {
      await store.deleteAll(keyOf(place, id));
      if (place.isPrivate) await mark(place, false);
    },
    async takeLost(place) {
      if (!place.isPrivate) return false;
      const isLost = (await readStored(store, storedValues.hasPost, markOf(place))) ?? recent.has(place.chatId);
      if (isLost) recent.set(place.chatId, true);
      await mark(place, false);
      return isLost;
    },
    album: (place, id) => readStored(store, storedValues.album, albumOf(place, id)),
    keepAlbum: (place, id, album) => store.set(albumOf(place, id), album, postTtlMs),
  };
}

/** A text of one message. */
export const postOf = (id: number, text: string): Post => ({
  id,
  parts: [{ id, text }],
  noticeId: null,
  isOpen: false,
  isCut: false,
});

export const textOf = ({ parts }: Post): string => parts.map(({ text }) => text).join(betweenParts);

export const isPartOf = ({ parts }: Post, messageId: number): boolean => parts.some(({ id }) => id === messageId);

const betweenParts = '\n\n';

/**
 * The text with that of a further message at its place, however late it came; cut at `maxPostChars`. As it is where the message
 * is in it already.
 */
export function addToPost(post: Post, messageId: number, text: string): Post {
  if (isPartOf(post, messageId)) return post;
  const whole = [...post.parts, { id: messageId, text }].toSorted((a, b) => a.id - b.id);
  let room = maxPostChars;
  const parts = whole.flatMap((part) => {
    const kept = part.text.slice(0, Math.max(0, room));
    room -= kept.length + betweenParts.length;
    return kept === '' ? [] : [{ id: part.id, text: kept }];
  });
  const isCut = post.isCut || textOf({ ...post, parts: whole }).length > maxPostChars;
  return { ...post, parts, isCut };
}
