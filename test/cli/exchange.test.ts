// Import and export, as the command does them.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';
import { runCommandLine } from './run-command-line.ts';

const LINES = 'intents/utterances/program.en.txt';

const removals: (() => void)[] = [];
const home = process.cwd();
afterEach(() => {
  process.chdir(home);
  for (const remove of removals.splice(0)) remove();
});

/** A content folder, and commands in it. */
function setUp(changes: Parameters<typeof makeContent>[0] = {}) {
  const { dir, remove } = makeContent(changes);
  removals.push(remove);
  process.chdir(dir);
  const run = (...words: string[]) => runCommandLine(words, { contentDir: dir });
  const give = (file: string, text: string) => writeFileSync(join(dir, file), text);
  const read = (file: string) => readFileSync(join(dir, file), 'utf8');
  return { dir, run, give, read };
}

const RASA = `version: "3.1"
nlu:
  - intent: who_wrote
    examples: |
      - who coded it
      - was it [the countess](person:Ada Lovelace)
      - was [Ada]{"entity": "person", "value": "Ada Lovelace"} the first
      - Author of the first program!
      - good morning
      - #ada
  - intent: hello
    examples:
      - text: |
          - ahoy
        metadata: { sentiment: neutral }
  - intent: ask_wether
    examples: |
      - will it rain
  - synonym: Ada Lovelace
    examples: |
      - the enchantress
  - synonym: Charles Babbage
    examples: |
      - Babbage
  - regex: year
    examples: |
      - \\d{4}
responses:
  utter_hello: []
`;

describe('import of another tool’s file', () => {
  test('shows what of Rasa’s it would add, line by line what it leaves out, and writes nothing yet', async () => {
    const { dir, run, give, read } = setUp();
    give('nlu.yml', RASA);
    const { exitCode, stdout, stderr } = await run('import', 'nlu.yml');
    expect(stderr).toBe('');
    expect(stdout).toBe(`who-wrote › en: new: “who coded it”
who-wrote › en: new: “was it the countess”
who-wrote › en: new: “was Ada the first”
who-wrote › en: new: “#ada”
hello › en: new: “ahoy”
left out: nlu.yml:9: “good morning” stands under hello, not who-wrote
left out: nlu.yml:18: there is no intent ask_wether (utterances: 1). Add it to a file of intents first, or rename it.
utterances: 5 new, 1 as they are, 2 left out
lovelace › en: new alias: “the countess”
lovelace › en: new alias: “the enchantress”
left out: nlu.yml:24: “Babbage”: no name is called “Charles Babbage”
aliases: 2 new, 1 as they are, 1 left out
left out: nlu.yml:25: regex year
left out: nlu.yml:28: responses

Nothing is written yet; --write changes ${LINES}, intents/program.yaml, data/entities.yaml.
`);
    expect(exitCode).toBe(0);
    expect(existsSync(join(dir, LINES))).toBe(false);
    expect(read('data/entities.yaml')).toBe(SMALL_CONTENT['data/entities.yaml']);
  });

  test('writes it with --write, and has nothing to add a second time', async () => {
    const { run, give, read } = setUp();
    give('nlu.yml', RASA);
    expect((await run('import', 'nlu.yml', '--write')).stdout).toContain(
      `Written: ${LINES}, intents/program.yaml, data/entities.yaml.`,
    );
    expect(read(LINES)).toBe('[who-wrote]\nwho coded it\nwas it the countess\nwas Ada the first\n\n[hello]\nahoy\n');
    expect(read('intents/program.yaml')).toContain('- author of the first program\n        - "#ada"\n');
    expect(read('data/entities.yaml')).toContain('aliases: { en: [Ada, Lovelace, the countess, the enchantress] }');
    expect((await run('import', 'nlu.yml', '--write')).stdout).toMatch(/There is nothing to write\.\n$/);
    expect(JSON.parse((await run('ask', 'who was the enchantress?', '--json')).stdout)).toMatchObject({
      kind: 'answer',
    });
  });

  test('takes the utterances and options of NLP.js, whose answers and placeholders are told', async () => {
    const { run, give } = setUp();
    const corpus = {
      name: 'Program',
      locale: 'en-US',
      data: [
        { intent: 'who.wrote', utterances: ['who coded it', 'did @person write it'], answers: ['Ada'] },
        { intent: 'None', utterances: ['blah'] },
      ],
      entities: { person: { options: { lovelace: ['Countess Lovelace'] } }, year: { regex: '/\\d{4}/' } },
    };
    give('corpus.json', JSON.stringify(corpus, null, '\t'));
    expect((await run('import', 'corpus.json')).stdout).toBe(`who-wrote › en: new: “who coded it”
left out: corpus.json:18: there is no intent None (utterances: 1). Add it to a file of intents first, or rename it.
utterances: 1 new, 0 as they are, 1 left out
lovelace › en: new alias: “Countess Lovelace”
aliases: 1 new, 0 as they are, 0 left out
left out: corpus.json:9: “did @person write it”, which has a placeholder
left out: corpus.json:11: answers of who.wrote (1)
left out: corpus.json:30: entity year, which has no options

Nothing is written yet; --write changes ${LINES}, data/entities.yaml.
`);
  });

  test('takes a table of utterances, also what can be no line of a file of them', async () => {
    const { run, give, read } = setUp({ [LINES]: '# mine\n[hello]\nahoy\n' });
    give('more.csv', 'Language;Intent;Utterance\nen;hello;"hi; there"\n;hello;#hi\nen;hello;Ahoy!\n');
    expect((await run('import', 'more.csv', '--write')).stdout).toContain(
      'utterances: 2 new, 1 as they are, 0 left out',
    );
    expect(read(LINES)).toBe('# mine\n[hello]\nahoy\nhi; there\n');
    expect(read('intents/program.yaml')).toContain('en: [hello, good morning, "#hi"]');
  });

  test('adds questions to the facts of a folder without intents', async () => {
    const { run, give, read } = setUp({ 'intents/program.yaml': null });
    give('more.csv', 'utterance,intent\nwho coded it,wrote-program\nwhose work is it,wrote-program\n');
    expect((await run('import', 'more.csv', '--write')).exitCode).toBe(0);
    expect(read('data/facts/program.yaml')).toContain(
      '  evidence: Ada Lovelace wrote the first program\n  questions:\n    en:\n      - who coded it\n      - whose work is it\n',
    );
  });

  test.each([
    ['nlu.yml', 'nlu:\n  - intent: [a]\n', 'nlu.yml:2:13: expected text as nlu › entry 1 › intent, got a list of 1.'],
    ['domain.yml', 'intents: [a]\n', 'domain.yml:1:1: expected a list as nlu, got nothing.'],
    ['corpus.json', '{ "data": [] }', 'corpus.json:1:1: expected text as locale, got nothing.'],
    [
      'corpus.json',
      '{ "locale": "fr", "data": [{ "intent": "hello", "utterances": ["salut"] }] }',
      'corpus.json:1: expected a language of the content (en), got "fr". Add its file to data/languages first.',
    ],
    [
      'more.csv',
      'a,b\n1,2\n',
      'more.csv:1: expected the columns utterance, intent and language, or id, field and languages as meeting-bot export has them, got "a, b". Name the columns in the first line.',
    ],
    [
      'more.csv',
      'utterance,intent\nhi,\n',
      'more.csv:2: expected the name of an intent, got an empty cell. Fill it, or take the row out.',
    ],
    [
      'more.xlsx',
      'PK',
      'more.xlsx: expected a file of Rasa (.yml), NLP.js (.json) or a table (.csv), got another ending. Rename it, or save it as CSV.',
    ],
  ])('refuses %s with %j, and says where and what to do', async (file, text, message) => {
    const { run, give } = setUp();
    give(file, text);
    const { exitCode, stdout, stderr } = await run('import', file, '--write');
    expect(stderr).toContain(message);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: '' });
  });

  test('changes nothing in content that is broken', async () => {
    const { run, give, read } = setUp();
    give('t.csv', `id,field,en\nwho-wrote,ask,Who?\n`);
    give('data/facts/other.yaml', '- id: broken\n');
    const { exitCode, stderr } = await run('import', 't.csv', '--write');
    expect(stderr).toContain('data/facts/other.yaml:1:');
    expect(exitCode).toBe(1);
    expect(read('intents/program.yaml')).toBe(SMALL_CONTENT['intents/program.yaml']);
  });

  test('is told the file that is not there', async () => {
    expect(await setUp().run('import', 'nlu.yml')).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining('nlu.yml: expected a file, got nothing: it is not there.'),
    });
  });
});

test('an exported table comes back translated', async () => {
  const { run, give, read } = setUp({
    'data/languages/az.yaml': 'code: az\nname: Azərbaycanca\nwords: {}\ntexts: {}\n',
  });
  const { stdout } = await run('export', '--bom');
  expect(stdout).toMatch(/^\ufeffid,field,en,az\r\n/);
  give('t.csv', stdout.replace('who-wrote,ask,Who wrote the first program?,', '$&"Proqramı kim yazıb, ""ilk""?"'));
  expect(
    (await run('import', 't.csv')).stdout,
  ).toBe(`intents/program.yaml › who-wrote › ask › az: new: “Proqramı kim yazıb, "ilk"?”
texts: 0 changed, 1 new, 6 as they are

Nothing is written yet; --write changes intents/program.yaml.
`);
  expect((await run('import', 't.csv', '--write')).exitCode).toBe(0);
  expect(read('intents/program.yaml')).toBe(
    SMALL_CONTENT['intents/program.yaml']!.replace(
      '{ en: Who wrote the first program? }',
      `{ en: Who wrote the first program?, az: 'Proqramı kim yazıb, "ilk"?' }`,
    ),
  );
  expect((await run('export', '--bom')).stdout).toBe(read('t.csv'));
});
