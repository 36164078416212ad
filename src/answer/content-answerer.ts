// The answer engine: the whole way from a question to an answer. `ask` is the path; read it first.
import { LRUCache } from 'lru-cache';
import type { Intent } from '../content/index.js';
import type { Answer, Answerer, AskOptions, Dialogue } from './answer.js';
import { findCards } from './cards.js';
import type { CompiledContent } from './compile.js';
import { inLanguage, MAX_SUGGESTIONS, offer } from './compose.js';
import { type Decision, decide, decideFor, isClear } from './decide.js';
import { nextDialogue, recall, turnOf } from './dialogue.js';
import { explainWords } from './explain.js';
import { createFactFinder, pickQuestions, wordsOf } from './find-facts.js';
import { interpret, type Parsed, parseWhole } from './interpret.js';
import { isClearAlone } from './judge.js';
import { createKnowledge } from './knowledge.js';
import { createReader, type Utterance } from './read-utterance.js';
import { splitQuestions } from './readings.js';
import { createReplier, type Outcome } from './reply.js';
import { createSay } from './say.js';

/** People ask the same few things in the same few words: parsed texts kept, about 7 MB; without them an answer takes 0.2 ms more. */
const MAX_PARSED = 1000;
/** Longer texts, in UTF-16 units, are seldom the same twice. */
const MAX_PARSED_CHARS = 200;

/** Facts that hold a word of what was not understood: what is nearest is among the first. */
const MAX_NEAREST = 10;

/** An engine for compiled content. It loads nothing that only learning, or an article alone, needs: a bot stays small. */
export function createContentAnswerer(compiled: CompiledContent): Answerer {
  const { content } = compiled;
  const knowledge = createKnowledge(compiled);
  const read = createReader(compiled.lexicon);
  const parsedTexts = new LRUCache<string, Parsed>({ max: MAX_PARSED });
  const findFacts = createFactFinder(content, compiled.lexicon);
  const say = createSay(content.languages);
  const reply = createReplier(
    knowledge,
    say,
    [content.article.source, content.article.published].filter(Boolean).join(', '),
  );

  function ask(text: string, options: AskOptions = {}): Answer {
    const { nowMs = 0 } = options;
    const dialogue = recall(options.dialogue, nowMs);
    const parsed = parse(text, options.language ?? dialogue?.language);
    const outcomes = resolveEach(splitQuestions(parsed.utterance), dialogue) ?? [resolve(parsed, dialogue)];
    return reply(outcomes, options.language ?? parsed.utterance.language, dialogue, nowMs);
  }

  function parse(text: string, hint = ''): Parsed {
    const key = `${hint}\n${text}`;
    let parsed = parsedTexts.get(key);
    if (!parsed) {
      parsed = parseWhole(knowledge, read(text, hint || undefined));
      if (text.length <= MAX_PARSED_CHARS) parsedTexts.set(key, parsed);
    }
    return parsed;
  }

  /** One question: which reading to trust, and what to answer. One that is clear by itself means the same in any dialogue. */
  function resolve(parsed: Parsed, before: Dialogue | undefined): Outcome {
    const { utterance, whole } = parsed;
    const dialogue = isClearAlone(utterance, whole) ? undefined : before;
    const judged = interpret(knowledge, parsed, dialogue);
    const decision = decide(knowledge, judged, utterance, dialogue);
    const choices = decision.kind === 'unknown' ? nearestQuestions(utterance, decision) : decision.choices;
    const because = [...explainWords(knowledge, utterance, judged), decision.reason];
    return { utterance, decision: { ...decision, choices }, because, turn: turnOf(knowledge, decision) };
  }

  /** "Did you mean": questions whose facts hold the words, and those that the intents are nearest to. */
  function nearestQuestions({ words, language }: Utterance, { judged }: Decision): readonly Intent[] {
    const found = findFacts(
      words.flatMap(({ text }) => wordsOf(text)),
      language,
      MAX_NEAREST,
    );
    const holding = found.flatMap(
      (id) => knowledge.intents.find(({ kind, facts }) => kind === 'question' && facts?.[0] === id) ?? [],
    );
    const likely = judged?.scores.best.map(({ at }) => knowledge.intents[at]!) ?? [];
    return pickQuestions(content, [...holding, ...likely], MAX_SUGGESTIONS);
  }

  /** Several questions, each in the light of those before it; null where one is not clear, so that they are one after all. */
  function resolveEach(questions: readonly Utterance[], before: Dialogue | undefined): Outcome[] | null {
    if (questions.length === 1) return null;
    const outcomes: Outcome[] = [];
    let dialogue = before;
    for (const question of questions) {
      const next = resolve(parseWhole(knowledge, question), dialogue);
      const isRepeated = outcomes.some(({ decision }) => decision.intent === next.decision.intent);
      if (!isClear(next.decision) || isRepeated) return null;
      outcomes.push(next);
      dialogue = nextDialogue(dialogue, next.turn, 'answer', question.language, 0);
    }
    return outcomes;
  }

  function answerTo(id: string, options: AskOptions = {}): Answer | null {
    const { nowMs = 0 } = options;
    const dialogue = recall(options.dialogue, nowMs);
    const decision = decideFor(knowledge, id);
    const language = options.language ?? dialogue?.language ?? content.languages[0]!.code;
    if (!decision) return null;
    const outcome = { utterance: null, decision, because: [decision.reason], turn: turnOf(knowledge, decision) };
    return reply([outcome], language, dialogue, nowMs);
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
      findCards(knowledge, findFacts, query, read(query, language), language, limit),
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
