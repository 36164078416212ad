// Output as it comes, and a promise for words that are to come.

export function outputQueue() {
  let text = '';
  let check = () => {};
  return {
    add(piece: string) {
      text += piece;
      check();
    },
    /** Ends when the words have come; what stands before them is taken off. */
    until: (words: string) =>
      new Promise<void>((resolve) => {
        check = () => {
          const at = text.indexOf(words);
          if (at < 0) return;
          text = text.slice(at + words.length);
          check = () => {};
          resolve();
        };
        check();
      }),
  };
}
