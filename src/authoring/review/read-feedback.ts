// The feedback log (JSON lines, as the bot in Telegram writes it) → what its author should look at.
import { z } from 'zod';

export interface Feedback {
  /** `unanswered`: nothing was found. `low-confidence`: answered, but unsure. `down`: a reader's 👎. */
  kind: 'unanswered' | 'low-confidence' | 'down';
  /** What was asked, where the log holds it; a vote alone holds only what it was about. */
  text: string | null;
  /** The intent that was answered, or the fact's id. */
  about: string | null;
  /** ISO 639-1, where known. */
  language: string | null;
}

const lineSchema = z.union([
  z.object({ unanswered: z.string().min(1) }),
  z.object({ vote: z.enum(['good', 'bad']), about: z.string().nullish(), text: z.string().nullish() }),
  z.object({
    kind: z.enum(['unanswered', 'low-confidence', 'down', 'up']),
    text: z.string().nullish(),
    intent: z.string().nullish(),
    language: z.string().nullish(),
  }),
]);

interface FeedbackRead {
  feedback: readonly Feedback[];
  /** Numbers of lines that are none of the log's; 1 is the first. */
  brokenLines: readonly number[];
  /** How many lines are the log's, praise among them. */
  goodLines: number;
}

/** Praise is left out: there is nothing to mend. */
export function readFeedback(text: string): FeedbackRead {
  const feedback: Feedback[] = [];
  const brokenLines: number[] = [];
  let goodLines = 0;
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (parsed.success) {
      goodLines++;
      feedback.push(...toFeedback(parsed.data));
    } else brokenLines.push(at + 1);
  }
  return { feedback, brokenLines, goodLines };
}

/** Undefined, which no schema takes, for what is no JSON. */
function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function toFeedback(line: z.infer<typeof lineSchema>): Feedback[] {
  if ('unanswered' in line) return [{ kind: 'unanswered', text: line.unanswered, about: null, language: null }];
  if ('vote' in line)
    return line.vote === 'good'
      ? []
      : [{ kind: 'down', text: line.text ?? null, about: line.about ?? null, language: null }];
  if (line.kind === 'up') return [];
  return [{ kind: line.kind, text: line.text ?? null, about: line.intent ?? null, language: line.language ?? null }];
}
