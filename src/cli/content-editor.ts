// What the author decides while the bot runs → the files of the content, as `review` writes them, live at once.
import { join } from 'node:path';
import { z } from 'zod';
import { alikeness, triplesOf } from '../authoring/likeness.js';
import { slugOf } from '../authoring/new-content/slug.js';
import { type Decision, planDecision } from '../authoring/review/apply-decision.js';
import { NEARLY_SAME } from '../authoring/review/group-feedback.js';
import { type FileChange, readIfThere, writeChanges } from '../authoring/write-changes.js';
import { loadContent } from '../content/load-content.js';
import { ConfigError, ContentError } from '../errors.js';

interface AskedQuestion {
  text: string;
  /** ISO 639-1. */
  language: string;
}

type AuthorDecision =
  | { kind: 'same'; fact: string; sentence: string }
  | { kind: 'untold'; missing: string }
  | { kind: 'answer'; answer: string; evidence: string };

/** Lines that were put into a file, and those that they took the place of: enough to take it back after other changes. */
const lines = z.array(z.string());
const edits = z.array(z.object({ file: z.string(), put: lines, instead: lines }));

type Edit = z.infer<typeof edits>[number];

/** @param reload  makes the changed content live */
export function createContentEditor(contentDir: string, reload: () => Promise<void>) {
  async function write(changes: readonly FileChange[]) {
    try {
      writeChanges(contentDir, changes);
    } catch (error) {
      throw asConfigError(error, contentDir);
    }
    await reload();
  }

  return {
    isNearlySame: (a: string, b: string) => alikeness(triplesOf(a), triplesOf(b)) >= NEARLY_SAME,

    async decide(question: AskedQuestion, decision: AuthorDecision) {
      const planned = toDecision(contentDir, question, decision);
      const changes = planDecision(contentDir, planned);
      await write(changes);
      return {
        about: planned.facts?.[0] ?? planned.intent!,
        files: changes.map(({ file }) => file),
        undo: changes.map(toEdit),
      };
    },

    async undo(of: unknown) {
      const { data = [] } = edits.safeParse(of);
      await write(data.map((edit) => takeBack(contentDir, edit)));
    },

    reload,
  };
}

/** A decision as `review` knows it: new entries are named by the question. */
function toDecision(contentDir: string, { text, language }: AskedQuestion, decision: AuthorDecision): Decision {
  const { topics, facts } = loadContent(contentDir);
  const intents = topics.flatMap((topic) => topic.intents);
  const taken = new Set([...intents.map(({ name }) => name), ...facts.map(({ id }) => id)]);
  const named = () => slugOf(text, language, taken);
  switch (decision.kind) {
    case 'same': {
      const { fact, sentence } = decision;
      if (!facts.some(({ id }) => id === fact))
        return {
          text,
          language,
          action: 'fact',
          intent: named(),
          answer: { [language]: sentence },
          evidence: [sentence],
        };
      // Without intents questions stand beside their facts.
      if (intents.length === 0) return { text, language, action: 'add', intent: fact };
      const asking = intents.find((intent) => intent.kind === 'question' && intent.facts?.[0] === fact);
      if (asking) return { text, language, action: 'add', intent: asking.name };
      return { text, language, action: 'question', intent: named(), facts: [fact] };
    }
    case 'untold':
      return { text, language, action: 'absent', intent: named(), missing: decision.missing };
    case 'answer': {
      const { answer, evidence } = decision;
      return { text, language, action: 'fact', intent: named(), answer: { [language]: answer }, evidence: [evidence] };
    }
  }
}

/** The lines that a change puts into its file: all between the beginning and the end that stay as they are. */
function toEdit({ file, before, after }: FileChange): Edit {
  const was = (before ?? '').split('\n');
  const is = (after ?? '').split('\n');
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was.at(-1 - tail) === is.at(-1 - tail)) tail++;
  return { file, put: is.slice(head, is.length - tail), instead: was.slice(head, was.length - tail) };
}

/** @throws ConfigError where the lines stand there no more, or more than once */
function takeBack(contentDir: string, { file, put, instead }: Edit): FileChange {
  const before = readIfThere(join(contentDir, file));
  const lines = (before ?? '').split('\n');
  const [at, another] = [...lines.keys()].filter((start) => put.every((line, of) => lines[start + of] === line));
  if (at === undefined || another !== undefined)
    throw new ConfigError(`${file}: expected the lines as they were decided, got others. Take them out by hand.`);
  const after = lines.toSpliced(at, put.length, ...instead).join('\n');
  return { file, before, after: after.trim() === '' ? null : after };
}

/** What an author can mend, or the operator; everything else is thrown as it is. */
function asConfigError(error: unknown, contentDir: string): unknown {
  if (error instanceof ContentError) return new ConfigError(error.message, { cause: error });
  const { code } = error as NodeJS.ErrnoException;
  if (code !== 'EROFS' && code !== 'EACCES' && code !== 'EPERM') return error;
  const text = `${contentDir}: expected a folder that the bot may write to, got one that is read-only (${code}).`;
  return new ConfigError(`${text} Change its rights, or set CONTENT_DIR to a copy.`, { cause: error });
}
