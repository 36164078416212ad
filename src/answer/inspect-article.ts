// How a question to an article without intents came to its sentence, for a page to show.
import { type ArticleIndex, isTopicWord, readQuestion } from '../facts/index.js';
import { normalise, tokenise } from '../language/index.js';
import type { AskOptions } from './answer.js';
import { type Authored, answerIn } from './authored.js';
import { type InspectedCandidate, type Inspection, MAX_INSPECTED } from './inspect.js';
import type { ReadQuestion } from './read-article-question.js';

/** As the article's `ask` reads a message: one question, whose words are sought. */
export function createArticleInspector(index: ArticleIndex, authored: Authored, read: ReadQuestion) {
  return (utterance: string, options: AskOptions = {}): Inspection[] => {
    const { asked: language, named, talk, written, search } = read(utterance, options);
    const { found, text } = talk ? { found: [], text: named } : search(MAX_INSPECTED);
    const held = new Set(found.flatMap((one) => one.held));
    const { type, asker } = readQuestion(index, text, language);
    const sentences = found.map(({ sentence, shortAnswer, confidence }): InspectedCandidate => {
      const fact = authored.factOf(sentence, shortAnswer)?.fact;
      return {
        id: fact?.id ?? `sentence-${sentence.number}`,
        label: fact ? answerIn(fact, language, index.language) : sentence.text,
        facts: fact ? [fact.id] : [],
        sentences: [sentence.number],
        shares: { search: confidence },
        total: confidence,
      };
    });
    const asked: InspectedCandidate[] = written
      ? [
          {
            id: written.fact.id,
            label: answerIn(written.fact, language, index.language),
            facts: [written.fact.id],
            sentences: written.sentences.map(({ number }) => number),
            shares: { intent: written.nearness },
            total: written.nearness,
          },
        ]
      : [];
    return [
      {
        words: tokenise(normalise(text)).map((token) => ({
          text: token.text,
          readAs: null,
          mended: null,
          known: held.has(token.text) || !isTopicWord(token.text),
          entity: null,
          meanings: [],
        })),
        ask: asker < 0 || talk ? null : type,
        topic: null,
        reading: text === named ? null : `with the words of the question before: ${text}`,
        candidates: [...asked, ...sentences.filter(({ id }) => id !== written?.fact.id)].slice(0, MAX_INSPECTED),
        rule: talk
          ? { name: 'smalltalk', text: talk }
          : written
            ? { name: 'authored', text: `a question of the fact ${written.fact.id}` }
            : { name: 'sentence', text: found[0]?.because.join('; ') || 'no sentence holds a word of it' },
      },
    ];
  };
}
