// The texts that people bring to be asked about, one a talk. `/privacy` says the same of them: change both together.
import type { z } from 'zod';
import type { Json, Store } from './store.js';
import { readStored, storedValues } from './stored-values.js';

/** A text that is the article of a talk. */
export type Post = z.infer<typeof storedValues.post>;

/** Where a talk is held: a private chat has one text at a time, a group one below each post that was replied to. */
export interface TalkPlace {
  chatId: number;
  isPrivate: boolean;
}

/** A text is forgotten an hour after it was last asked about. */
const postTtlMs = 60 * 60_000;
/** Four of Telegram's longest messages; an index of it takes some 4 MB and 50 ms. */
const maxPostChars = 16_384;

export interface PostState {
  /** @param id  in groups, of the post; of a private chat it does not matter */
  get(place: TalkPlace, id: number): Promise<Post | undefined>;
  keep(place: TalkPlace, post: Post): Promise<void>;
  forget(place: TalkPlace, id: number): Promise<void>;
}

/** Keys begin with the chat, so that they go with all else of it, and end with a slash, so that none is the beginning of another. */
export function createPostState(store: Store): PostState {
  const keyOf = ({ chatId, isPrivate }: TalkPlace, id: number) => `${chatId}/post/${isPrivate ? '' : `${id}/`}`;
  return {
    get: (place, id) => readStored(store, storedValues.post, keyOf(place, id)),
    keep: (place, post) => store.set(keyOf(place, post.id), post as unknown as Json, postTtlMs),
    forget: (place, id) => store.deleteAll(keyOf(place, id)),
  };
}

/** A text of one message. */
export const postOf = (id: number, text: string): Post => ({
  id,
  parts: [id],
  text,
  noticeId: null,
  isOpen: false,
  isCut: false,
});

/** The text with that of a further message below it, cut at `maxPostChars`; as it is where the message is in it already. */
export function addToPost(post: Post, messageId: number, text: string): Post {
  if (post.parts.includes(messageId)) return post;
  const whole = `${post.text}\n\n${text}`;
  const isCut = post.isCut || whole.length > maxPostChars;
  return { ...post, parts: [...post.parts, messageId], text: whole.slice(0, maxPostChars), isCut };
}
