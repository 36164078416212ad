// Ways to break a content file, and what the author is told each time, word for word.
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { renderIssues } from '../../src/cli/render-issues.ts';
import { loadContent } from '../../src/content/index.ts';
import { ContentError } from '../../src/errors.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';

/** What the author reads after each change to the smallest content; null loads. */
function messageAfter(changes: Readonly<Record<string, string | Buffer | null>>): string | null {
  const { dir, remove } = makeContent(changes);
  try {
    loadContent(dir);
    return null;
  } catch (error) {
    if (error instanceof ContentError) return renderIssues(error, false);
    throw error;
  } finally {
    remove();
  }
}

const edit = (file: string, from: string, to: string) => {
  const text = SMALL_CONTENT[file]!;
  if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
  return { [file]: text.replace(from, to) };
};
const facts = 'data/facts/program.yaml';
const intents = 'intents/program.yaml';
const lines = 'intents/utterances/program.en.txt';

const rows: [string, Record<string, string | Buffer | null>][] = [
  ['a misspelt fact id', edit(intents, '[wrote-program]', '[wrote-progam]')],
  ['a misspelt field', edit(intents, 'examples:', 'exmaples:')],
  ['a misspelt kind', edit(intents, 'kind: question', 'kind: questoin')],
  ['evidence that does not stand in the article', edit(facts, 'It computed', 'She computed')],
  ['a quote that is never closed', edit(intents, 'who wrote the first program', '"who wrote the first program')],
  ['a tab as indentation', edit(intents, '    kind: smalltalk', '\tkind: smalltalk')],
  ['a number where text belongs', edit(intents, '[hello, good morning]', '[hello, 5]')],
  ['a text where a list belongs', edit(facts, 'about: []', 'about: lovelace')],
  ['a name that stands twice', edit(facts, 'id: computed', 'id: wrote-program')],
  ['an utterance under two intents', edit(intents, 'good morning', 'Who wrote the first program?')],
  ['a field that stands twice', edit(facts, 'about: []', 'about: []\n  about: []')],
  ['a colon in text without quotes', edit(intents, 'author of', 'author: of')],
  ['an intent that nothing answers', edit(intents, '    reply: { en: Hello! }\n', '')],
  ['a missing field', edit('data/article.yaml', 'language: en\n', '')],
  ['a date that is none', edit('data/article.yaml', '"1843-09-01"', '1 September 1843')],
  ['an address that is none', edit('data/article.yaml', 'language: en\n', 'language: en\nurl: example.org/news\n')],
  ['a name with capital letters', edit(intents, 'name: hello', 'name: Hello There')],
  ['a field that nothing is written below', edit(intents, '      en: [hello, good morning]', '      en:')],
  ['a language code that is none', edit(intents, '{ en: Hello! }', '{ english: Hello! }')],
  ['a file that is missing', { 'data/entities.yaml': null }],
  ['a file that is empty', { [intents]: '' }],
  ['an article that is empty', { 'data/article.txt': ' \n' }],
  ['an article that is not there', edit('data/article.yaml', 'article.txt', 'artcle.txt')],
  ['a bracket that is never closed', edit(intents, 'good morning]', 'good morning')],
  ['a bracket too many', edit(intents, 'good morning]', 'good morning]]')],
  ['no space behind a dash', edit(intents, '- author of', '-author of')],
  ['no space behind a colon', edit(intents, 'kind: question', 'kind:question')],
  ['a missing colon', edit(intents, 'kind: question', 'kind question')],
  ['a line that is indented too far', edit(intents, '    kind: question', '      kind: question')],
  ['a line that is not indented enough', edit(intents, '    facts:', '  facts:')],
  ['an utterance that begins with a sign', edit(intents, '- author of', '- @bot author of')],
  ['an utterance that begins with a quote and goes on', edit(intents, '- author of', '- "author" of')],
  ['an utterance that YAML reads as something else', edit(intents, '[hello, ', '[hello, true, 2024-05-02, null, ')],
  ['examples without their language', edit(intents, '      en:\n        - who', '        - who')],
  ['a misspelt language', edit(intents, '      en: [hello', '      ne: [hello')],
  ['a misspelt job of words', edit('data/languages/en.yaml', 'who:', 'hwo:')],
  ['a misspelt entity id', edit(facts, '[lovelace]', '[lovelase]')],
  ['evidence with a slip', edit(facts, 'Bernoulli numbers.\n', 'Bernouli numbers.\n')],
  ['a file that is not in UTF-8', { [intents]: Buffer.from(`# caf\u00e9\n${SMALL_CONTENT[intents]}`, 'latin1') }],
  ['a file in UTF-16', { [intents]: Buffer.from(`\ufeff${SMALL_CONTENT[intents]}`, 'utf16le') }],
  ['a list where fields belong', { [intents]: '- name: hello\n' }],
  ['two documents in one file', { [intents]: `${SMALL_CONTENT[intents]}---\nintents: []\n` }],
  ['a key that YAML can not resolve', edit(intents, 'facts: [wrote-program]', 'facts: *wrote')],
  ['an utterance before the first name', { [lines]: 'who coded it\n[who-wrote]\nwho was it\n' }],
  ['a misspelt intent above utterances', { [lines]: '# Who.\n[who-wrot]\nwho coded it\n' }],
  ['an intent above utterances that is nowhere', { [lines]: '  [nothing-like-it]\nwho coded it\n' }],
  ['an utterance of two intents in two files', { [lines]: '[who-wrote]\n\n  Good morning!\n' }],
  ['an utterance of two intents in one file', { [lines]: '[who-wrote]\nahoy\n[hello]\nahoy\n' }],
  ['utterances in no language of ours', { 'intents/utterances/program.fr.txt': '[who-wrote]\nqui\n[hello]\nsalut\n' }],
  ['utterances of a misspelt topic', { 'intents/utterances/progam.en.txt': '[who-wrote]\nwho coded it\n' }],
  ['utterances of a topic that is nowhere', { 'intents/utterances/weather.en.txt': '[who-wrote]\nwho coded it\n' }],
  ['utterances of no language', { 'intents/utterances/program.txt': '[who-wrote]\nwho coded it\n' }],
  ['utterances that are not in UTF-8', { [lines]: Buffer.from('[who-wrote]\ncaf\u00e9\n', 'latin1') }],
  ['no English', { ...edit('data/languages/en.yaml', 'code: en', 'code: fr') }],
];

describe('a broken file is told with place, expected, found and next step', () => {
  test('the smallest content is not broken', () => {
    expect(messageAfter({})).toBeNull();
  });

  test('a file with a byte order mark and the line ends of Windows is none', () => {
    const text = SMALL_CONTENT[intents]!.replaceAll('\n', '\r\n');
    expect(messageAfter({ [intents]: `\ufeff${text}` })).toBeNull();
  });

  test('utterances beside a file with a mistake are not called unknown', () => {
    const message = messageAfter({
      ...edit(intents, 'kind: question', 'kind: questoin'),
      [lines]: '[who-wrote]\nwho\n',
    });
    expect(message).toMatch(/"questoin"[\s\S]*1 mistake; nothing was loaded\./);
  });

  test.each(rows)('%s', (_, changes) => {
    expect(messageAfter(changes)).toMatchSnapshot();
  });

  test('all mistakes of all files are told at once', () => {
    const message = messageAfter({
      ...edit(intents, '[wrote-program]', '[nothing-like-it]'),
      ...edit(facts, 'about: [lovelace]', 'about: [lovelac]'),
    });
    expect(message).toMatch(/lovelac"[\s\S]*nothing-like-it"[\s\S]*2 mistakes; nothing was loaded\./);
  });

  test('a mistake in the shape of one file hides no unknown name in another', () => {
    const message = messageAfter({
      ...edit('data/languages/en.yaml', 'who:', 'hwo:'),
      ...edit(intents, '[wrote-program]', '[nothing-like-it]'),
      ...edit(facts, 'about: [lovelace]', 'about: [lovelac]'),
    });
    expect(message).toMatch(/"hwo"[\s\S]*lovelac"[\s\S]*nothing-like-it"[\s\S]*3 mistakes; nothing was loaded\./);
  });

  test('what may stand in a file that could not be read is not called unknown', () => {
    const message = messageAfter(edit(facts, 'about: []', 'about: lovelace'));
    expect(message).toMatch(/expected a list[\s\S]*1 mistake; nothing was loaded\./);
  });
});

describe('a content folder that is none is told by its name', () => {
  const { dir, remove } = makeContent();
  afterAll(remove);

  test.each([
    ['nowhere', 'nothing: there is no such folder.'],
    ['data/article.txt', 'a file.'],
    ['data/facts', 'a folder without them.'],
  ])('%s', (name, found) => {
    const path = join(dir, name);
    expect(() => loadContent(path)).toThrow(
      `${path}: expected a content folder (it holds data/ and intents/), got ${found}`,
    );
  });
});
