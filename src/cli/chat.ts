// `meeting-bot chat`: the bot in the terminal, for people at a keyboard and for pipes.
import { createInterface } from 'node:readline';
import { answerTurn, CHAT_COMMANDS, type ChatState, newChat } from './chat-turn.js';
import { defineCommand, type Surroundings, UsageError } from './command.js';
import { createPaint } from './paint.js';
import { readLines } from './read-lines.js';

export const chat = defineCommand({
  positionals: '',
  about: `Talks to the bot. Arrow keys bring back earlier questions; a number picks one of the questions offered.

${CHAT_COMMANDS.map(({ name, about }) => `  ${name.padEnd(9)}${about}`).join('\n')}`,
  options: {
    language: { type: 'string', argument: 'CODE', about: 'language to reply in; default: that of each question' },
    record: {
      type: 'string',
      argument: 'FILE',
      about: 'add each conversation to FILE as a test case: what came back must come back again',
      values: 'file',
    },
  },
  async *run({ options, contentDir }, surroundings) {
    const { stdin, colours, nowMs, openAnswerer } = surroundings;
    const answerer = await openAnswerer(contentDir);
    const { language } = options;
    if (language !== undefined && !answerer.languages.includes(language))
      throw new UsageError(`--language knows ${answerer.languages.join(', ')}, got "${language}".`);
    const paint = createPaint(colours);
    const isTyped = stdin.isTTY === true;
    if (isTyped) yield `${paint.bold(answerer.article.title)}\nAsk what the article says, or /help. /quit ends.\n\n`;
    let state: ChatState = newChat(language);
    const recorder = options.record === undefined ? null : await openRecorder(options.record);
    for await (const text of isTyped ? typedLines(surroundings, paint.cyan('› ')) : pipedLines(surroundings)) {
      const turn = answerTurn(text, state, { answerer, nowMs: nowMs(), colours });
      recorder?.add(text, state, turn.state);
      state = turn.state;
      if (turn.text !== '') yield `${turn.text}\n\n`;
      if (turn.isOver) break;
    }
    const recorded = recorder?.close() ?? 0;
    if (recorded > 0) yield `Added ${recorded} to ${options.record}; meeting-bot test ${options.record} runs it.\n`;
    return 0;
  },
});

async function openRecorder(file: string) {
  const { createRecorder } = await import('./record-conversations.js');
  return createRecorder(file);
}

async function* pipedLines({ stdin }: Surroundings): AsyncGenerator<string, void, void> {
  for await (const { text } of readLines(stdin)) yield text ?? '';
}

/** Lines from a keyboard, prompted for; the next prompt is shown when the reply is printed. Ctrl-C and Ctrl-D end them. */
async function* typedLines({ stdin, stdout }: Surroundings, prompt: string): AsyncGenerator<string, void, void> {
  const keyboard = createInterface({
    input: stdin,
    output: stdout,
    prompt,
    historySize: 500,
    removeHistoryDuplicates: true,
    completer: (line: string) => [CHAT_COMMANDS.map(({ name }) => name).filter((name) => name.startsWith(line)), line],
  });
  try {
    keyboard.prompt();
    for await (const line of keyboard) {
      yield line;
      keyboard.prompt();
    }
  } finally {
    keyboard.close();
  }
}
