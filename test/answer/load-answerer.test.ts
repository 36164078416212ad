// Compiled content on disk: used while it is good, made anew when it is not, and done without where it can't be kept.
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadAnswerer } from '../../src/answer/load-answerer.ts';
import { ContentError } from '../../src/errors.ts';
import { makeContent, SMALL_CONTENT } from '../support/small-content.ts';

let content: ReturnType<typeof makeContent>;
let cacheDir: string;
const question = 'who wrote the first program';
const files = ['compiled.bin', 'examples.bin'];
const old = new Date(1000);

beforeEach(() => {
  content = makeContent();
  cacheDir = join(content.dir, 'kept');
});
afterEach(() => content.remove());

const load = () => loadAnswerer(content.dir, { cacheDir });
/** Sets the clock of the kept files back, so that writing them again shows. */
const age = () => {
  for (const file of files) utimesSync(join(cacheDir, file), old, old);
};
const isKeptAnew = () => statSync(join(cacheDir, 'compiled.bin')).mtimeMs > old.getTime();

describe('the first start', () => {
  test('answers, and keeps what it has learned in whole files', async () => {
    const answerer = await load();
    expect(answerer.ask(question)).toMatchObject({ kind: 'answer', facts: ['wrote-program'] });
    expect(readdirSync(cacheDir).sort()).toEqual(files);
  });

  test('keeps it in .cache of the content folder, where nothing else is said', async () => {
    await loadAnswerer(content.dir);
    expect(readdirSync(join(content.dir, '.cache'), { recursive: true })).toEqual(
      expect.arrayContaining([expect.stringMatching(/compiled\.bin$/)]),
    );
  });

  test('keeps no examples: they are in the model', async () => {
    await load();
    expect(readFileSync(join(cacheDir, 'compiled.bin'), 'latin1')).not.toContain('author of the first program');
  });
});

describe('the next start', () => {
  test('uses what is kept, and answers the same', async () => {
    const first = await load();
    age();
    const next = await load();
    expect(isKeptAnew()).toBe(false);
    for (const text of [question, 'hello', 'Ada', 'first progam', '', '???'])
      expect(next.ask(text)).toEqual(first.ask(text));
    expect(next.article).toEqual(first.article);
    expect(next.topics('en')).toEqual(first.topics('en'));
  });

  test.each(Object.keys(SMALL_CONTENT))('learns anew after a change in %s', async (file) => {
    await load();
    age();
    writeFileSync(join(content.dir, file), `${SMALL_CONTENT[file]}\n`);
    await load();
    expect(isKeptAnew()).toBe(true);
  });

  test('answers from the changed content, not from what is kept', async () => {
    await load();
    const file = 'data/facts/program.yaml';
    writeFileSync(join(content.dir, file), SMALL_CONTENT[file]!.replace('Ada Lovelace. }', 'Countess Lovelace. }'));
    expect((await load()).ask(question).short).toBe('Countess Lovelace.');
  });

  test('a new file counts as a change', async () => {
    await load();
    age();
    writeFileSync(join(content.dir, 'intents/more.yaml'), 'intents: []\n');
    await load();
    expect(isKeptAnew()).toBe(true);
  });

  test('broken content is told, whatever is kept', async () => {
    await load();
    writeFileSync(join(content.dir, 'data/article.yaml'), 'nonsense');
    await expect(load()).rejects.toThrow(ContentError);
  });
});

describe('what is kept but not whole', () => {
  const compiled = () => join(cacheDir, 'compiled.bin');
  const flip = (at: number) => {
    const bytes = readFileSync(compiled());
    bytes[at < 0 ? bytes.length + at : at]! ^= 1;
    writeFileSync(compiled(), bytes);
  };
  /** As `sealCache` has it: a line with key and check sum, then 0xff and the version of the format. */
  const writeLaterFormat = () => {
    const bytes = readFileSync(compiled());
    const [key] = bytes.toString('latin1', 0, 200).split(' ', 1);
    const body = bytes.subarray(bytes.indexOf('\n') + 1);
    body[1] = 0x7f;
    writeFileSync(compiled(), Buffer.concat([Buffer.from(`${key} ${crc32(body)}\n`), body]));
  };
  const damages: [string, () => void][] = [
    ['half of it', () => truncateSync(compiled(), statSync(compiled()).size >> 1)],
    ['an empty file', () => truncateSync(compiled(), 0)],
    ['no file', () => rmSync(compiled())],
    ['text', () => writeFileSync(compiled(), 'null')],
    ['noise', () => writeFileSync(compiled(), Buffer.alloc(5000, 7))],
    ['another key', () => flip(1)],
    ['a format that only a later V8 knows', writeLaterFormat],
    ['a bit that fell over at the end', () => flip(-1)],
    ['a bit that fell over in the middle', () => flip(-2000)],
  ];

  test.each(damages)('(%s) is made anew', async (_, damage) => {
    const first = await load();
    damage();
    expect((await load()).ask(question)).toEqual(first.ask(question));
    age();
    await load();
    expect(isKeptAnew(), 'and is good the time after').toBe(false);
  });

  test('a model of other content is not used', async () => {
    await load();
    const other = makeContent({ 'intents/program.yaml': SMALL_CONTENT['intents/program.yaml']!.replace('hello,', '') });
    try {
      await loadAnswerer(other.dir, { cacheDir: join(other.dir, 'kept') });
      cpSync(join(other.dir, 'kept', 'compiled.bin'), join(cacheDir, 'compiled.bin'));
      expect((await load()).ask('hello')).toMatchObject({ kind: 'smalltalk', intent: 'hello' });
    } finally {
      other.remove();
    }
  });
});

describe('where nothing can be kept', () => {
  // A file in the folder's place refuses writers of any rights, also the superuser.
  beforeEach(() => writeFileSync(cacheDir, ''));

  test('it answers all the same, and tells who wants to know', async () => {
    const onCacheTrouble = vi.fn();
    const answerer = await loadAnswerer(content.dir, { cacheDir, onCacheTrouble });
    expect(answerer.ask(question).facts).toEqual(['wrote-program']);
    expect(onCacheTrouble).toHaveBeenCalledOnce();
    expect(onCacheTrouble.mock.calls[0]![0]).toBeInstanceOf(Error);
  });

  test('and nobody need be told', async () => {
    expect((await load()).ask(question).facts).toEqual(['wrote-program']);
  });
});

test('a folder without content is told with every file that is missing, and nothing is kept', async () => {
  rmSync(join(content.dir, 'data'), { recursive: true });
  await expect(load()).rejects.toThrow(/data\/article\.yaml/);
  expect(existsSync(cacheDir)).toBe(false);
});
