// English words that tell what kind of answer a question wants.
import type { AnswerType } from '../analyse-question.js';

export const questionWords: ReadonlySet<string> = new Set('who whom whose what which when where why how'.split(' '));

/** After `how`: a number is wanted. */
export const measureWords: ReadonlySet<string> = new Set(
  'many much long old far tall large big high often fast deep wide heavy late soon early strong hot cold'.split(' '),
);

const groups: Record<'person' | 'place' | 'date' | 'number', string> = {
  person:
    'person man woman people president minister king queen leader author writer scientist emperor philosopher artist composer \
actor singer director founder commander governor duke prince princess pope bishop monarch ruler poet historian inventor architect \
official explorer officer theorist economist engineer lawyer judge politician senator ambassador representative spokesman spokeswoman \
chairman ceo owner player coach captain wife husband son daughter father mother brother sister teacher nationality',
  place:
    'country countries city cities town place location region continent river island village area county nation province street \
district capital territory lake sea ocean mountain building museum location nations states areas regions places locations cities',
  date: 'year date day month century decade era period years dates months centuries time',
  number:
    'percentage percent number amount population price cost age size proportion share quantity rate total temperature height length \
distance weight speed depth width area fraction ratio value sum majority average',
};

/** From the noun asked for to the answer's type. */
export const focusTypes: ReadonlyMap<string, AnswerType> = new Map(
  Object.entries(groups).flatMap(([type, words]) =>
    words.split(/\s+/).map((word): [string, AnswerType] => [word, type as AnswerType]),
  ),
);
