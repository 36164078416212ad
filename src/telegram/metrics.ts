// What is counted. Prometheus' client is loaded only where a port for it is set.
import type { Outcome } from './context.js';

export interface Metrics {
  update(kind: string): void;
  answered(outcome: Outcome, ms: number): void;
  retry(method: string, code: string | number): void;
  givenUp(code: string | number): void;
  failed(): void;
  dropped(): void;
  queue(length: number): void;
  /** The figures in Prometheus' text form. */
  render(): Promise<{ contentType: string; text: string }>;
}

export const noMetrics: Metrics = {
  update() {},
  answered() {},
  retry() {},
  givenUp() {},
  failed() {},
  dropped() {},
  queue() {},
  render: async () => ({ contentType: 'text/plain', text: '' }),
};

/** From a millisecond, the time of an answer, to a minute, the longest obeyed `retry_after`. */
const secondBuckets = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 60];

export async function createMetrics(): Promise<Metrics> {
  const { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, labelNames: string[] = []) =>
    new Counter({ name: `meeting_bot_${name}`, help, labelNames, registers });
  const updates = counter('updates_total', 'Updates received, by kind', ['kind']);
  const answers = counter('answers_total', 'Updates handled, by what became of them', ['outcome']);
  const retries = counter('retries_total', 'Calls to Telegram that were repeated', ['method', 'code']);
  const givenUp = counter('given_up_total', 'Replies that could not be delivered', ['code']);
  const failures = counter('failures_total', 'Updates on which a handler failed');
  const dropped = counter('dropped_total', 'Updates set aside because one chat wrote too much');
  const queue = new Gauge({ name: 'meeting_bot_queue_length', help: 'Updates being handled or waiting', registers });
  const latency = new Histogram({
    name: 'meeting_bot_answer_seconds',
    help: 'From the arrival of an update to the delivery of its reply',
    buckets: secondBuckets,
    registers,
  });
  return {
    update: (kind) => updates.inc({ kind }),
    answered: (outcome, ms) => {
      answers.inc({ outcome });
      latency.observe(ms / 1000);
    },
    retry: (method, code) => retries.inc({ method, code }),
    givenUp: (code) => givenUp.inc({ code }),
    failed: () => failures.inc(),
    dropped: () => dropped.inc(),
    queue: (length) => queue.set(length),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
