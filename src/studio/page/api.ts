// What the page asks of the studio. The key came with the link, and is kept for this tab only.
/// <reference lib="dom" />
import { TEXTS } from './texts.js';

const KEPT = 'studio-key';

/** Takes the key out of the address, so that it stands in no history and no screenshot. */
export function takeKey(): void {
  const given = /^#key=(.+)$/.exec(location.hash)?.[1];
  if (given === undefined) return;
  sessionStorage.setItem(KEPT, given);
  history.replaceState(null, '', '#talk');
}

async function request(path: string, body: unknown, signal?: AbortSignal): Promise<Response> {
  const key = sessionStorage.getItem(KEPT);
  if (key === null) throw new Error(TEXTS.noKey);
  const headers = { 'content-type': 'application/json', 'x-studio-key': key };
  const response = await fetch(`/api/${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new Error(TEXTS.lost);
  });
  if (response.ok) return response;
  throw new Error(((await response.json()) as { error: string }).error);
}

/** @throws Error with what to tell the author */
export async function call<Value>(path: string, body: unknown = {}): Promise<Value> {
  return (await request(path, body)).json() as Promise<Value>;
}

/** Yields each step of something that takes a while; to abort the signal stops it there, too. */
export async function* steps<Step>(
  path: string,
  body: unknown,
  signal: AbortSignal,
): AsyncGenerator<Awaited<Step>, void, void> {
  const { body: stream } = await request(path, body, signal);
  const reader = stream!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop()!;
    for (const line of lines.filter((one) => one !== '')) {
      const step = JSON.parse(line) as Step & { error?: string };
      if (step.error !== undefined) throw new Error(step.error);
      yield step as Awaited<Step>;
    }
  }
}
