// Asks the author what to do with each group of questions.
import * as prompts from '@clack/prompts';
import type { Decision } from '../authoring/review/apply-decision.js';
import type { ReviewGroup } from '../authoring/review/list-groups.js';

/** Ends early, with what was decided so far, when the author leaves (Ctrl-C). */
export async function promptDecisions(groups: readonly ReviewGroup[]): Promise<Decision[]> {
  const decisions: Decision[] = [];
  prompts.intro(
    `${groups.length} questions to look at, the most frequent first. Ctrl-C leaves and keeps what was decided.`,
  );
  for (const group of groups) {
    const decision = await promptDecision(group);
    if (decision === null) break;
    if (decision !== 'later') decisions.push(decision);
  }
  prompts.outro(`${decisions.length} decided.`);
  return decisions;
}

/** @example renderKinds({ unanswered: 2, 'low-confidence': 0, down: 1 }) // 'no answer 2×, 👎 1×' */
export function renderKinds(kinds: ReviewGroup['kinds']): string {
  const names = { unanswered: 'no answer', 'low-confidence': 'not sure', down: '👎' } as const;
  return (['unanswered', 'low-confidence', 'down'] as const)
    .flatMap((kind) => (kinds[kind] > 0 ? [`${names[kind]} ${kinds[kind]}×`] : []))
    .join(', ');
}

async function promptDecision(group: ReviewGroup): Promise<Decision | 'later' | null> {
  const { text, language, intents, facts, now, count, texts, kinds } = group;
  const others = texts.slice(1, 4).map((other) => `\nalso: ${other}`);
  prompts.note(
    `asked ${count}× (${renderKinds(kinds)})${others.join('')}\nanswer now: ${now.kind}, ${now.short.slice(0, 200)} (${now.confidence.toFixed(2)})`,
    text,
  );
  const choice = await prompts.select({
    message: 'What is it?',
    options: [
      ...intents.map(({ intent, example }) => ({
        value: `add ${intent}`,
        label: `add to ${intent}`,
        hint: `like “${example}”`,
      })),
      { value: 'other', label: 'add to another intent' },
      ...facts.map(({ id, short }) => ({
        value: `fact ${id}`,
        label: `a new question, answered by ${id}`,
        hint: short.slice(0, 60),
      })),
      { value: 'absent', label: 'the article does not say' },
      { value: 'later', label: 'later' },
      { value: 'ignore', label: 'ignore' },
    ],
  });
  if (prompts.isCancel(choice)) return null;
  if (choice === 'later') return 'later';
  if (choice === 'ignore') return { text, language, action: 'ignore' };
  const details = await promptDetails(choice);
  if (details === null) return null;
  const keep = await prompts.confirm({ message: 'Keep it as a test case too?', initialValue: true });
  return prompts.isCancel(keep) ? null : { text, language, keep, ...details };
}

type Details = Pick<Decision, 'action' | 'intent' | 'missing' | 'facts'>;

async function promptDetails(choice: string): Promise<Details | null> {
  const [kind, id] = choice.split(' ');
  if (kind === 'add') return { action: 'add', intent: id };
  const name = await prompts.text({
    message: kind === 'other' ? 'Which intent?' : 'A name for the new intent (a-z, 0-9, -)',
    validate: (value) =>
      /^[a-z0-9][a-z0-9-]{0,47}$/.test(value ?? '') ? undefined : 'a-z, 0-9 and - only, 48 at most',
  });
  if (prompts.isCancel(name)) return null;
  if (kind === 'other') return { action: 'add', intent: name };
  if (kind === 'fact') return { action: 'question', intent: name, facts: id === undefined ? [] : [id] };
  const missing = await prompts.text({ message: 'The article does not say …', placeholder: 'how long it took' });
  return prompts.isCancel(missing) ? null : { action: 'absent', intent: name, missing };
}
