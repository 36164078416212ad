// Pictures that were sent as one: the words may stand below any of them, and the others are not spoken of.
import type { BotContext } from '../context.js';

/** What has come before of the album that a message is a part of; undefined where nothing has, or it is of none. */
export async function albumOf({ incoming, place, services }: BotContext) {
  const id = albumIdOf(incoming);
  return id === undefined ? undefined : await services.posts.album(place, id);
}

/**
 * Notes what was said to the album that a message is a part of.
 *
 * @param noticeId  the message that says it; null where it is the answer to a question
 * @param postId    the text that it has become a part of; null where it has no text so far
 */
export async function keepAlbum(
  { incoming, place, services }: BotContext,
  noticeId: number | null,
  postId: number | null,
): Promise<void> {
  const id = albumIdOf(incoming);
  if (id !== undefined) await services.posts.keepAlbum(place, id, { noticeId, postId });
}

const albumIdOf = (incoming: BotContext['incoming']) => ('albumId' in incoming ? incoming.albumId : undefined);
