// Where the lines of a chat come from: a keyboard, or a pipe.
import { createInterface, type Interface } from 'node:readline';
import { MOST_LINES, readHistory, writeHistory } from './chat-history.js';
import type { CommandContext } from './command.js';
import { readLines } from './read-lines.js';

interface ChatLines {
  read(): AsyncGenerator<string, void, void>;
  /** Shows, to stderr, what has happened meanwhile. */
  tell(news: string): void;
}

export function pipedLines({ stdin, stderr }: CommandContext): ChatLines {
  return {
    async *read() {
      for await (const { text } of readLines(stdin)) yield text ?? '';
    },
    tell: (news) => void stderr.write(`${news}\n`),
  };
}

/**
 * Lines from a keyboard, prompted for; the next prompt is shown when the reply is printed. Ctrl-D ends them, and so does
 * Ctrl-C on an empty line; on a line that is begun it clears the line.
 *
 * @param complete  the lines that one that is begun may become
 */
export function typedLines(
  { stdin, stdout, stderr, historyFile }: CommandContext,
  prompt: string,
  complete: (line: string) => string[],
): ChatLines {
  let keyboard: Interface | null = null;
  return {
    async *read() {
      const opened = createInterface({
        input: stdin,
        output: stdout,
        terminal: true,
        prompt,
        history: readHistory(historyFile),
        historySize: MOST_LINES,
        removeHistoryDuplicates: true,
        completer: (line: string) => [complete(line), line],
      });
      keyboard = opened;
      opened.on('history', (lines) => writeHistory(historyFile, lines));
      opened.on('SIGINT', () => {
        if (opened.line === '') return opened.close();
        opened.write(null, { ctrl: true, name: 'e' });
        opened.write(null, { ctrl: true, name: 'u' });
      });
      try {
        opened.prompt();
        for await (const line of opened) {
          yield line;
          opened.prompt();
        }
      } finally {
        opened.close();
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
