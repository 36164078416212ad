// Writes lines together: each writing asks the system, which takes longer than all else that is done for a line.

export interface LineGatherer {
  /** Takes a line with its end. The promise ends when it is written. */
  add(line: string): Promise<void>;
  /** Writes at once what waits. */
  flush(): void;
}

/**
 * Lines that come close together are written together, in their order.
 *
 * @param write   must not throw
 * @param waitMs  how long a line may wait for others; 0 until the end of the event loop's turn, within a few milliseconds
 */
export function gatherLines(write: (lines: string) => void, waitMs = 0): LineGatherer {
  let waiting = '';
  let atEnd = Promise.resolve();
  const flush = () => {
    const lines = waiting;
    waiting = '';
    if (lines !== '') write(lines);
  };
  return {
    add(line) {
      if (waiting === '') {
        atEnd = new Promise((resolve) => {
          const end = () => {
            flush();
            resolve();
          };
          if (waitMs > 0) setTimeout(end, waitMs);
          else setImmediate(end);
        });
      }
      waiting += line;
      return atEnd;
    },
    flush,
  };
}
