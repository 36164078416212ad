// What another tool's file of training data holds, in one shape.

export interface Corpus {
  utterances: readonly ForeignUtterance[];
  aliases: readonly ForeignAlias[];
  /** What the content has no place for: each with its line and what it is. */
  leftOut: readonly { line: number; what: string }[];
}

export interface ForeignUtterance {
  /** Of the file; 1 is the first. */
  line: number;
  text: string;
  /** As the other tool calls it: `ask_weather`. */
  intent: string;
  /** ISO 639-1. */
  language: string;
}

/** Another way to write a name. */
export interface ForeignAlias {
  line: number;
  /** What the other tool calls the thing. */
  name: string;
  alias: string;
  /** ISO 639-1. */
  language: string;
}
