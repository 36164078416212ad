// Asks the author what to do with each group of questions.
import * as prompts from '@clack/prompts';
import type { Decision } from '../authoring/review/apply-decision.js';
import type { ReviewGroup } from '../authoring/review/list-groups.js';
import type { Content } from '../content/index.js';
import { id } from '../content/schemas.js';
import type { CommandContext } from './command.js';

/** Yields each decision as it is made; ends early when the author leaves (Ctrl-C, or the terminal is gone). */
export async function* promptDecisions(
  groups: readonly ReviewGroup[],
  { topics }: Content,
  { stdin, stdout }: Pick<CommandContext, 'stdin' | 'stdout'>,
): AsyncGenerator<Decision, void, void> {
  const gone = new AbortController();
  stdin.once('end', () => gone.abort());
  const terminal: Terminal = { input: stdin, output: stdout, signal: gone.signal };
  const names = topics.flatMap(({ intents }) => intents.map(({ name }) => name));
  prompts.intro(
    `${groups.length} questions to look at, the most frequent first. Ctrl-C leaves; what was decided stays.`,
    terminal,
  );
  let count = 0;
  for (const group of groups) {
    const { decision, isLast } = await promptDecision(group, names, terminal);
    if (decision) {
      count++;
      yield decision;
      names.push(...(decision.intent === undefined ? [] : [decision.intent]));
    }
    if (isLast) break;
  }
  prompts.outro(`${count} decided.`, terminal);
}

/** @example renderKinds({ unanswered: 2, 'low-confidence': 0, down: 1 }) // 'no answer 2×, 👎 1×' */
export function renderKinds(kinds: ReviewGroup['kinds']): string {
  const names = { unanswered: 'no answer', 'low-confidence': 'not sure', down: '👎' } as const;
  return (['unanswered', 'low-confidence', 'down'] as const)
    .flatMap((kind) => (kinds[kind] > 0 ? [`${names[kind]} ${kinds[kind]}×`] : []))
    .join(', ');
}

type Terminal = Required<Pick<prompts.CommonOptions, 'input' | 'output' | 'signal'>>;

/** What was decided on a group, null where nothing was; `isLast` when the author leaves. */
interface Prompted {
  decision: Decision | null;
  isLast: boolean;
}

async function promptDecision(group: ReviewGroup, names: readonly string[], terminal: Terminal): Promise<Prompted> {
  const { text, language, intents, facts, now, count, texts, kinds } = group;
  const others = texts.slice(1, 4).map((other) => `\nalso: ${other}`);
  prompts.note(
    `asked ${count}× (${renderKinds(kinds)})${others.join('')}\nanswer now: ${now.kind}, ${now.short.slice(0, 200)} (${now.confidence.toFixed(2)})`,
    text,
    terminal,
  );
  const choice = await prompts.select({
    ...terminal,
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
  if (prompts.isCancel(choice)) return { decision: null, isLast: true };
  if (choice === 'later') return { decision: null, isLast: false };
  if (choice === 'ignore') return { decision: { text, language, action: 'ignore' }, isLast: false };
  const details = await promptDetails(choice, names, terminal);
  if (details === null) return { decision: null, isLast: true };
  const keep = await prompts.confirm({ ...terminal, message: 'Keep it as a test case too?', initialValue: true });
  // Who leaves here has decided all the same.
  const isLast = prompts.isCancel(keep);
  return { decision: { text, language, keep: keep === true, ...details }, isLast };
}

type Details = Pick<Decision, 'action' | 'intent' | 'missing' | 'facts'>;

async function promptDetails(choice: string, names: readonly string[], terminal: Terminal): Promise<Details | null> {
  const [kind, chosen] = choice.split(' ');
  if (kind === 'add') return { action: 'add', intent: chosen };
  if (kind === 'other') {
    const intent = await prompts.autocomplete({
      ...terminal,
      message: 'Which intent? Type a part of its name.',
      options: [...names].sort().map((name) => ({ value: name, label: name })),
      maxItems: 8,
    });
    return prompts.isCancel(intent) ? null : { action: 'add', intent };
  }
  const intent = await prompts.text({
    ...terminal,
    message: 'A name for the new intent (a-z, 0-9, -)',
    validate: (value = '') => checkNewName(value, names),
  });
  if (prompts.isCancel(intent)) return null;
  if (kind === 'fact') return { action: 'question', intent, facts: chosen === undefined ? [] : [chosen] };
  const missing = await prompts.text({
    ...terminal,
    message: 'The article does not say …',
    placeholder: 'how long it took',
    validate: (value) => (value?.trim() ? undefined : 'Say what is missing: how long it took'),
  });
  return prompts.isCancel(missing) ? null : { action: 'absent', intent, missing };
}

/** What is wrong with the name of a new intent; undefined of a good one. */
export function checkNewName(name: string, taken: readonly string[]): string | undefined {
  const { success, error } = id.safeParse(name);
  if (!success) return error.issues[0]?.message;
  return taken.includes(name) ? 'There is one of this name; to add to it choose "add to another intent".' : undefined;
}
