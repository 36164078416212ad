// Feedback → groups of nearly the same question, the most frequent first.
import { triplesOf } from '../likeness.js';
import type { Feedback } from './read-feedback.js';

export interface FeedbackGroup {
  /** The commonest way to put it. */
  text: string;
  /** Every way it was put, the commonest first. */
  texts: readonly string[];
  count: number;
  kinds: Readonly<Record<Feedback['kind'], number>>;
  /** ISO 639-1, where known. */
  language: string | null;
}

/** From this share of shared letter triples on two questions are nearly the same: a typo or two in a line. */
export const NEARLY_SAME = 0.7;

export function groupFeedback(feedback: readonly Feedback[]): FeedbackGroup[] {
  const groups: { size: number; members: Feedback[] }[] = [];
  const findGroup = createGroupFinder(groups);
  for (const item of feedback) {
    if (item.text === null) continue;
    const triples = triplesOf(item.text);
    const group = findGroup(triples);
    if (group) group.members.push(item);
    else findGroup.add({ size: triples.size, members: [item] }, triples);
  }
  return groups
    .map(({ members }): FeedbackGroup => {
      const counts = new Map<string, number>();
      for (const { text } of members) if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
      const texts = [...counts].sort((a, b) => b[1] - a[1]).map(([text]) => text);
      const countOf = (kind: Feedback['kind']) => members.filter((member) => member.kind === kind).length;
      return {
        text: texts[0] ?? '',
        texts,
        count: members.length,
        kinds: {
          unanswered: countOf('unanswered'),
          'low-confidence': countOf('low-confidence'),
          down: countOf('down'),
        },
        language: members.find(({ language }) => language !== null)?.language ?? null,
      };
    })
    .sort((a, b) => b.count - a.count);
}

/** Looks at those groups only that share triples: of 10,000 questions hardly any two do. */
function createGroupFinder<Group extends { size: number }>(groups: Group[]) {
  const holding = new Map<string, number[]>();
  /** The first group that the text is nearly the same as; the likeness is `alikeness`. */
  const find = (triples: ReadonlySet<string>): Group | undefined => {
    const shared = new Uint16Array(groups.length);
    for (const triple of triples) for (const at of holding.get(triple) ?? []) shared[at]!++;
    const at = shared.findIndex((count, n) => (2 * count) / (triples.size + groups[n]!.size) >= NEARLY_SAME);
    return groups[at];
  };
  const add = (group: Group, triples: ReadonlySet<string>): void => {
    for (const triple of triples) {
      const known = holding.get(triple);
      if (known) known.push(groups.length);
      else holding.set(triple, [groups.length]);
    }
    groups.push(group);
  };
  return Object.assign(find, { add });
}

/** Votes without their question: what they were about, and how many. */
export function countVotes(feedback: readonly Feedback[]): { about: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { text, about } of feedback)
    if (text === null && about !== null) counts.set(about, (counts.get(about) ?? 0) + 1);
  return [...counts].map(([about, count]) => ({ about, count })).sort((a, b) => b.count - a.count);
}
