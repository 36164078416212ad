// One job at a time within a queue (a chat), in the order in which they came; all queues side by side.

export interface ChatQueues {
  /** Runs the job when those before it in its queue are done, and gives its result; `dropped` where it was dropped first. */
  run<T>(queue: string, job: () => Promise<T>): Promise<T | 'dropped'>;
  /** Jobs of a queue that have not begun. */
  waiting(queue: string): number;
  /** Queues with more jobs waiting than that. */
  longerThan(count: number): string[];
  /** Drops the jobs of a queue that have not begun, but for the first ones. */
  drop(queue: string, keep: number): number;
}

/** Tells a waiting job what becomes of it. */
type Wake = (turn: 'its turn' | 'dropped') => void;

export function createChatQueues(): ChatQueues {
  /** A queue stands here as long as a job of it runs. */
  const queues = new Map<string, Wake[]>();

  return {
    async run(queue, job) {
      const waiting = queues.get(queue);
      if (!waiting) queues.set(queue, []);
      else if ((await new Promise<Parameters<Wake>[0]>((wake) => waiting.push(wake))) === 'dropped') return 'dropped';
      try {
        return await job();
      } finally {
        const next = queues.get(queue)?.shift();
        if (next) next('its turn');
        else queues.delete(queue);
      }
    },
    waiting: (queue) => queues.get(queue)?.length ?? 0,
    longerThan: (count) => [...queues].filter(([, waiting]) => waiting.length > count).map(([queue]) => queue),
    drop(queue, keep) {
      const dropped = queues.get(queue)?.splice(keep) ?? [];
      for (const wake of dropped) wake('dropped');
      return dropped.length;
    },
  };
}
