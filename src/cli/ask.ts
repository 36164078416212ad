// `meeting-bot ask`: one question from the command line, or a stream of them as JSON lines.

import { answerLine } from './answer-line.js';
import { defineCommand, UsageError } from './command.js';
import { readLines } from './read-lines.js';
import { renderExplanation } from './render-explanation.js';
import { toJson } from './to-json.js';

export const ask = defineCommand({
  positionals: 'QUESTION…',
  about: `Answers one question and ends. Several words need no quotes.

With --jsonl it reads lines {"id","turns","lang"} from stdin (turns: a person's messages in order) and writes one line
for each, in order: {"id","kind","text","evidence":[{"sentence","number"}],"confidence",…}, the reply to the last turn.
A broken line gets {"line","error"} instead, and the rest goes on.`,
  options: {
    json: { type: 'boolean', about: 'the whole answer as JSON' },
    explain: { type: 'boolean', about: 'also why each step went the way it did' },
    language: {
      type: 'string',
      argument: 'CODE',
      about: 'language to reply in (en, ru, az, tr); default: the question’s',
    },
    jsonl: { type: 'boolean', about: 'JSON lines from stdin to stdout' },
    'use-lang': { type: 'boolean', about: 'with --jsonl: reply in each line’s "lang", else only a label' },
  },
  async *run({ options, positionals, contentDir }, { stdin, colours, openAnswerer }) {
    const { json = false, explain = false, language } = options;
    if (options.jsonl) {
      if (positionals.length > 0) throw new UsageError('--jsonl reads the questions from stdin; it takes none here.');
      const answerer = await openAnswerer(contentDir);
      checkLanguage(language, answerer.languages);
      for await (const line of readLines(stdin)) {
        if (line.text?.trim() === '') continue;
        const reply = answerLine(answerer, line, { explain, language, isLangUsed: options['use-lang'] ?? false });
        yield `${JSON.stringify(reply)}\n`;
      }
      return 0;
    }
    if (options['use-lang']) throw new UsageError('--use-lang has a meaning with --jsonl only.');
    if (positionals.length === 0)
      throw new UsageError('ask needs a question: meeting-bot ask "who did Bayramov meet?"');
    const answerer = await openAnswerer(contentDir);
    checkLanguage(language, answerer.languages);
    const answer = answerer.ask(positionals.join(' '), language === undefined ? {} : { language });
    if (json) {
      yield `${JSON.stringify(toJson(answer, explain), null, 2)}\n`;
    } else {
      yield `${answer.text}\n`;
      if (explain) yield `\n${renderExplanation(answer, colours)}\n`;
    }
    return 0;
  },
});

function checkLanguage(language: string | undefined, known: readonly string[]): void {
  if (language !== undefined && !known.includes(language))
    throw new UsageError(`--language knows ${known.join(', ')}, got "${language}".`);
}
