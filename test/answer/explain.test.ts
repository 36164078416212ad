import { describe, expect, test } from 'vitest';
import { askTurns } from '../../src/answer/ask-turns.ts';
import { createAnswerer } from '../../src/answer/create-answerer.ts';
import { lighthouseContent } from '../support/lighthouse-content.ts';

const answerer = createAnswerer(lighthouseContent);
const because = (text: string, stage: string) =>
  answerer
    .ask(text)
    .because.filter((reason) => reason.stage === stage)
    .map((reason) => reason.text)
    .join('; ');

describe('every step has a reason', () => {
  test.each([
    ['who lit the lighthouse', 'language', /^en, with confidence \d\.\d\d$/],
    ['who lit the lihgthouse', 'words', 'lihgthouse (spelling: ligthous)'],
    ['who was bureaucracy', 'words', 'bureaucracy (unknown)'],
    ['rnj pf;tu vfzr', 'words', 'кто (keyboard: kto)'],
    ['what did Orlov promise', 'entities', 'orlov'],
    ['what did Orlov promise', 'intent', /^what-promised \d\.\d, .* \(log odds\); for the first: intent \d\.\d\d, /],
    ['what did Orlov promise', 'dialogue', 'read as a whole'],
    ['My aunt, who is ninety and fond of ships, asks this: who lit the lighthouse?', 'dialogue', 'read for its part'],
    ['', 'words', 'none'],
    ['zzzz', 'decide', 'not a word of it is known'],
    ['more', 'decide', 'go on'],
  ])('%j, %s: %s', (text, stage, reason) => {
    if (typeof reason === 'string') expect(because(text, stage)).toContain(reason);
    else expect(because(text, stage)).toMatch(reason);
  });

  test('the dialogue says whom a pronoun was taken for', () => {
    const { because } = askTurns(answerer, ['Orlov', 'what did he say?']);
    expect(because.map(({ text }) => text).join('; ')).toContain('"he" taken for orlov');
  });

  test('the evidence says that an intent is about the sentence told last', () => {
    const reasonOf = (...turns: string[]) =>
      askTurns(answerer, turns).because.find(({ stage }) => stage === 'intent')!.text;
    expect(reasonOf('who lit the lighthouse?', 'and when was it lit?')).toContain('linked 1.00');
    expect(reasonOf('who lit the lighthouse?', 'and when does the fair open?')).not.toContain('linked');
  });

  test('what was asked for by its name says so', () => {
    expect(answerer.answerTo('reach')!.because).toEqual([{ stage: 'decide', text: 'asked for by its name, reach' }]);
  });
});
