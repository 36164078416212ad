// What the page looks up in the content, made when it is first asked for: reading all examples takes longer than a page may wait.
import { knownQuestions } from '../authoring/review/list-groups.js';
import { createIntentFinder } from '../authoring/review/nearest-intents.js';
import type { Content } from '../content/index.js';
import { createChoiceFinder } from './find-choices.js';

export function createFinders(content: Content) {
  return {
    intents: once(() => createIntentFinder(content)),
    known: once(() => knownQuestions(content)),
    choices: createChoiceFinder(content),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
