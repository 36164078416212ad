// Writes lines together: each writing asks the system, which takes longer than all else that is done for a line.

export interface LineGatherer {
  /** Takes a line with its end. The promise ends when it is written. */
  add(line: string): Promise<void>;
  /** Writes at once what waits. */
  flush(): void;
}

/**
 * Lines that come in the same turn of the event loop are written together at its end, in their order: within a few
 * milliseconds.
 *
 * @param write  must not throw
 */
export function gatherLines(write: (lines: string) => void): LineGatherer {
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
          setImmediate(() => {
            flush();
            resolve();
          });
        });
      }
      waiting += line;
      return atEnd;
    },
    flush,
  };
}
