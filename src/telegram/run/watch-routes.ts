// What watchers ask: is the process there, can it answer people, and the figures.
import type { Metrics } from '../metrics.js';
import type { Route } from '../work/http-server.js';

/** @param isReady  whether people get answers now: a load balancer sends nobody to a replica that is not ready */
export function createWatchRoutes(isReady: () => boolean): Record<string, Route> {
  return {
    '/healthz': async () => ({ status: 200, text: 'ok\n' }),
    '/readyz': async () => (isReady() ? { status: 200, text: 'ready\n' } : { status: 503, text: 'not ready\n' }),
  };
}

export function createMetricsRoute(metrics: Metrics): Record<string, Route> {
  return { '/metrics': async () => ({ status: 200, ...(await metrics.render()) }) };
}
