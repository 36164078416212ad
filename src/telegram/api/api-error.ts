// What went wrong in a call to Telegram, without the token and without anybody's words.
import { DeliveryError } from '../../errors.js';

interface ApiErrorDetails {
  method: string;
  /** Telegram's error code, the network's (`ETIMEDOUT`, `ECONNRESET`, …), or what is wrong with a reply (`NOT_JSON`, `CUT_SHORT`). */
  code: number | string;
  /** What Telegram said, or empty. */
  description?: string;
  /** Seconds to wait before a further try, of a 429. */
  retryAfterSeconds?: number;
  /** The group has become a supergroup with this id. */
  migrateToChatId?: number;
}

export class ApiError extends DeliveryError {
  readonly method: string;
  readonly description: string;
  readonly retryAfterSeconds: number | undefined;
  readonly migrateToChatId: number | undefined;

  constructor({ method, code, description = '', retryAfterSeconds, migrateToChatId }: ApiErrorDetails) {
    super(`${method}: ${code}${description ? ` ${description}` : ''}`, code);
    this.method = method;
    this.description = description;
    this.retryAfterSeconds = retryAfterSeconds;
    this.migrateToChatId = migrateToChatId;
  }

  /** True where a further try may go better: the network, the server's own trouble, or too many calls. */
  get isPassing(): boolean {
    return typeof this.code === 'string' || this.code >= 500 || this.code === 429;
  }

  /** True where no reply came, or not the whole of it: the network is away, or the server is. */
  get isNetwork(): boolean {
    return typeof this.code === 'string' && this.code !== 'NOT_JSON' && this.code !== 'TOO_LONG';
  }
}
