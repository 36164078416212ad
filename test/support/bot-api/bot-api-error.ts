// A refusal as the Bot API words it.

export class BotApiError extends Error {
  constructor(
    readonly status: number,
    readonly description: string,
    readonly parameters?: Record<string, unknown>,
  ) {
    super(description);
  }
}

export const badRequest = (text: string) => new BotApiError(400, `Bad Request: ${text}`);

/** The body of the HTTP reply. */
export function renderRefusal({ status, description, parameters }: BotApiError): object {
  return { ok: false, error_code: status, description, ...(parameters && { parameters }) };
}
