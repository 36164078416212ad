// `npm run oracle`: every reply of the bot to the questions, talks, cases and golden lines of test/, one hash a turn.
//
//   npm run oracle              says which replies differ from those in replies.txt; ends with 1 where some do
//   npm run oracle -- --write   freezes the replies as they are now
//   npm run oracle -- --show    shows the differing replies in full
//
// A change of structure keeps every line. One that mends a reply changes its line, and its commit says which.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { loadAnswerer } from '../../dist/index.js';
import { holdTalk } from '../eval/hold-talk.mjs';

const test = resolve(import.meta.dirname, '..');
const frozen = resolve(import.meta.dirname, 'replies.txt');

const linesOf = (file) => readFileSync(resolve(test, file), 'utf8').split('\n').filter(Boolean);

/** Every conversation by a name that stays: `[name, messages]`. */
function conversations() {
  const questions = ['tuning', 'held-out', 'given', 'talks'].flatMap((name) =>
    linesOf(`questions/${name}.jsonl`).map((line) => {
      const { id, turns } = JSON.parse(line);
      return [`${name}/${id}`, turns.map((turn) => turn.say ?? turn)];
    }),
  );
  const golden = linesOf('golden/answers.txt')
    .filter((line) => !line.startsWith('#'))
    .map((line, at) => [`golden/${at + 1}`, line.split(' | ')[1].split(' // ')]);
  const cases = readdirSync(resolve(test, 'cases')).flatMap((file) =>
    parse(readFileSync(resolve(test, 'cases', file), 'utf8')).map((one, at) => [
      `cases/${file.replace('.yaml', '')}/${at + 1}`,
      one.turns ?? [one.ask],
    ]),
  );
  return [...questions, ...golden, ...cases];
}

const answerer = await loadAnswerer(resolve(test, '..'));
const replies = conversations().flatMap(([name, turns]) =>
  holdTalk(answerer, turns).map(({ kind, language, text, evidence, suggestions }, at) => {
    const hash = createHash('sha256').update(JSON.stringify([kind, language, text, evidence, suggestions]));
    return { name: `${name}.${at + 1}`, line: `${kind} ${hash.digest('hex').slice(0, 12)}`, turn: turns[at], text };
  }),
);

if (process.argv.includes('--write')) {
  writeFileSync(frozen, replies.map(({ name, line }) => `${name} ${line}\n`).join(''));
  console.log(`${replies.length} replies are frozen in test/oracle/replies.txt`);
} else {
  const before = new Map(
    readFileSync(frozen, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.split(' ')[0], line.slice(line.indexOf(' ') + 1)]),
  );
  const changed = replies.filter(({ name, line }) => before.get(name) !== line);
  for (const { name, line, turn, text } of changed) {
    console.log(`${name}: ${before.get(name) ?? 'not there'} → ${line}`);
    if (process.argv.includes('--show')) console.log(`  > ${turn}\n  ${text.split('\n')[0]}`);
  }
  console.log(`${replies.length} replies, ${changed.length} differ from those frozen`);
  process.exitCode = changed.length > 0 || before.size !== replies.length ? 1 : 0;
}
