// `/wrong` in the chat: what the last question should have led to goes into the content, and is answered at once.
import type { Answer } from '../answer/answer.js';
import type { Decision } from '../authoring/review/apply-decision.js';
import { ConfigError, ContentError } from '../errors.js';
import type { ChatContent } from './chat-content.js';
import type { ChatLines } from './chat-lines.js';
import { answerAgain, type ChatState, type ChatTurn } from './chat-turn.js';
import type { CommandContext } from './command.js';

interface WrongParts {
  contentDir: string;
  content: ChatContent;
  lines: ChatLines;
  context: CommandContext;
}

/** Asks what is right by the list of `review`; what can't be written, and content that is broken, is told. */
export async function mendAnswer(state: ChatState, parts: WrongParts): Promise<ChatTurn> {
  const show = (text: string): ChatTurn => ({ text, state, isOver: false });
  const { asked, last } = state;
  if (asked === null || last === null) return show('Ask something first.');
  const { contentDir, content, context } = parts;
  let written: string;
  try {
    const chosen = await chooseDecision(asked.text, last, parts);
    if (chosen === null)
      return show('/wrong asks at a terminal; for programs there is meeting-bot review --apply FILE.');
    const { decision } = chosen;
    if (decision === null) return show('Nothing is changed.');
    const { applyDecision } = await import('../authoring/review/apply-decision.js');
    written = `“${asked.text}” → ${decision.intent} (${applyDecision(contentDir, decision).join(', ')})`;
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof ContentError)) throw error;
    return show(`${error.message}\nNothing is changed.`);
  }
  await content.heed();
  const turn = answerAgain(state, {
    answerer: content.answerer(),
    nowMs: context.nowMs(),
    colours: context.colours,
  });
  const isSame = turn.state.last?.text === last.text;
  const told = isSame ? '\n\nThat is the answer of before: more speaks for it. Another example or two may help.' : '';
  return { ...turn, text: `${written}\n\n${turn.text}${told}` };
}

/** Null of the decision where the author leaves it as it is; null of all where there is nobody at a keyboard. */
async function chooseDecision(
  text: string,
  now: Answer,
  { contentDir, content, lines, context }: WrongParts,
): Promise<{ decision: Decision | null } | null> {
  const [{ loadContent }, { describeGroup }, { createIntentFinder }, { promptOne }] = await Promise.all([
    import('../content/index.js'),
    import('../authoring/review/list-groups.js'),
    import('../authoring/review/nearest-intents.js'),
    import('./prompt-decisions.js'),
  ]);
  const known = loadContent(contentDir);
  const kinds = { unanswered: 0, 'low-confidence': 0, down: 1 };
  const question = { text, texts: [text], count: 1, kinds, language: now.language };
  const group = { ...describeGroup(question, content.answerer(), createIntentFinder(known)), now };
  return lines.handOver(async () => ({ decision: await promptOne(group, known, context) }));
}
