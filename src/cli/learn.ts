// `meeting-bot learn`: learns from the content now, so that nobody waits for it at the first question.
import { contentOption, defineCommand } from './command.js';

export const learn = defineCommand({
  define: (command) => {
    command
      .description(
        'Learns from the examples of the content and keeps what was learned in its .cache. Every command does so by itself when something has changed; this one does it now, and tells how far it is.',
      )
      .addOption(contentOption());
  },
  async *run({ contentDir }, { openAnswerer, nowMs }) {
    const { loadContent } = await import('../content/index.js');
    const intents = loadContent(contentDir).topics.flatMap((topic) => topic.intents);
    const count = intents.flatMap(({ examples }) => Object.values(examples).flat()).length;
    if (count === 0) {
      yield 'Nothing to learn: the content has no examples, and answers at once.\n';
      return 0;
    }
    const startMs = nowMs();
    yield `learning from ${count.toLocaleString('en')} utterances of ${intents.length} intents, about a second for each thousand …\n`;
    await openAnswerer(contentDir);
    yield `ready after ${((nowMs() - startMs) / 1000).toFixed(1)} s\n`;
    return 0;
  },
});
