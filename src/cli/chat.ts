// `meeting-bot chat`: the bot in the terminal, for people at a keyboard and for pipes.
import { createInterface, type Interface } from 'node:readline';
import type { Answerer } from '../answer/answer.js';
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
    watch: { type: 'boolean', about: 'answer from changed content as soon as it is saved' },
  },
  async *run({ options, contentDir }, surroundings) {
    const { stdin, colours, nowMs } = surroundings;
    const paint = createPaint(colours);
    const isTyped = stdin.isTTY === true;
    const lines = isTyped ? typedLines(surroundings, paint.cyan('› ')) : pipedLines(surroundings);
    const tell = (news: string) => lines.tell(paint.dim(news));
    const content = await openContent(contentDir, options.watch === true, surroundings, tell);
    const { article, languages } = content.answerer();
    const { language } = options;
    if (language !== undefined && !languages.includes(language))
      throw new UsageError(`--language knows ${languages.join(', ')}, got "${language}".`);
    if (isTyped) yield `${paint.bold(article.title)}\nAsk what the article says, or /help. /quit ends.\n\n`;
    let state: ChatState = newChat(language);
    const recorder = options.record === undefined ? null : await openRecorder(options.record);
    try {
      for await (const text of lines.read()) {
        const turn = answerTurn(text, state, { answerer: content.answerer(), nowMs: nowMs(), colours });
        recorder?.add(text, state, turn.state);
        state = turn.state;
        if (turn.text !== '') yield `${turn.text}\n\n`;
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

async function openRecorder(file: string) {
  const { createRecorder } = await import('./record-conversations.js');
  return createRecorder(file);
}

/** The answerer of each moment: the same always, or with `isWatching` that of the content as last saved. */
async function openContent(
  contentDir: string,
  isWatching: boolean,
  { openAnswerer }: Surroundings,
  tell: (news: string) => void,
): Promise<{ answerer(): Answerer; close(): void }> {
  if (!isWatching) {
    const answerer = await openAnswerer(contentDir);
    return { answerer: () => answerer, close() {} };
  }
  const { createContentKeeper } = await import('./content-keeper.js');
  const stop = new AbortController();
  const keeper = await createContentKeeper(contentDir, true, {
    onReload: (ms, isWhole) =>
      tell(isWhole ? 'The changed content is learned.' : `The changed content is live (${ms} ms).`),
    onTrouble: (message) =>
      tell(`The changed content is not used, the old one goes on answering:\n${message.trimEnd()}`),
  });
  void keeper.watch(stop.signal);
  return { answerer: keeper.answerer, close: () => stop.abort() };
}

interface Lines {
  read(): AsyncGenerator<string, void, void>;
  /** Shows, to stderr, what has happened meanwhile. */
  tell(news: string): void;
}

function pipedLines({ stdin, stderr }: Surroundings): Lines {
  return {
    async *read() {
      for await (const { text } of readLines(stdin)) yield text ?? '';
    },
    tell: (news) => void stderr.write(`${news}\n`),
  };
}

/** Lines from a keyboard, prompted for; the next prompt is shown when the reply is printed. Ctrl-C and Ctrl-D end them. */
function typedLines({ stdin, stdout, stderr }: Surroundings, prompt: string): Lines {
  let keyboard: Interface | null = null;
  return {
    async *read() {
      keyboard = createInterface({
        input: stdin,
        output: stdout,
        prompt,
        historySize: 500,
        removeHistoryDuplicates: true,
        completer: (line: string) => [
          CHAT_COMMANDS.map(({ name }) => name).filter((name) => name.startsWith(line)),
          line,
        ],
      });
      try {
        keyboard.prompt();
        for await (const line of keyboard) {
          yield line;
          keyboard.prompt();
        }
      } finally {
        keyboard.close();
        keyboard = null;
      }
    },
    tell(news) {
      // Below the line that is being typed, which is then shown again with what was typed.
      stderr.write(`\n${news}\n`);
      keyboard?.prompt(true);
    },
  };
}
