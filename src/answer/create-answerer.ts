// The answer engine: the whole way from a question to an answer. `ask` is the path; read it first.
import type { Content } from '../content/index.js';
import type { Answer, Answerer, AskOptions, Dialogue, Reason } from './answer.js';
import { findCards } from './cards.js';
import { type CompiledContent, compileContent } from './compile.js';
import { compose, inLanguage, offer, renderReply } from './compose.js';
import { chooseReading, type Decision, decide, decideFor, judge } from './decide.js';
import { nextDialogue, recall } from './dialogue.js';
import { explainWords } from './explain.js';
import { createKnowledge } from './knowledge.js';
import { createReader } from './read-utterance.js';
import { allReadings, wholeReading } from './readings.js';
import { createSay } from './say.js';

/** An engine for content, compiled or not (compiling takes seconds, and is always the same for the same content). */
export function createAnswerer(source: Content | CompiledContent): Answerer {
  const compiled = 'lexicon' in source ? source : compileContent(source);
  const { content } = compiled;
  const knowledge = createKnowledge(compiled);
  const read = createReader(compiled.lexicon);
  const say = createSay(content.languages);

  function ask(utterance: string, options: AskOptions = {}): Answer {
    const dialogue = recall(options.dialogue, options.nowMs ?? 0);
    const words = read(utterance, options.language ?? dialogue?.language);
    const language = options.language ?? words.language;
    const whole = judge(knowledge, wholeReading(words), words.emoji);
    const others = allReadings(words, dialogue, knowledge.people).flatMap((reading) => judge(knowledge, reading) ?? []);
    const judged = chooseReading(whole, others);
    const because = explainWords(knowledge, words, judged);
    const decision = decide(knowledge, judged, words, dialogue, because);
    return finish(decision, language, dialogue, options.nowMs ?? 0, because);
  }

  function answerTo(id: string, options: AskOptions = {}): Answer | null {
    const dialogue = recall(options.dialogue, options.nowMs ?? 0);
    const decision = decideFor(knowledge, id);
    const language = options.language ?? dialogue?.language ?? content.languages[0]!.code;
    const because: Reason[] = [{ stage: 'decide', text: `asked for by its name, ${id}` }];
    return decision && finish(decision, language, dialogue, options.nowMs ?? 0, because);
  }

  function finish(
    decision: Decision,
    language: string,
    dialogue: Dialogue | undefined,
    nowMs: number,
    because: Reason[],
  ): Answer {
    const reply = compose(knowledge, say, decision, language);
    return {
      ...reply,
      language,
      text: renderReply(reply, content.article.source),
      confidence: decision.confidence,
      intent: decision.intent?.name ?? null,
      facts: decision.facts.map(({ id }) => id),
      because,
      dialogue: nextDialogue(knowledge, dialogue, decision, reply.kind, language, nowMs),
    };
  }

  return {
    ask,
    answerTo,
    topics: (language) =>
      content.topics.flatMap(({ id, title, intents }) =>
        title === null
          ? []
          : [
              {
                id,
                title: inLanguage(title, language) ?? id,
                questions: intents.flatMap((intent) => offer(intent, language)),
              },
            ],
      ),
    cards: (query, { language = content.languages[0]!.code, limit = 10 } = {}) =>
      findCards(knowledge, read(query, language), language, limit),
    say,
    languages: content.languages.map(({ code }) => code),
    article: {
      title: content.article.title,
      published: content.article.published,
      source: content.article.source,
      place: content.article.place,
      paragraphs: content.article.text.split(/\n+/),
      sentences: knowledge.sentences,
    },
  };
}
