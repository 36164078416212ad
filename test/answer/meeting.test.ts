// Answers about the meeting itself, from the content that comes with the bot.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { expectAnswer, goldenLines, isExpectedFailure } from '../support/golden-answers.ts';
import { GRAPHEMES } from '../support/graphemes.ts';
import { answerer, readContent, root } from '../support/meeting.ts';

const speakerOf = new Map(readContent().facts.map(({ id, speaker }) => [id, speaker]));
const article = readFileSync(resolve(root, 'data/article.txt'), 'utf8');

function check(line: string): void {
  const [language, turns, kind, quotation, words] = line.split(' | ') as [string, string, string, string, string];
  expectAnswer(askTurns(answerer, turns.split(' // ')), language, kind, quotation, words);
}

describe('golden answers', () => {
  for (const line of goldenLines('answers.txt')) test(line, { fails: isExpectedFailure(line) }, () => check(line));
});

describe('odd input', () => {
  test.each([
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['a question mark', '?'],
    ['controls', '\u0000\u0007\u001b[31m'],
    ['half a character', '\ud83d'],
    ['a change of direction', '\u202ecop29\u202c'],
    ['a flood of emoji', '😀'.repeat(5000)],
    ['a flood of marks', `a${'\u0301'.repeat(50_000)}`],
    ['one endless word', 'a'.repeat(100_000)],
    ['a hundred thousand characters', 'who did Bayramov meet in Baku and '.repeat(3000)],
    ['lines', '\n'.repeat(100_000)],
    ['tags that never close', '<'.repeat(100_000)],
    ['Chinese', '会议讨论了什么'],
    ['Arabic', 'من التقى بالوزير؟'],
    ['Georgian', 'ვის შეხვდა მინისტრი?'],
    ['an inherited property', '__proto__ constructor toString'],
  ])('%s gets a reply', (_, text) => {
    const answer = answerer.ask(text);
    expect(answer.text.trim()).not.toBe('');
    expect(answer.text.length).toBeLessThan(4096);
  });
});

/** Words that the engine knows in odd company, and anything else. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...GRAPHEMES), maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...['Bayramov', 'Швыдкой', 'kim', 'нет', 'COP28', 'Armenia?', 'и', 'he', 'the other', 'more', 'Lavrov', 'why'],
        ...['refused', '29', 'görüş', 'toplantı', '🙂', '.', '?!', '\n', 'ghbdtn', '<b>', '"', 'said', 'not', 'забыл'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' ')),
);

describe('whatever is said', () => {
  test('there is an answer, the same each time, and what it quotes stands in the article', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const answer = answerer.ask(text);
        expect(answerer.ask(text)).toEqual(answer);
        expect(answer.short).not.toBe('');
        for (const { sentence, number } of answer.evidence) {
          expect(article).toContain(sentence);
          expect(answerer.article.sentences[number - 1]!.sentence).toBe(sentence);
        }
        if (answer.kind === 'answer') expect(answer.evidence.length).toBeGreaterThan(0);
        if (answer.kind === 'smalltalk') expect(answer.evidence).toEqual([]);
        expect(answer.confidence).toBeGreaterThanOrEqual(0);
        expect(answer.confidence).toBeLessThanOrEqual(1);
        expect(answer.suggestions.length).toBeLessThanOrEqual(3);
        for (const { id } of answer.suggestions) expect(answerer.answerTo(id)).not.toBeNull();
      }),
    );
  });

  test('the dialogue is plain JSON and bounded', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (turns) => {
        const { dialogue } = askTurns(answerer, turns);
        expect(JSON.parse(JSON.stringify(dialogue))).toEqual(dialogue);
        expect(JSON.stringify(dialogue).length).toBeLessThan(1500);
      }),
    );
  });

  const topics = ['education', 'culture', 'innovation', 'joint activities', 'prospects', 'fields', 'Armenia', 'COP29'];
  const more = ['delimitation', 'the peace agenda', 'real results', 'the Russian side', 'the region', 'progress'];

  test.each([
    ['Bayramov', 'bayramov'],
    ['Shvydkoy', 'shvydkoy'],
  ])('an answer about the words of %s never rests on those of the other', (name, id) => {
    for (const topic of [...topics, ...more]) {
      for (const question of [`What did ${name} say about ${topic}?`, `did ${name} mention ${topic}`]) {
        const { kind, facts } = answerer.ask(question);
        if (kind !== 'answer') continue;
        for (const fact of facts) expect([id, undefined], question).toContain(speakerOf.get(fact));
      }
    }
  });
});
