// Where the lines of a chat come from: a keyboard, or a pipe.
import { createInterface, type Interface } from 'node:readline';
import { MOST_LINES, readHistory, writeHistory } from './chat-history.js';
import type { CommandContext } from './command.js';
import { readLines } from './read-lines.js';

export interface ChatLines {
  read(): AsyncGenerator<string, void, void>;
  /** Shows, to stderr, what has happened meanwhile. */
  tell(news: string): void;
  /** Lets something else read the keyboard, and goes on when that has ended; null where there is no keyboard. */
  handOver<T>(use: () => Promise<T>): Promise<T> | null;
}

export function pipedLines({ stdin, stderr }: CommandContext): ChatLines {
  return {
    async *read() {
      for await (const { text } of readLines(stdin)) yield text ?? '';
    },
    tell: (news) => void stderr.write(`${news}\n`),
    handOver: () => null,
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
  let history = readHistory(historyFile);

  function open(): Interface {
    const opened = createInterface({
      input: stdin,
      output: stdout,
      terminal: true,
      prompt,
      history,
      historySize: MOST_LINES,
      removeHistoryDuplicates: true,
      completer: (line: string) => [complete(line), line],
    });
    opened.on('history', (lines) => {
      history = lines;
      writeHistory(historyFile, lines);
    });
    opened.on('SIGINT', () => {
      if (opened.line === '') return opened.close();
      opened.write(null, { ctrl: true, name: 'e' });
      opened.write(null, { ctrl: true, name: 'u' });
    });
    opened.prompt();
    return opened;
  }

  return {
    async *read() {
      try {
        for (let isHandedOver = true; isHandedOver; ) {
          const opened = open();
          keyboard = opened;
          isHandedOver = false;
          for await (const line of opened) {
            yield line;
            isHandedOver = keyboard !== opened;
            if (isHandedOver) break;
            opened.prompt();
          }
        }
      } finally {
        keyboard?.close();
        keyboard = null;
      }
    },
    handOver(use) {
      keyboard?.close();
      keyboard = null;
      return use();
    },
    tell(news) {
      // Below the line that is being typed, which is then shown again with what was typed.
      stderr.write(`\n${news}\n`);
      keyboard?.prompt(true);
    },
  };
}
