// Whether a reply is right: the rules of test/questions/README.md.

const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');

/**
 * 'pass', or a word for what is wrong: `refused` (the article does say it), `answered` (it does not), `content`,
 * `must_not`, `evidence`, `kind …`.
 */
export function judgeReply(item, reply) {
  if (item.replyIn && reply.language && reply.language !== item.replyIn) return `in ${reply.language}`;
  const text = ` ${plain(reply.text)}`;
  const hasContent = item.must.every((group) => group.some((words) => text.includes(plain(words))));
  const isClean = !item.must_not.some((words) => text.includes(plain(words)));
  // Of an ambiguous question other kinds of replies are right too.
  if (item.accept?.includes(reply.kind) && isClean) return 'pass';
  switch (item.kind) {
    case 'answerable': {
      if (reply.kind === 'unknown') return 'refused';
      if (reply.kind !== 'answer') return `kind ${reply.kind}`;
      if (!hasContent) return 'content';
      if (!isClean) return 'must_not';
      return item.evidence.length === 0 || item.evidence.includes(reply.evidence[0]?.number) ? 'pass' : 'evidence';
    }
    case 'absent':
      return reply.kind === 'unknown' && isClean ? 'pass' : 'answered';
    case 'false-premise':
      if (!isClean) return 'must_not';
      if (item.must.length > 0 && hasContent) return 'pass';
      return reply.kind === 'unknown' ? 'pass' : 'answered';
    case 'offtopic':
      return ['unknown', 'smalltalk'].includes(reply.kind) && isClean ? 'pass' : 'answered';
    case 'smalltalk':
      return reply.kind === 'smalltalk' && isClean ? 'pass' : `kind ${reply.kind}`;
    case 'meta': {
      if (!hasContent) return 'content';
      const kinds = ['answer', 'about', 'smalltalk', ...(item.must.length > 0 ? [] : ['unknown'])];
      return kinds.includes(reply.kind) && isClean ? 'pass' : `kind ${reply.kind}`;
    }
    default:
      throw new Error(`${item.id}: no such kind: ${item.kind}`);
  }
}
