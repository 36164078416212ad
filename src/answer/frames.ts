// Intents → what each asks for, about what, and how it stands to the article: the frame that it shares with others.
import type { Ask, Content, Fact, Intent } from '../content/index.js';
import { type ClassWeights, packWeights } from '../intents/model.js';
import { trainClasses } from '../intents/train.js';
import type { SparseVector } from '../intents/vocabulary.js';

/** What an intent asks for and about. */
export interface IntentFrame {
  /** Id of a topic; of chat the intent's kind. */
  topic: string;
  /** First what it asks most; empty for chat and false premises. */
  asks: readonly Ask[];
  /** `told` by the article, `open`, `false` (speaks against it), or the kind of chat. */
  status: string;
}

/**
 * One classifier for what is asked for, one for what about, one for the status: each learned from the examples of all
 * intents that share it, so that few examples go a long way. Worth two points of fresh questions, six at ten examples.
 */
export interface FrameModel {
  /** Names of the classes, in their order: `ask:when`, `topic:forum`, `status:told`. */
  classes: readonly string[];
  weights: ClassWeights;
}

const OPEN: readonly Ask[] = ['details'];

/** The frames of a content's intents, in its order. */
export function framesOf({ topics, facts }: Content): IntentFrame[] {
  const factById = new Map(facts.map((fact) => [fact.id, fact]));
  return topics.flatMap(({ intents }) =>
    intents.map((intent) => frameOf(intent, factById.get(intent.facts?.[0] ?? ''))),
  );
}

function frameOf(intent: Intent, fact: Fact | undefined): IntentFrame {
  switch (intent.kind) {
    case 'question':
      return { topic: fact?.topic ?? fact?.about[0] ?? 'article', asks: fact?.tells ?? ['what'], status: 'told' };
    case 'absent':
      return intent.topic
        ? { topic: intent.topic, asks: intent.asks ?? OPEN, status: 'open' }
        : { topic: fact?.topic ?? 'article', asks: [], status: intent.facts ? 'false' : 'open' };
    default:
      return { topic: intent.kind, asks: [], status: intent.kind };
  }
}

/** The class names of a frame. */
export const classesOf = ({ topic, asks, status }: IntentFrame): readonly string[] => [
  `ask:${asks[0] ?? status}`,
  `topic:${status === 'false' ? 'false' : topic}`,
  `status:${status}`,
];

/**
 * @param vectors   all examples, those of an intent together
 * @param labels    the intent of each
 * @param features  how many features the vectors run over
 */
export function learnFrames(
  frames: readonly IntentFrame[],
  vectors: readonly SparseVector[],
  labels: Int32Array,
  features: number,
): FrameModel {
  const ofIntent = frames.map(classesOf);
  const columns = [0, 1, 2].map((part) => {
    const names = [...new Set(ofIntent.map((classes) => classes[part]!))];
    const places = ofIntent.map((classes) => names.indexOf(classes[part]!));
    const every = names.map((_, at) => at);
    return {
      names,
      weights: trainClasses(
        vectors,
        labels.map((label) => places[label]!),
        features,
        every,
      ),
    };
  });
  return {
    classes: columns.flatMap(({ names }) => names),
    weights: packWeights(
      columns.flatMap(({ weights }) => weights),
      features,
    ),
  };
}
