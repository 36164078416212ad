// `meeting-bot chat`: the bot in the terminal, for people at a keyboard and for pipes.
import type { Answerer } from '../answer/answer.js';
import { type ChatContent, openContent, watchContent } from './chat-content.js';
import { pipedLines, typedLines } from './chat-lines.js';
import { answerTurn, CHAT_COMMANDS, type ChatState, newChat } from './chat-turn.js';
import { mendAnswer } from './chat-wrong.js';
import { checkLanguage, contentOption, defineCommand, languageOption, valueOption } from './command.js';
import { createPaint } from './paint.js';
import { wrapWords } from './wrap-words.js';

interface ChatOptions {
  language?: string;
  record?: string;
  watch?: boolean;
  history: boolean;
}

/** So many questions are offered for what is typed. */
const MOST_COMPLETIONS = 8;

export const chat = defineCommand<ChatOptions>({
  define: (command) => {
    command
      .description(
        'Talks to the bot. Arrow keys bring back earlier questions, also of earlier talks; Tab completes a question; a number picks one of those offered.',
      )
      .addOption(languageOption('language to reply in; default: that of each question'))
      .addOption(
        valueOption(
          '--record <FILE>',
          'add each conversation to FILE as a test case: what came back must come back again',
        ),
      )
      .option('--watch', 'answer from changed content as soon as it is saved')
      .option('--no-history', 'neither read nor keep what is typed (or set CHAT_HISTORY=off)')
      .addOption(contentOption())
      .addHelpText('after', `\n${CHAT_COMMANDS.map(({ name, about }) => `  ${name.padEnd(9)}${about}`).join('\n')}`);
  },
  async *run({ options, contentDir }, given) {
    const context = options.history ? given : { ...given, historyFile: null };
    const { stdin, stdout, colours, nowMs } = context;
    const paint = createPaint(colours);
    const isTyped = stdin.isTTY === true;
    let content: ChatContent | null = null;
    const complete = (line: string) => (content ? completeLine(line, content.answerer(), options.language) : []);
    const lines = isTyped ? typedLines(context, paint.cyan('› '), complete) : pipedLines(context);
    const tell = (news: string) => lines.tell(paint.dim(news));
    content = options.watch ? await watchContent(contentDir, tell) : await openContent(contentDir, context);
    const show = (text: string) => `${wrapWords(text, stdout.isTTY ? stdout.columns : undefined)}\n\n`;
    checkLanguage(options.language, content.answerer());
    if (isTyped)
      yield show(`${paint.bold(content.answerer().article.title)}\nAsk what the article says, or /help. /quit ends.`);
    let state: ChatState = newChat(options.language);
    const recorder = options.record === undefined ? null : await openRecorder(options.record);
    try {
      for await (const text of lines.read()) {
        const turn = /^\s*\/wrong\b/i.test(text)
          ? await mendAnswer(state, { contentDir, content, lines, context })
          : answerTurn(text, state, { answerer: content.answerer(), nowMs: nowMs(), colours });
        recorder?.add(state, turn.state);
        state = turn.state;
        if (turn.text !== '') yield show(turn.text);
        if (turn.isOver) break;
      }
    } finally {
      content.close();
    }
    const recorded = recorder?.close() ?? 0;
    if (recorded > 0) yield `Added ${recorded} to ${options.record}; meeting-bot test ${options.record} runs it.\n`;
    return 0;
  },
});

/** The commands, or the questions, that a line may become. */
function completeLine(line: string, answerer: Answerer, language: string | undefined): string[] {
  if (line.startsWith('/')) return CHAT_COMMANDS.map(({ name }) => name).filter((name) => name.startsWith(line));
  if (line.trim() === '') return [];
  const cards = answerer.cards(line, { limit: MOST_COMPLETIONS, ...(language === undefined ? {} : { language }) });
  // Of a fact that no question leads to the title is its answer: nothing to ask.
  const questions = new Set(cards.filter(({ title, short }) => title !== short).map(({ title }) => title));
  // Of several readline types what they begin with alike, in place of the line; with a blank among them it shows them all.
  return questions.size > 1 ? [...questions, ' '] : [...questions];
}

async function openRecorder(file: string) {
  const { createRecorder } = await import('./record-conversations.js');
  return createRecorder(file);
}
