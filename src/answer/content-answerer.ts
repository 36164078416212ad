// The answer engine: the whole way from a question to an answer. `ask` is the path; read it first.
import type { Answer, Answerer, AskOptions, Dialogue, Reason, Turn } from './answer.js';
import { findCards } from './cards.js';
import type { CompiledContent } from './compile.js';
import { compose, inLanguage, joinReplies, offer, renderReply } from './compose.js';
import { type Decision, decide, decideFor, isClear } from './decide.js';
import { contextKey, linkedIntents, nextDialogue, recall, turnOf } from './dialogue.js';
import { explainWords } from './explain.js';
import { chooseReading, isClearAlone, type Judged, judge } from './judge.js';
import { createKnowledge } from './knowledge.js';
import { createReader, type Utterance } from './read-utterance.js';
import { dialogueReadings, partReadings, splitQuestions, wholeReading } from './readings.js';
import { remember } from './remember.js';
import { rememberUtterances } from './remember-utterances.js';
import { createSay } from './say.js';

/** A question with what to answer to it, and why. */
interface Understood {
  decision: Decision;
  because: Reason[];
  turn: Turn;
  /** What was said to it, by language. */
  said: Map<string, Said>;
}

/** All of an answer but what the talk is about after it. */
type Said = Omit<Answer, 'dialogue'>;

/** What an utterance may mean without a dialogue. */
interface Alone {
  whole: Judged | null;
  parts: readonly Judged[];
  /** What to answer to it by itself, once it was asked. */
  understood?: Understood;
  /** What to answer to it in the dialogues in which it was asked lately, by `contextKey`. */
  inDialogue: Map<string, Understood>;
}

/** Most people ask the same few things in the same order. */
const MAX_CONTEXTS = 6;

/** An engine for compiled content. It loads nothing that only learning, or an article alone, needs: a bot stays small. */
export function createContentAnswerer(compiled: CompiledContent): Answerer {
  const { content } = compiled;
  const knowledge = createKnowledge(compiled);
  const read = rememberUtterances(createReader(compiled.lexicon));
  const judgeAlone = remember((words: Utterance): Alone => {
    const parts = partReadings(words, knowledge.people).flatMap((reading) => judge(knowledge, reading) ?? []);
    return { whole: judge(knowledge, wholeReading(words), { emoji: words.emoji }), parts, inDialogue: new Map() };
  });
  // The questions of a message are the same objects again, so that what they mean is kept with them too.
  const questionsOf = remember(splitQuestions);
  const say = createSay(content.languages);
  const origin = [content.article.source, content.article.published].filter(Boolean).join(', ');

  function ask(utterance: string, options: AskOptions = {}): Answer {
    const { nowMs = 0 } = options;
    const dialogue = recall(options.dialogue, nowMs);
    const words = read(utterance, options.language ?? dialogue?.language);
    const language = options.language ?? words.language;
    return finish(understandMessage(words, dialogue), language, dialogue, nowMs);
  }

  /** What to answer to each question of a message. */
  function understandMessage(words: Utterance, dialogue: Dialogue | undefined): readonly Understood[] {
    const questions = questionsOf(words);
    const several = questions.length > 1 ? understandAll(questions, dialogue) : null;
    return several ?? [understand(words, dialogue)];
  }

  /** What to answer to one question, and why. A question that is clear by itself means the same in any dialogue. */
  function understand(words: Utterance, dialogue: Dialogue | undefined): Understood {
    const alone = judgeAlone(words);
    if (dialogue && !isClearAlone(words, alone.whole)) return understandInDialogue(words, alone, dialogue);
    alone.understood ??= conclude(words, alone, undefined);
    return alone.understood;
  }

  function understandInDialogue(words: Utterance, alone: Alone, dialogue: Dialogue): Understood {
    const { inDialogue } = alone;
    const key = contextKey(dialogue, knowledge.people);
    const known = inDialogue.get(key);
    if (known) return known;
    const understood = conclude(words, alone, dialogue);
    // "Tell me more" is answered by what was not told in any turn.
    if (understood.decision.intent?.action === 'more') return understood;
    inDialogue.set(key, understood);
    if (inDialogue.size > MAX_CONTEXTS) inDialogue.delete(inDialogue.keys().next().value!);
    return understood;
  }

  function conclude(words: Utterance, { whole, parts }: Alone, dialogue: Dialogue | undefined): Understood {
    const wasSpeech = dialogue?.turns[0]?.facts.some((id) => knowledge.isSpeech(id)) ?? false;
    const inDialogue = dialogueReadings(words, dialogue, knowledge.people, wasSpeech);
    const linked = linkedIntents(knowledge, dialogue);
    const others = [...parts, ...inDialogue.flatMap((reading) => judge(knowledge, reading, { linked }) ?? [])];
    const chosen = chooseReading(knowledge, whole, others);
    const because = explainWords(knowledge, words, chosen);
    return withDecision(decide(knowledge, chosen, words, dialogue, because), because);
  }

  const withDecision = (decision: Decision, because: Reason[]): Understood => ({
    decision,
    because,
    turn: turnOf(knowledge, decision),
    said: new Map(),
  });

  /** Each question in the light of those before it; null where one of them is not clear, so that they are one after all. */
  function understandAll(questions: readonly Utterance[], before: Dialogue | undefined) {
    const understood: Understood[] = [];
    let dialogue = before;
    for (const question of questions) {
      const next = understand(question, dialogue);
      if (!isClear(next.decision) || understood.some(({ decision }) => decision.intent === next.decision.intent))
        return null;
      understood.push(next);
      dialogue = nextDialogue(dialogue, next.turn, 'answer', question.language, 0);
    }
    return understood;
  }

  function answerTo(id: string, options: AskOptions = {}): Answer | null {
    const { nowMs = 0 } = options;
    const dialogue = recall(options.dialogue, nowMs);
    const decision = decideFor(knowledge, id);
    const language = options.language ?? dialogue?.language ?? content.languages[0]!.code;
    const because: Reason[] = [{ stage: 'decide', text: `asked for by its name, ${id}` }];
    return decision && finish([withDecision(decision, because)], language, dialogue, nowMs);
  }

  function sayTo({ decision, because, turn, said }: Understood, language: string): Said {
    const known = said.get(language);
    if (known) return known;
    const reply = compose(knowledge, say, decision, language);
    const { intent, facts } = turn;
    const { confidence } = decision;
    const text = renderReply(reply, origin);
    const all: Said = { ...reply, language, text, confidence, intent, facts, because };
    said.set(language, all);
    return all;
  }

  function sayAll(said: readonly Said[]): Said {
    const [first] = said;
    if (said.length === 1) return first!;
    const reply = joinReplies(said);
    return {
      ...reply,
      language: first!.language,
      text: renderReply(reply, origin),
      confidence: Math.min(...said.map(({ confidence }) => confidence)),
      intent: first!.intent,
      facts: said.flatMap(({ facts }) => facts),
      because: said.flatMap(({ because }) => because),
    };
  }

  function finish(
    understood: readonly Understood[],
    language: string,
    before: Dialogue | undefined,
    nowMs: number,
  ): Answer {
    const said = understood.map((one) => sayTo(one, language));
    const dialogue = understood.reduce<Dialogue | undefined>(
      (state, { turn }, at) => nextDialogue(state, turn, said[at]!.kind, language, nowMs),
      before,
    );
    return { ...sayAll(said), dialogue: dialogue! };
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
