// The numbers that decide.

/** All numbers that decide an answer, 0–1 unless said otherwise. Chosen on the tuning questions by `npm run eval`. */
export const THRESHOLDS = {
  /** With less confidence in a told answer the bot asks back, or says that it does not know. */
  answer: 0.35,
  /** So much odds (as a logarithm) a question may be behind the best to be offered instead. */
  rival: 1.5,
  /** So much odds (as a logarithm) the nearest told question may be behind a refusal, to be told beside it. */
  near: 3,
  /** Questions of one message are answered one by one when each is understood with this confidence. */
  several: 0.5,
  /** A yes/no question is answered with yes from this confidence on. */
  yes: 0.6,
  /** The confidence in what a question without a topic of its own comes to: of those of the tuning talks so many are right. */
  ellipsis: 0.88,
  /** Below this strangeness a word tells what is asked. */
  telling: 0.4,
  /** A word counts as strange from this share on of examples without an answer among those that hold it. */
  strange: 0.85,
  /** What the language of the talk is believed before a message is read. */
  talkLanguage: 0.93,
  /** A word or two are in another language than the talk's from this confidence on. */
  shortLanguage: 0.99,
} as const;
