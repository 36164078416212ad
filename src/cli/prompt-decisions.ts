// Asks the author what to do with each group of questions.
import * as prompts from '@clack/prompts';
import { slugOf } from '../authoring/new-content/slug.js';
import type { Decision } from '../authoring/review/apply-decision.js';
import type { ReviewGroup } from '../authoring/review/list-groups.js';
import type { Content } from '../content/index.js';
import { id } from '../content/schemas.js';
import type { CommandContext } from './command.js';

/** Yields each decision as it is made; ends early when the author leaves (Ctrl-C, or the terminal is gone). */
export async function* promptDecisions(
  groups: readonly ReviewGroup[],
  content: Content,
  context: Pick<CommandContext, 'stdin' | 'stdout'>,
): AsyncGenerator<Decision, void, void> {
  const terminal = createTerminal(context);
  const choices = choicesOf(content);
  prompts.intro(
    `${groups.length} questions to look at, the most frequent first. Ctrl-C leaves; what was decided stays.`,
    terminal,
  );
  let count = 0;
  for (const group of groups) {
    const { decision, isLast } = await promptDecision(group, choices, terminal, LATER);
    if (decision) {
      count++;
      yield decision;
      if (decision.intent !== undefined) choices.names.add(decision.intent);
    }
    if (isLast) break;
  }
  prompts.outro(`${count} decided.`, terminal);
}

/** Asks what to do with one question, by the same list; null where the author leaves it as it is. */
export async function promptOne(
  group: ReviewGroup,
  content: Content,
  context: Pick<CommandContext, 'stdin' | 'stdout'>,
): Promise<Decision | null> {
  const { decision } = await promptDecision(group, choicesOf(content), createTerminal(context), []);
  return decision?.action === 'ignore' ? null : decision;
}

const LATER = [{ value: 'later', label: 'later' }];

/** What a question may be added to. */
interface Choices {
  /** `fact` where there are no intents: questions stand beside their facts there. */
  kind: 'intent' | 'fact';
  names: Set<string>;
  facts: ReadonlySet<string>;
  /** ISO 639-1. */
  articleLanguage: string;
}

function choicesOf({ topics, facts: all, article }: Content): Choices {
  const intents = topics.flatMap((topic) => topic.intents.map(({ name }) => name));
  const facts = new Set(all.map(({ id: fact }) => fact));
  const [kind, names] = intents.length > 0 ? (['intent', intents] as const) : (['fact', facts] as const);
  return { kind, names: new Set(names), facts, articleLanguage: article.language };
}

function createTerminal({ stdin, stdout }: Pick<CommandContext, 'stdin' | 'stdout'>): Terminal {
  const gone = new AbortController();
  stdin.once('end', () => gone.abort());
  return { input: stdin, output: stdout, signal: gone.signal };
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

async function promptDecision(
  group: ReviewGroup,
  choices: Choices,
  terminal: Terminal,
  more: typeof LATER,
): Promise<Prompted> {
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
      ...(choices.names.size > 0 ? [{ value: 'other', label: `add to another ${choices.kind}` }] : []),
      ...facts.map(({ id, short }) => ({
        value: `fact ${id}`,
        label: `a new question, answered by ${id}`,
        hint: short.slice(0, 60),
      })),
      { value: 'absent', label: 'the article does not say' },
      ...more,
      { value: 'ignore', label: 'ignore' },
    ],
  });
  if (prompts.isCancel(choice)) return { decision: null, isLast: true };
  if (choice === 'later') return { decision: null, isLast: false };
  if (choice === 'ignore') return { decision: { text, language, action: 'ignore' }, isLast: false };
  const details = await promptDetails(choice, group, choices, terminal);
  if (details === null) return { decision: null, isLast: true };
  const keep = await prompts.confirm({ ...terminal, message: 'Keep it as a test case too?', initialValue: true });
  // Who leaves here has decided all the same.
  const isLast = prompts.isCancel(keep);
  return { decision: { text, language, keep: keep === true, ...details }, isLast };
}

type Details = Pick<Decision, 'action' | 'intent' | 'missing' | 'facts' | 'answer' | 'evidence'>;

async function promptDetails(
  choice: string,
  { text, language, facts }: ReviewGroup,
  { kind: ofWhat, names, facts: known, articleLanguage }: Choices,
  terminal: Terminal,
): Promise<Details | null> {
  const [kind, chosen = ''] = choice.split(' ');
  if (kind === 'add') return { action: 'add', intent: chosen };
  if (kind === 'fact' && ofWhat === 'fact' && known.has(chosen)) return { action: 'add', intent: chosen };
  if (kind === 'other') {
    const intent = await prompts.autocomplete({
      ...terminal,
      message: `Which ${ofWhat}? Type a part of its name.`,
      options: [...names].sort().map((name) => ({ value: name, label: name })),
      maxItems: 8,
    });
    return prompts.isCancel(intent) ? null : { action: 'add', intent };
  }
  const intent = await prompts.text({
    ...terminal,
    message: `A name for the new ${ofWhat} (a-z, 0-9, -)`,
    initialValue: slugOf(text, language, new Set(names)),
    validate: (value = '') => checkNewName(value, names),
  });
  if (prompts.isCancel(intent)) return null;
  if (kind === 'fact') {
    if (known.has(chosen)) return { action: 'question', intent, facts: [chosen] };
    // Of an article alone its sentences are offered.
    const sentence = facts.find((fact) => fact.id === chosen)?.short ?? '';
    return { action: 'fact', intent, answer: { [articleLanguage]: sentence }, evidence: [sentence] };
  }
  const missing = await prompts.text({
    ...terminal,
    message: 'The article does not say …',
    placeholder: 'how long it took',
    validate: (value) => (value?.trim() ? undefined : 'Say what is missing: how long it took'),
  });
  return prompts.isCancel(missing) ? null : { action: 'absent', intent, missing };
}

/** What is wrong with the name of a new intent; undefined of a good one. */
export function checkNewName(name: string, taken: ReadonlySet<string>): string | undefined {
  const { success, error } = id.safeParse(name);
  if (!success) return error.issues[0]?.message;
  return taken.has(name) ? 'There is one of this name; to add to it choose “add to another”.' : undefined;
}
