// Updates by a webhook.

import { getIdentity } from '../run/get-identity.js';
import { addHealthRoutes } from '../run/health-routes.js';
import type { WebhookSettings } from '../run/settings.js';
import type { Deliver } from '../send/deliver.js';
import type { Dispatcher } from './dispatcher.js';
import { type HttpServer, startHttpServer } from './http-server.js';
import type { SourceOptions, WatchedSource } from './poll-updates.js';
import { wantedUpdates } from './read-update.js';
import { addWebhookRoute, deriveSecret, setWebhook } from './webhook.js';

interface WebhookSourceOptions extends SourceOptions {
  webhook: WebhookSettings;
  deliver: Deliver;
  /** Whether what replicas share can be reached. */
  isSharing(): boolean;
}

/** How often a stop looks whether all is answered. */
const lookMs = 20;

export function receiveUpdates(options: WebhookSourceOptions): WatchedSource {
  const { api, settings, webhook, loading, deliver, clock, log, signal, abandon } = options;
  const secret = webhook.secret ?? deriveSecret(settings.token);
  let dispatcher: Dispatcher | undefined;
  let server: HttpServer | undefined;
  let isSet = false;
  const isReady = () => isSet && !signal.aborted && options.isSharing();
  return {
    identify: () => getIdentity(api, clock, log, signal),
    async start(to) {
      dispatcher = to;
      loading.begin();
      await loading.done;
      if (signal.aborted) return;
      server = await startHttpServer(webhook.host, webhook.port, (app) => {
        addHealthRoutes(app, isReady);
        addWebhookRoute(app, { path: webhook.path, dispatcher: to, secret, clock, signal });
      });
      // A stop does not wait for a server that is away.
      signal.addEventListener('abort', () => {
        if (!isSet) abandon();
      });
      await setWebhook(deliver, { ...webhook, secret, allowedUpdates: wantedUpdates });
      isSet = true;
    },
    async stop() {
      for (let ms = 0; ms < settings.drainMs && dispatcher && dispatcher.size() > 0; ms += lookMs)
        await clock.wait(lookMs);
      abandon();
      await server?.close();
    },
    isReady,
  };
}
