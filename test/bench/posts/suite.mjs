// Texts of 4,096 characters that people bring: the time until one is read and its first question answered, and what many leave behind.
import { createPostEngines, warmUp } from '../../../dist/telegram/post-engine.js';
import { createMemoryStore } from '../../../dist/telegram/state/memory-store.js';
import { createPostState, postOf } from '../../../dist/telegram/state/post-state.js';
import { bytesInUse, createRandom } from '../measures.mjs';

export const title = 'Posts as articles';

/** For a trial it may be less: the full measure takes some minutes. */
const posts = Number(process.env.BENCH_POSTS ?? 10_000);
const chars = 4096;
/** The memory is looked at so often. */
const looks = 10;
/** Two pieces of a word are a word: enough of them that no two posts are alike. */
const pieces = 'ba ce di fo gu ka le mi no pu ra se ti vo xu za'.split(' ');

export async function run({ progress }) {
  const random = createRandom(20240502);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const word = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(pieces)).join('');
  const sentence = () => `Minister ${word()} opened the ${word()} of ${word()} with ${word()} guests on Monday. `;
  const engineOf = createPostEngines();
  // As the bot does after its launch.
  const signal = new AbortController().signal;
  await warmUp({ engineOf, isBusy: () => false, clock: { wait: async () => {} }, signal });
  const state = createPostState(createMemoryStore({ clock: { now: Date.now } }));
  const times = [];
  const memory = [];
  for (let chat = 1; chat <= posts; chat++) {
    const text = Array.from({ length: chars / 40 }, sentence)
      .join('')
      .slice(0, chars);
    const from = performance.now();
    await state.keep({ chatId: chat, isPrivate: true }, postOf(1, text));
    engineOf(text).ask('Who opened it on Monday?');
    times.push(performance.now() - from);
    if (chat % Math.ceil(posts / looks) === 0) {
      memory.push(`${Math.round(bytesInUse() / 1e6)}`);
      progress(`${chat} of ${posts} posts`);
    }
  }
  const [first] = times;
  times.sort((a, b) => a - b);
  const within = (share) => `${Math.round(times[Math.floor(share * (times.length - 1))])} ms`;
  return [
    `${posts} posts of ${chars} characters, each of another chat, read and asked once: half within ${within(0.5)}, 99 % within ${within(0.99)}, the slowest ${within(1)}; the first one of the process ${Math.round(first)} ms.`,
    '',
    `Memory in use (MB) after each tenth: ${memory.join(', ')}.`,
  ].join('\n');
}
