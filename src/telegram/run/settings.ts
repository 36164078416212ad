// What the operator can set. `config.ts` reads it from the environment and says why each default is as it is.
import type { Rate } from '../send/rate-limiter.js';

export interface WebhookSettings {
  /** What Telegram calls: HTTPS, or HTTP where the Bot API server is one's own. */
  url: string;
  /** Where this process listens; a proxy in front of it may use another address. */
  host: string;
  port: number;
  path: string;
  /** Comes back with every call; what comes without it is not from Telegram. 1–256 of A-Z, a-z, 0-9, _ and -; null derives it. */
  secret: string | null;
  /** A self-signed certificate to be made known to Telegram, as a file. */
  certificate: string | null;
}

export interface TelegramSettings {
  token: string;
  apiRoot: string;
  /** The HTTP proxy through which Telegram is called; null calls it directly. */
  proxyUrl: string | null;
  apiTimeoutMs: number;
  pollTimeoutSeconds: number;
  /** Null polls. */
  webhook: WebhookSettings | null;
  /** Where `/metrics`, `/healthz` and `/readyz` are served; null serves none (a webhook serves the last two anyway). */
  metrics: { host: string; port: number } | null;
  redisUrl: string | null;
  /** Null keeps everything in memory. */
  stateFolder: string | null;
  /** The chat in which the author decides on what was asked in vain; null where there is none. */
  authorChat: number | null;
  feedback: { file: string; maxBytes: number } | null;
  /** Whether people's questions go to the log. */
  logsText: boolean;
  rates: { person: Rate; group: Rate };
  /** Whether commands, descriptions and name are set at start. */
  setsProfile: boolean;
  /** How long a stop may take to finish what was taken. */
  drainMs: number;
}
