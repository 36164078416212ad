// `npm run eval`: the question files of test/questions (or those named), judged; bare fuse.js beside the bot in the same run.
//
//   npm run eval -- [FILE.jsonl …] [--failures N]
import { basename, resolve } from 'node:path';
import { loadAnswerer } from '../../dist/index.js';
import { createBareFuse } from './bare-fuse.mjs';
import { holdTalk } from './hold-talk.mjs';
import { itemsOf } from './items.mjs';
import { judgeReply } from './judge.mjs';

const root = resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);
const shownAt = words.indexOf('--failures');
const shown = shownAt < 0 ? 0 : Number(words[shownAt + 1]);
const named = words.filter((word) => word.endsWith('.jsonl'));
const files =
  named.length > 0
    ? named
    : ['held-out', 'fresh-held-out', 'talks-held-out', 'talks', 'tuning'].map(
        (name) => `${root}/test/questions/${name}.jsonl`,
      );

const answerer = await loadAnswerer(root);
const { sentences } = answerer.article;
const bots = {
  'meeting-bot': (turns) => holdTalk(answerer, turns).at(-1),
  'fuse.js, default': createBareFuse(sentences, {}, 1),
  'fuse.js, token search': createBareFuse(
    sentences,
    { useTokenSearch: true, threshold: 0.2, ignoreFieldNorm: true, ignoreDiacritics: true },
    0.6,
  ),
};

const percent = (part, of) => (of === 0 ? '–' : `${((100 * part) / of).toFixed(1)} %`);
const quantile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
const show = (line = '') => process.stdout.write(`${line}\n`);

for (const file of files) {
  const items = itemsOf(file);
  show(`\n## ${basename(file, '.jsonl')}: ${items.length} questions\n`);
  const results = Object.entries(bots).map(([name, answer]) => ({
    name,
    judged: items.map((item) => {
      const start = process.hrtime.bigint();
      const reply = answer(item.turns);
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      return { item, reply, ms, verdict: judgeReply(item, reply) };
    }),
  }));
  showTotals(results);
  const own = results[0].judged;
  showGroups('language', own, ({ item }) => item.lang);
  showGroups('kind', own, ({ item }) => item.kind);
  showGroups('persona', own, ({ item }) => item.persona, 8);
  showReliability(own);
  showSlowest(own);
  for (const { item, reply, verdict } of own.filter(({ verdict }) => verdict !== 'pass').slice(0, shown)) {
    show(`${verdict}: ${item.turns.join(' → ')}\n    ${reply.kind} ${reply.intent} ${reply.confidence.toFixed(2)}`);
  }
}

function showTotals(results) {
  show('| | right | answered though the article does not say | refused though it does | median ms | 99 % ms |');
  show('| --- | --- | --- | --- | --- | --- |');
  for (const { name, judged } of results) {
    const right = judged.filter(({ verdict }) => verdict === 'pass').length;
    const silent = judged.filter(({ item }) => ['absent', 'false-premise', 'offtopic'].includes(item.kind));
    const telling = judged.filter(({ item }) => item.kind === 'answerable');
    const wrong = silent.filter(({ verdict }) => verdict !== 'pass').length;
    const refused = telling.filter(({ verdict }) => verdict === 'refused').length;
    const times = judged.map(({ ms, item }) => ms / item.turns.length).sort((a, b) => a - b);
    show(
      `| ${name} | ${percent(right, judged.length)} | ${percent(wrong, silent.length)} | ${percent(refused, telling.length)} | ${quantile(times, 0.5).toFixed(2)} | ${quantile(times, 0.99).toFixed(2)} |`,
    );
  }
}

/** A table of the shares that are right, by group; groups of fewer than `least` are left out. */
function showGroups(title, judged, groupOf, least = 1) {
  const groups = Map.groupBy ? Map.groupBy(judged, groupOf) : groupBy(judged, groupOf);
  show(`\n| ${title} | questions | right |\n| --- | --- | --- |`);
  for (const [group, members] of [...groups].sort((a, b) => b[1].length - a[1].length)) {
    if (members.length < least) continue;
    show(
      `| ${group} | ${members.length} | ${percent(members.filter(({ verdict }) => verdict === 'pass').length, members.length)} |`,
    );
  }
}

function groupBy(members, groupOf) {
  const groups = new Map();
  for (const member of members) groups.set(groupOf(member), [...(groups.get(groupOf(member)) ?? []), member]);
  return groups;
}

/** Of the answers given with a confidence, how many are right: the two should be near. */
function showReliability(judged) {
  const answers = judged.filter(({ reply }) => reply.kind === 'answer');
  show('\n| confidence | answers | mean confidence | right |\n| --- | --- | --- | --- |');
  for (let from = 0; from < 1; from += 0.2) {
    const bin = answers.filter(
      ({ reply }) => reply.confidence >= from && (reply.confidence < from + 0.2 || from > 0.75),
    );
    if (bin.length === 0) continue;
    const mean = bin.reduce((sum, { reply }) => sum + reply.confidence, 0) / bin.length;
    show(
      `| ${from.toFixed(1)}–${(from + 0.2).toFixed(1)} | ${bin.length} | ${mean.toFixed(2)} | ${percent(bin.filter(({ verdict }) => verdict === 'pass').length, bin.length)} |`,
    );
  }
}

function showSlowest(judged) {
  const slowest = [...judged].sort((a, b) => b.ms - a.ms).slice(0, 3);
  show(`\nSlowest: ${slowest.map(({ ms, item }) => `${ms.toFixed(1)} ms (${item.id})`).join(', ')}`);
}
