// The rules that decide, each seen from outside: what is asked, what comes back, and the reason given for it.
import { describe, expect, test } from 'vitest';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { compileContent } from '../../src/answer/compile.ts';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { decideFor } from '../../src/answer/decide.ts';
import { createKnowledge } from '../../src/answer/knowledge.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const compiled = compileContent(lighthouseContent);
const answerer = createAnswerer(compiled);
const reasonOf = (because: readonly { stage: string; text: string }[]) =>
  because.filter(({ stage }) => stage === 'decide').map(({ text }) => text);

/** Question | kind | fact or - | words of the short answer | words of the reason | xfail: why it fails today */
const golden = `
Who lit the lighthouse?|answer|lit-by|Nora Hale lit it.|who-lit is the likeliest
who lti the lihgthouse|answer|lit-by|Nora Hale|who-lit is the likeliest
Кто зажёг маяк?|answer|lit-by|зажгла Нора|who-lit is the likeliest
Did Hale lit the lighthouse?|answer|lit-by|Yes. Nora|who-lit is the likeliest
Did Hale not light the lighthouse?|answer|lit-by|Nora Hale lit it.|who-lit is the likeliest
What did the engineer promise?|answer|bell|second bell|what-promised is the likeliest
What did Hale promise?|unknown|bell|no such words of Nora Hale. Orlov promised|orlov said that, not hale|xfail: what Hale did is likelier by a hair than what was promised
What did Drake promise?|unknown|bell|does not mention Francis Drake|never mentions drake
Что обещал Дрейк?|unknown|bell|нет имени Фрэнсис Дрейк|never mentions drake
What did old Mrs Zimmermann promise?|unknown|bell|does not mention Zimmermann|nothing in the content is like
How much did it cost?|unknown|-|does not say what the lighthouse cost|leaves open: missing-cost
Is the lighthouse in Rotterdam?|answer|lit-where|No. It stands on Tarn Island.|not false-place
When does the 8th Lamp Fair open?|unknown|fair-number|It is the 7th Lamp Fair.|another number
Is Fair9 in June?|answer|fair-number|No. It is the 7th|another number
When does the 7th Lamp Fair open?|answer|fair-month|June|fair-when is the likeliest
hello|smalltalk|-|Hello!|greeting is the likeliest
who is the author of this text|about|-|A test wrote it.|author is the likeliest
will it rain tomorrow|unknown|-|not about the lighthouse|weather is the likeliest
zzzz gggg|unknown|-|article does not say that|not a word of it is known
|unknown|-|article does not say that|not a word of it is known
🔥🔥🔥|unknown|-|article does not say that|not a word of it is known
Good evening. I wonder, if you please, who lit the lighthouse?|answer|lit-by|Nora Hale|who-lit is the likeliest
Who lit it? And when does the fair open?|answer|lit-by|Nora Hale lit it.|fair-when is the likeliest
Why did Orlov refuse to speak?|unknown|-|does not say|takes for granted|xfail: nothing else about Orlov is there to be likelier, and "why", "refuse" and an unknown word do not keep from answering
`;

describe('a question leads to its answer, for a reason', () => {
  for (const line of golden.split('\n').slice(1, -1))
    test(line, { fails: line.includes('|xfail: ') }, () => {
      const [question, kind, fact, short, reason] = line.split('|') as [string, string, string, string, string];
      const answer = answerer.ask(question, question === '' || /^\P{L}+$/u.test(question) ? { language: 'en' } : {});
      expect(answer.kind).toBe(kind);
      expect(answer.facts[0] ?? '-').toBe(fact);
      expect(answer.short).toContain(short);
      expect(reasonOf(answer.because).join('; ')).toContain(reason);
    });
});

describe('confidence', () => {
  test('lies between 0 and 1, and is higher for an example than for a fragment', () => {
    const [example, fragment] = ['who lit the lighthouse', 'light'].map((text) => answerer.ask(text).confidence);
    expect(example).toBeLessThanOrEqual(1);
    expect(example).toBeGreaterThan(0.8);
    expect(fragment).toBeGreaterThan(0);
    expect(fragment).toBeLessThan(example!);
  });

  test('of what is not understood at all is 0', () => expect(answerer.ask('zzzz').confidence).toBe(0));
});

describe('more', () => {
  test('begins with the first fact, and goes on behind the sentence told last', () => {
    expect(answerer.ask('more').facts).toEqual(['lit-by']);
    expect(askTurns(answerer, ['what did Orlov promise', 'more']).facts).toEqual(['fog']);
  });

  test('never tells a sentence of the last turns again', () => {
    const answers = [1, 2, 3, 4].map((times) => askTurns(answerer, Array(times).fill('more')));
    expect(new Set(answers.map(({ evidence }) => evidence[0]!.number)).size).toBe(4);
  });
});

describe('decideFor', () => {
  const knowledge = createKnowledge(compiled);

  test('finds an intent by its name', () => {
    expect(decideFor(knowledge, 'how-far')).toMatchObject({
      kind: 'intent',
      confidence: 1,
      intent: { name: 'how-far' },
    });
  });

  test('finds a fact by its id, with the question that it answers', () => {
    expect(decideFor(knowledge, 'reach')).toMatchObject({ intent: { name: 'how-far' }, facts: [{ id: 'reach' }] });
  });

  test('finds a fact that no question asks for', () => {
    expect(decideFor(knowledge, 'fog')).toMatchObject({ kind: 'fact', intent: null, facts: [{ id: 'fog' }] });
  });

  test.each(['', 'nothing', 'constructor', '__proto__'])('finds nothing under %j', (id) => {
    expect(decideFor(knowledge, id)).toBeNull();
  });
});
