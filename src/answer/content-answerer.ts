// The answer engine: the whole way from a question to an answer. `ask` is the path; read it first.
import type { Intent } from '../content/index.js';
import type { Answer, AskOptions, Dialogue } from './answer.js';
import { createAskReader } from './asks.js';
import { findCards } from './cards.js';
import { createQuotationChecker } from './check-quotation.js';
import type { CompiledContent } from './compile.js';
import { inLanguage, MAX_SUGGESTIONS, offer } from './compose.js';
import { type Decision, decide, decideFor, isClear } from './decide.js';
import { nextDialogue, recall, turnOf } from './dialogue.js';
import { explainWords } from './explain.js';
import { createFactFinder, pickQuestions, wordsOf } from './find-facts.js';
import { type InspectableAnswerer, inspectOutcome } from './inspect.js';
import { interpret } from './interpret.js';
import { createKnowledge } from './knowledge.js';
import { createReader, type Utterance } from './read-utterance.js';
import { splitQuestions } from './readings.js';
import { createReplier, type Outcome } from './reply.js';
import { createSay } from './say.js';

/** Facts that hold a word of what was not understood: what is nearest is among the first. */
const MAX_NEAREST = 10;

/** An engine for compiled content. It loads nothing that only learning, or an article alone, needs: a bot stays small. */
export function createContentAnswerer(compiled: CompiledContent): InspectableAnswerer {
  const { content } = compiled;
  const knowledge = createKnowledge(compiled);
  const read = createReader(compiled.contentWords);
  const readAsks = createAskReader(content.languages);
  const findFacts = createFactFinder(content, compiled.contentWords);
  const say = createSay(content.languages);
  const reply = createReplier(
    knowledge,
    say,
    [content.article.source, content.article.published].filter(Boolean).join(', '),
  );

  const speechOf = (sentence: number) =>
    content.facts.filter((fact) => knowledge.evidenceOf(fact).some(({ number }) => number === sentence));
  const checkQuotation = createQuotationChecker({
    sentences: knowledge.sentences,
    language: content.article.language,
    languageOf: (text, fallback) => read(text, fallback).language,
    factsOf: (sentence) =>
      speechOf(sentence)
        .map(({ id }) => id)
        .slice(0, 1),
    speakers: {
      namedIn: (text) =>
        read(text).words.flatMap(({ entity }) => {
          if (entity === null) return [];
          const isPerson = knowledge.entities.get(entity)?.kind === 'person';
          return knowledge.personOf(entity) ?? (isPerson ? entity : []);
        }),
      of: (sentence) => speechOf(sentence).flatMap(({ speaker }) => speaker ?? []),
      nameOf: (person, language) => inLanguage(knowledge.entities.get(person)?.name, language) ?? person,
    },
  });

  function ask(text: string, options: AskOptions = {}): Answer {
    const quotation = checkQuotation(text, options);
    if (quotation) return quotation;
    const { nowMs = 0 } = options;
    const { dialogue, utterance, outcomes } = resolveAll(text, options);
    const isAskedFor = outcomes[0]!.decision.meaning?.best.intent?.action === 'language';
    const language = (isAskedFor ? utterance.namedLanguage : null) ?? options.language ?? utterance.language;
    return reply(outcomes, language, dialogue, nowMs);
  }

  /** The message, in the light of what was said before: its one question, or each of several. */
  function resolveAll(text: string, options: AskOptions) {
    const dialogue = recall(options.dialogue, options.nowMs ?? 0);
    const utterance = read(text, options.language ?? dialogue?.language);
    const outcomes = resolveEach(splitQuestions(utterance), dialogue) ?? [resolve(utterance, dialogue)];
    return { dialogue, utterance, outcomes };
  }

  /** One question: what it means, and what to answer. */
  function resolve(utterance: Utterance, dialogue: Dialogue | undefined): Outcome {
    const meaning = interpret(knowledge, readAsks, utterance, dialogue);
    const decision = decide(knowledge, meaning, utterance, dialogue);
    const because = () => [...explainWords(utterance, meaning), decision.reason];
    const choices = decision.kind === 'unknown' ? nearestQuestions(utterance, decision) : decision.choices;
    return { utterance, decision: { ...decision, choices }, because, turn: turnOf(knowledge, decision, dialogue) };
  }

  /** "Did you mean": questions whose facts hold the words, and those that the intents are nearest to. */
  function nearestQuestions({ words, language }: Utterance, { meaning }: Decision): readonly Intent[] {
    const found = findFacts(
      words.flatMap(({ text }) => wordsOf(text)),
      language,
      MAX_NEAREST,
    );
    const holding = found.flatMap((id) => knowledge.questionOf(id) ?? []);
    const likely = meaning?.ranked.flatMap(({ intent }) => intent ?? []) ?? [];
    return pickQuestions(content, [...holding, ...likely], MAX_SUGGESTIONS);
  }

  /** Several questions, each in the light of those before it; null where one is not clear, so that they are one after all. */
  function resolveEach(questions: readonly Utterance[], before: Dialogue | undefined): Outcome[] | null {
    if (questions.length === 1 || readAsks(questions[0]!.words, questions[0]!.language).rest.length === 0) return null;
    const outcomes: Outcome[] = [];
    let dialogue = before;
    for (const question of questions) {
      const next = resolve(question, dialogue);
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
    const outcome = {
      utterance: null,
      decision,
      because: () => [decision.reason],
      turn: turnOf(knowledge, decision, dialogue),
    };
    return reply([outcome], language, dialogue, nowMs);
  }

  return {
    ask,
    answerTo,
    inspect: (text, options = {}) =>
      resolveAll(text, options).outcomes.map((outcome) => inspectOutcome(knowledge, outcome)),
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
      url: content.article.url,
      image: content.article.image,
      translations: content.article.translations,
      paragraphs: content.article.text.split(/\n+/),
      sentences: knowledge.sentences,
    },
  };
}
