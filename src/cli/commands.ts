// Every command, loaded when it is called: `ask` must not pay for what `test` needs.
import type { CommandModule } from './command.js';

interface CommandEntry {
  /** One line for the list of commands; null keeps it out. */
  summary: string | null;
  load(): Promise<CommandModule>;
}

/** In the order of the help. */
export const COMMANDS: Readonly<Record<string, CommandEntry>> = {
  ask: {
    summary: 'answer one question, or JSON lines of them',
    load: async () => (await import('./ask.js')).ask,
  },
  chat: {
    summary: 'talk to the bot in the terminal',
    load: async () => (await import('./chat.js')).chat,
  },
  studio: {
    summary: 'see why, teach and test in the browser',
    load: async () => (await import('./studio.js')).studio,
  },
  check: {
    summary: 'check the content: article, facts, entities, intents, languages',
    load: async () => (await import('./check.js')).check,
  },
  test: {
    summary: 'run the test cases and measure every intent',
    load: async () => (await import('./test.js')).test,
  },
  new: {
    summary: 'make a content folder from an article of your own',
    load: async () => (await import('./new.js')).newContent,
  },
  review: {
    summary: 'go through what readers asked in vain',
    load: async () => (await import('./review.js')).review,
  },
  import: {
    summary: 'take translations, and utterances of Rasa, NLP.js or CSV, into the content',
    load: async () => (await import('./import.js')).importFile,
  },
  export: {
    summary: 'print the texts as CSV for translators',
    load: async () => (await import('./export.js')).exportTable,
  },
  learn: {
    summary: 'learn from the content now, instead of at the next question',
    load: async () => (await import('./learn.js')).learn,
  },
  completion: {
    summary: 'print a completion script for your shell',
    load: async () => (await import('./completion.js')).completion,
  },
  complete: {
    summary: null,
    load: async () => (await import('./complete.js')).complete,
  },
};
