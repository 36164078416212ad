// The numbers that decide.

/** All numbers that decide an answer, 0–1 unless said otherwise. Chosen on the tuning questions by `npm run eval`. */
export const THRESHOLDS = {
  /** With less confidence in the best intent the answer is `unknown`. */
  answer: 0.12,
  /** What the article does say is offered beside a refusal from this confidence on that it is near. */
  near: 0.05,
  /** Questions of one message are answered one by one when each is understood with this confidence. */
  several: 0.5,
  /** A yes/no question is answered with yes from this confidence on. */
  yes: 0.6,
  /** Two intents that lie nearer than this margin to each other, and are both unsure, make a `clarify`. */
  ambiguous: 0.06,
  /** Below this confidence an intent counts as unsure. */
  sure: 0.3,
  /** What a reading of a part must be more confident by than the whole. */
  part: 0.08,
  /** From this margin on, a word that speaks against the article (`refuse`, `fail`) no longer makes a question one that takes it for granted. */
  beyondDoubt: 0.4,
  /** What a question for a time, place or reason takes off the margins of small talk. */
  askingMargin: 0.3,
  /** Below this strangeness a word tells what is asked. */
  telling: 0.4,
  /** What each telling word that a part leaves out costs it; three at most are counted. */
  leftOut: 0.1,
  /** What a part that is small talk must be more confident by: the rest of the message asks something. */
  chatPart: 0.3,
  /** A question without a word that points back means the same in any dialogue when it is understood with this confidence. */
  clear: 0.7,
  /** What a question that the dialogue makes of an utterance gains over the utterance alone. */
  contextQuestion: 0.05,
  /** What absent intents lose in margin: of the examples more are theirs than of what people ask. */
  absentMargin: 0.05,
  /** What the dialogue adds to the margin of an intent about the sentence that was told last. On the tuning questions of several turns worth 3 points. */
  linked: 0.6,
  /** The least confidence in what is likeliest for names alone: there is nothing to misunderstand but which of it is meant. */
  bareNames: 0.3,
  /** A word counts as strange from this share on of examples without an answer among those that hold it. */
  strange: 0.85,
  /** What a word that only such examples hold takes off the margins of questions that the article answers. */
  strangeMargin: 0.4,
} as const;
