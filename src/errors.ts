// The three ways in which things go wrong for the author or the operator. Not knowing an answer is none of them.

/** One thing that is wrong with the content, told so that its author can mend it. */
export interface ContentIssue {
  /** File, and where known line and column: `intents/meeting.yaml:12:5`. */
  place: string;
  /** What should stand there: `a fact id`. */
  expected: string;
  /** What stands there: `the number 5`. */
  found: string;
  /** What to do: `Put it in quotes.` */
  nextStep: string;
  /** The line itself, where there is one. */
  excerpt?: Excerpt;
}

/** A line of a file, and what on it is meant. */
interface Excerpt {
  line: string;
  /** 1 is the first. */
  lineNumber: number;
  /** 1 is the first, in UTF-16 units. */
  column: number;
  /** In UTF-16 units, 1 or more; never beyond the line. */
  length: number;
}

/** Content (article, entities, facts, intents, languages, tests) that can't be used. Holds every issue, not the first. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  readonly code = 'CONTENT';

  constructor(readonly issues: readonly ContentIssue[]) {
    super(issues.map(renderIssue).join('\n'));
  }
}

/** A setting (environment, command line) that can't be used. The message tells which, and what to do; never its value if it is secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG';
}

/** A reply that could not be delivered. `code` is Telegram's error code, or the network's (`ETIMEDOUT`). */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';

  constructor(
    message: string,
    readonly code: string | number,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** @example renderIssue({ place: 'a.yaml:1', expected: 'text', found: 'the number 5', nextStep: 'Put it in quotes.' }) */
export function renderIssue({ place, expected, found, nextStep }: ContentIssue): string {
  return `${place}: expected ${expected}, got ${found}. ${nextStep}`;
}
