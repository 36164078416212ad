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

interface Waiting {
  begin(): void;
  drop(): void;
}

export function createChatQueues(): ChatQueues {
  /** A queue stands here as long as a job of it runs. */
  const queues = new Map<string, Waiting[]>();

  const next = (queue: string) => {
    const job = queues.get(queue)?.shift();
    if (job) job.begin();
    else queues.delete(queue);
  };

  return {
    run(queue, job) {
      return new Promise((resolve, reject) => {
        const begin = () => {
          job()
            .then(resolve, reject)
            .finally(() => next(queue));
        };
        const waiting = queues.get(queue);
        if (waiting) waiting.push({ begin, drop: () => resolve('dropped') });
        else {
          queues.set(queue, []);
          begin();
        }
      });
    },
    waiting: (queue) => queues.get(queue)?.length ?? 0,
    longerThan: (count) => [...queues].filter(([, waiting]) => waiting.length > count).map(([queue]) => queue),
    drop(queue, keep) {
      const dropped = queues.get(queue)?.splice(keep) ?? [];
      for (const job of dropped) job.drop();
      return dropped.length;
    },
  };
}
