// What can go wrong on the way, each as a plan: which calls, how often, and what happens to them.

export type Fault =
  /** A reply of the server's or of something before it, instead of doing what was asked. */
  | { do: 'reply'; status: number; body: string; type?: string }
  /** The connection is reset before anything is done. */
  | { do: 'reset' }
  /** Nothing ever comes back, and nothing is done. */
  | { do: 'silence' }
  /** It is done, but the connection is reset before the reply. */
  | { do: 'reset-after' }
  /** It is done, and half of the reply comes under the content length of the whole; then the connection ends or falls silent. */
  | { do: 'cut'; ending: 'close' | 'silence' }
  /** It is done, and the reply comes drop by drop. */
  | { do: 'drip'; everyMs: number };

export interface FaultPlan {
  method: RegExp;
  /** How many calls it hits; `Infinity` until it is lifted. */
  times: number;
  fault: Fault;
}

export interface Faults {
  /** Gives back a function that lifts it. */
  plan(method: RegExp, times: number, fault: Fault): () => void;
  /** Hits every call for so long; ends when it is over. */
  during(ms: number, method: RegExp, fault: Fault): Promise<void>;
  /** The fault that hits this call, if one does. */
  take(method: string): Fault | undefined;
  /** Calls that were hit, by what hit them. */
  hits(): Readonly<Record<string, number>>;
}

export function createFaults(): Faults {
  const plans: FaultPlan[] = [];
  const hits: Record<string, number> = {};
  const plan: Faults['plan'] = (method, times, fault) => {
    const added = { method, times, fault };
    plans.push(added);
    return () => {
      added.times = 0;
    };
  };
  return {
    plan,
    async during(ms, method, fault) {
      const lift = plan(method, Number.POSITIVE_INFINITY, fault);
      await new Promise((resolve) => setTimeout(resolve, ms));
      lift();
    },
    take(method) {
      const plan = plans.find((one) => one.times > 0 && one.method.test(method));
      if (!plan) return undefined;
      plan.times--;
      hits[plan.fault.do] = (hits[plan.fault.do] ?? 0) + 1;
      return plan.fault;
    },
    hits: () => hits,
  };
}

export const badGateway: Fault = {
  do: 'reply',
  status: 502,
  body: '<html><head><title>502 Bad Gateway</title></head></html>',
  type: 'text/html',
};

export const htmlPage: Fault = {
  do: 'reply',
  status: 200,
  body: '<html><body>Please log in</body></html>',
  type: 'text/html',
};

export const garbage: Fault = { do: 'reply', status: 200, body: '\u0000\u0001{{{not json', type: 'application/json' };

export const internalError: Fault = refusal(500, 'Internal Server Error');

export function refusal(status: number, description: string, parameters?: object): Fault {
  return {
    do: 'reply',
    status,
    body: JSON.stringify({ ok: false, error_code: status, description, ...(parameters && { parameters }) }),
  };
}

export const tooMany = (seconds: number) =>
  refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
