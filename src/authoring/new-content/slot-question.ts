// A sentence → a question for one of its slots, in the four languages.
/** A question for a slot of a sentence, and what stands in the slot. */
export interface SlotQuestion {
  slot: 'who' | 'what' | 'when' | 'where' | 'number';
  question: string;
  answer: string;
  /** Words of the sentence, letter for letter. */
  evidence: string;
}
