// The studio over HTTP on this machine: the page, and what it asks and changes.
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { fastify } from 'fastify';
import { z } from 'zod';
import { decisionSchema } from '../authoring/review/apply-decision.js';
import { ConfigError, ContentError } from '../errors.js';
import { createGuard, createKey } from './guard.js';
import { createBroadcast, type LiveEvent } from './live.js';
import { measureContent } from './measure-content.js';
import { HEADERS, readStaticFiles } from './static-files.js';
import { askSchema, createStudio, keepSchema, planSchema, type StudioParts } from './studio.js';

export interface RunningStudio {
  /** With the key, behind the `#`: browsers send that to nobody. */
  address: string;
  /** The content has changed on the disk, or is broken there. */
  tell(event: LiveEvent): void;
  close(): Promise<void>;
}

/** An article of 400,000 characters is the most that `new` takes. */
const MOST_BYTES = 2_000_000;

/**
 * @param port  0 takes any that is free
 * @throws ContentError of broken content; ConfigError where it can't listen there
 */
export async function startStudio(parts: StudioParts, port: number): Promise<RunningStudio> {
  const studio = createStudio(parts);
  const broadcast = createBroadcast();
  const stopping = new AbortController();
  const key = createKey();
  const app = fastify({ bodyLimit: MOST_BYTES, forceCloseConnections: true });
  app.addHook('onRequest', createGuard(key));
  app.addHook('onSend', async (_request, reply) => void reply.headers(HEADERS));
  app.setErrorHandler((error, _request, reply) => {
    const status = (error as { statusCode?: number }).statusCode ?? (isTold(error) ? 409 : 500);
    return reply.code(status).send({ error: messageOf(error) });
  });
  for (const [path, { type, body }] of readStaticFiles())
    app.get(path, (_request, reply) => reply.type(type).send(body));

  /** A route that answers with one value. */
  const post = <Body>(path: string, schema: z.ZodType<Body>, answer: (body: Body) => unknown) =>
    app.post(path, async (request) => answer(read(schema, request.body)) ?? null);
  /** A route that answers with a line of JSON for each step; it ends when the page asks no more. */
  const stream = <Body>(
    path: string,
    schema: z.ZodType<Body>,
    answer: (body: Body, signal: AbortSignal) => AsyncIterable<unknown>,
  ) =>
    app.post(path, async (request, reply) => {
      const body = read(schema, request.body);
      const gone = new AbortController();
      reply.raw.on('close', () => gone.abort());
      const signal = AbortSignal.any([gone.signal, stopping.signal]);
      return reply.type('application/x-ndjson').send(Readable.from(linesOf(answer(body, signal), signal)));
    });

  const nothing = z.strictObject({});
  post('/api/state', nothing, () => studio.state());
  post('/api/ask', askSchema, studio.ask);
  post('/api/near', z.strictObject({ text: z.string() }), ({ text }) => studio.near(text));
  post('/api/search', z.strictObject({ query: z.string(), language: z.string() }), ({ query, language }) =>
    studio.search(query, language),
  );
  post(
    '/api/hints',
    z.strictObject({ answer: z.record(z.string(), z.string()), evidence: z.array(z.string()) }),
    ({ answer, evidence }) => studio.hints(answer, evidence),
  );
  post('/api/apply', z.strictObject({ id: z.string() }), ({ id }) => studio.apply(id));
  post('/api/decide', decisionSchema, studio.decide);
  post('/api/undo', z.strictObject({ undo: z.number() }), ({ undo }) => studio.undo(undo));
  post('/api/keep', keepSchema, studio.keepTalk);
  post('/api/inbox', nothing, () => studio.inbox());
  post('/api/group', z.strictObject({ text: z.string() }), ({ text }) => studio.group(text));
  stream('/api/preview', planSchema, studio.preview);
  stream('/api/measure', nothing, () => measureContent(studio));
  stream('/api/events', nothing, (_, signal) => broadcast.listen(signal));

  try {
    await app.listen({ host: '127.0.0.1', port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(`Can not listen on 127.0.0.1:${port} (${code}). Choose a free port, or stop what uses it.`);
  }
  return {
    address: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/#key=${key}`,
    tell(event) {
      try {
        if (event.kind === 'changed') studio.reload();
        broadcast.send(event);
      } catch (error) {
        broadcast.send({ kind: 'broken', message: messageOf(error) });
      }
    },
    async close() {
      stopping.abort();
      await app.close();
    },
  };
}

/** @throws ConfigError on a request that no page of ours makes */
function read<Body>(schema: z.ZodType<Body>, body: unknown): Body {
  const { success, data, error } = schema.safeParse(body);
  if (success) return data;
  throw Object.assign(new ConfigError(z.prettifyError(error)), { statusCode: 400 });
}

async function* linesOf(steps: AsyncIterable<unknown>, signal: AbortSignal): AsyncGenerator<string, void, void> {
  // The first line goes out at once: the page sees that it is heard.
  yield '\n';
  try {
    for await (const step of steps) {
      if (signal.aborted) return;
      yield `${JSON.stringify(step)}\n`;
    }
  } catch (error) {
    yield `${JSON.stringify({ error: messageOf(error) })}\n`;
  }
}

/** What its author can mend; anything else is our mistake. */
const isTold = (error: unknown) => error instanceof ConfigError || error instanceof ContentError;

const messageOf = (error: unknown): string =>
  isTold(error) ? (error as Error).message : `Something went wrong in the studio: ${String(error)}`;
