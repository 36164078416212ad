// Scores → confidence: how often a class that scores so is right, learnt from examples that the classifier hasn't seen.
import { type LabelledTexts, learn } from './learn.js';
import { type ConfidenceWeights, fitLogistic } from './logistic.js';
import { bestClasses, scoreClasses } from './model.js';
import { type Signals, signalsOf } from './score-features.js';
import { vectorise } from './vocabulary.js';

const folds = 5;
/** Folds are judged until there are this many examples: plenty for four weights. */
const enough = 1500;
/** The share of utterances that belong to no intent, taken for granted. */
const outsideShare = 0.15;

/** What CLINC150 and BANKING77 come to on average (their training halves); a small set of examples stays near it. */
const expected = [2, 2.5, 1, -1.5];

/**
 * Learns confidence by cross-validation. Each fold is judged by a classifier that has seen neither the fold's examples
 * nor any example of a fifth of the classes: examples of these stand for utterances that belong to no intent.
 */
export function calibrate({ texts, labels, classes }: LabelledTexts, minExamples: number): ConfidenceWeights {
  const judged: { signals: Signals; isRight: boolean; isOutside: boolean }[] = [];
  const seen = new Int32Array(classes);
  // Examples of a class take turns, so that every fold has some of each.
  const foldOf = Array.from(labels, (label, i) => (label < 0 ? i : seen[label]!++ + label) % folds);

  for (let fold = 0; fold < folds && judged.length < enough; fold++) {
    const isHidden = (label: number) => label >= 0 && label % folds === fold;
    const kept = texts.flatMap((_, i) => (foldOf[i] === fold || isHidden(labels[i]!) ? [] : [i]));
    const { vocabulary, weights } = learn(
      {
        texts: kept.map((i) => texts[i]!),
        labels: Int32Array.from(kept, (i) => labels[i]!),
        classes,
      },
      minExamples,
    );
    for (const [i, text] of texts.entries()) {
      if (foldOf[i] !== fold) continue;
      const vector = vectorise(vocabulary, text);
      const scores = scoreClasses(weights, vector);
      const best = bestClasses(scores, 2);
      const label = labels[i]!;
      judged.push({
        signals: signalsOf(scores, best, best[0]!, vector.known),
        isRight: best[0] === label,
        isOutside: label < 0 || isHidden(label),
      });
    }
  }
  const outsiders = judged.filter(({ isOutside }) => isOutside).length;
  const insiders = judged.length - outsiders;
  return fitLogistic(
    judged.map(({ signals, isRight, isOutside }) => ({
      signals,
      isTrue: isRight,
      weight: isOutside ? outsideShare / outsiders : (1 - outsideShare) / insiders,
    })),
    expected,
  );
}
