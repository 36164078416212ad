// What a chat answers from: the content as it was when it began, as last saved, or as just taught.
import type { Answerer } from '../answer/answer.js';
import type { CommandContext } from './command.js';

export interface ChatContent {
  /** The answerer of now. */
  answerer(): Answerer;
  /** Answers from what the files hold now; ends when it does. What is broken goes on as before. */
  heed(): Promise<void>;
  close(): void;
}

/** The content as it is now. */
export async function openContent(contentDir: string, { openAnswerer }: CommandContext): Promise<ChatContent> {
  let answerer = await openAnswerer(contentDir);
  const [{ cacheKey }, { readLearned, relearn }, { serveContent }] = await Promise.all([
    import('../answer/cache.js'),
    import('../answer/relearn.js'),
    import('../answer/serve-content.js'),
  ]);
  let key = cacheKey(contentDir);
  return {
    answerer: () => answerer,
    async heed() {
      // All that is taught in one chat is compared with what was learned when it began.
      const compiled = relearn(readLearned(contentDir, key), contentDir);
      answerer = compiled ? serveContent(compiled) : await openAnswerer(contentDir);
      if (!compiled) key = cacheKey(contentDir);
    },
    close() {},
  };
}

/** The content as last saved. */
export async function watchContent(contentDir: string, tell: (news: string) => void): Promise<ChatContent> {
  const { createLiveContent } = await import('./live-content.js');
  const stop = new AbortController();
  let onNews = () => {};
  const live = await createLiveContent(contentDir, true, {
    onReload(ms, isWhole) {
      tell(isWhole ? 'The changed content is learned.' : `The changed content is live (${ms} ms).`);
      onNews();
    },
    onTrouble(message) {
      tell(`The changed content is not used, the old one goes on answering:\n${message.trimEnd()}`);
      onNews();
    },
  });
  await live.watch(stop.signal);
  return {
    answerer: live.answerer,
    heed: () =>
      new Promise((done) => {
        onNews = done;
        void live.reload();
      }),
    close: () => stop.abort(),
  };
}
