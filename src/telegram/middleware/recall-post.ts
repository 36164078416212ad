// Which text a message is about: the post that it replies to, else that of its private chat, or of the answer that it replies to.
import { isLongEnough } from '../../answer/judge-text.js';
import type { BotContext } from '../context.js';
import { isPartOf, type Post, postOf } from '../state/post-state.js';

/** The text, or null where it is the standing article. What is replied to but too short to be asked about is none. */
export async function recallPost({ incoming, place, services }: BotContext): Promise<Post | null> {
  if (!place) return null;
  const { posts, conversations } = services;
  if (incoming.kind === 'question' && incoming.post && isLongEnough(incoming.post.text)) {
    const { messageId, text } = incoming.post;
    const known = await posts.get(place, messageId);
    return known && isPartOf(known, messageId) ? known : postOf(messageId, text);
  }
  if (place.isPrivate) return (await posts.get(place, 0)) ?? null;
  const messageId = incoming.kind === 'question' ? incoming.botMessageId : pressedBelow(incoming);
  if (!messageId) return null;
  const postId = (await conversations.sentByMessage(place.chatId, messageId))?.postId;
  return (postId !== undefined && (await posts.get(place, postId))) || null;
}

const pressedBelow = (incoming: BotContext['incoming']) => (incoming.kind === 'button' ? incoming.messageId : null);
