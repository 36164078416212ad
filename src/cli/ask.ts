// `meeting-bot ask`: one question, or a stream of them as JSON lines.
import type { Answerer } from '../answer/answer.js';
import { answerLine } from './answer-line.js';
import {
  type CommandContext,
  type CommandInput,
  checkLanguage,
  contentOption,
  defineCommand,
  languageOption,
  UsageError,
} from './command.js';
import { readLines } from './read-lines.js';
import { renderExplanation } from './render-explanation.js';
import { toJson } from './to-json.js';

interface AskOptions {
  json?: boolean;
  explain?: boolean;
  language?: string;
  jsonl?: boolean;
  useLang?: boolean;
}

export const ask = defineCommand<AskOptions>({
  define: (command) => {
    command
      .description('Answers one question and ends.')
      .argument('[QUESTION...]', 'several words need no quotes; without any the question is read from standard input')
      .option('--json', 'the whole answer as JSON')
      .option('--explain', 'also why each step went the way it did')
      .addOption(languageOption('language to reply in (en, ru, az, tr); default: the question’s'))
      .option('--jsonl', 'JSON lines from standard input to standard output')
      .option('--use-lang', 'with --jsonl: reply in each line’s "lang", else only a label')
      .addOption(contentOption())
      .addHelpText(
        'after',
        `
With --jsonl it reads lines {"id","turns","lang"} (turns: a person's messages in order) and writes one line for each, in
order: {"id","kind","text","evidence":[{"sentence","number"}],"confidence",…}, the reply to the last turn. A broken line
gets {"line","error"} instead, and the rest goes on.`,
      );
  },
  async *run(input, context) {
    const { options, positionals, contentDir } = input;
    if (options.useLang && !options.jsonl) throw new UsageError('--use-lang has a meaning with --jsonl only.');
    if (options.jsonl) return yield* answerLines(input, context);
    const question = positionals.join(' ') || (await readQuestion(context));
    const answerer = await context.openAnswerer(contentDir);
    checkLanguage(options.language, answerer);
    const answer = answerer.ask(question, languageOf(options));
    if (options.json) {
      yield `${JSON.stringify(toJson(answer, options.explain ?? false), null, 2)}\n`;
    } else {
      yield `${answer.text}\n`;
      if (options.explain) yield `\n${renderExplanation(answer, context.colours)}\n`;
    }
    return 0;
  },
});

async function* answerLines(
  { options, positionals, contentDir }: CommandInput<AskOptions>,
  { stdin, openAnswerer }: CommandContext,
): AsyncGenerator<string, number, void> {
  if (positionals.length > 0)
    throw new UsageError('--jsonl reads the questions from standard input; it takes none here.');
  const answerer: Answerer = await openAnswerer(contentDir);
  checkLanguage(options.language, answerer);
  const { explain = false, language, useLang: isLangUsed = false } = options;
  for await (const line of readLines(stdin)) {
    if (line.text?.trim() === '') continue;
    yield `${JSON.stringify(answerLine(answerer, line, { explain, language, isLangUsed }))}\n`;
  }
  return 0;
}

/** What a pipe holds is one question, also over several lines. */
async function readQuestion({ stdin }: CommandContext): Promise<string> {
  const lines: string[] = [];
  if (stdin.isTTY !== true) for await (const { text } of readLines(stdin)) lines.push(text ?? '');
  const question = lines.join(' ').trim();
  if (question === '') throw new UsageError('ask needs a question: meeting-bot ask "who did Bayramov meet?"');
  return question;
}

const languageOf = ({ language }: AskOptions) => (language === undefined ? {} : { language });
