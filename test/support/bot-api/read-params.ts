// The parameters of a call, in each of the four ways in which the Bot API takes them.
import type { IncomingMessage } from 'node:http';
import type { Params } from './methods.ts';

export async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<Params> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const type = request.headers['content-type'] ?? '';
  const params: Params = Object.fromEntries(query);
  if (body === '') return params;
  if (type.startsWith('application/json')) return { ...params, ...(JSON.parse(body) as Params) };
  if (type.startsWith('multipart/form-data')) return { ...params, ...readMultipart(body, type) };
  return { ...params, ...Object.fromEntries(new URLSearchParams(body)) };
}

function readMultipart(body: string, type: string): Params {
  const boundary = /boundary="?([^";]+)/.exec(type)![1];
  const params: Params = {};
  for (const part of body.split(`--${boundary}`)) {
    const name = /name="([^"]+)"/.exec(part)?.[1];
    if (name) params[name] = part.slice(part.indexOf('\r\n\r\n') + 4).replace(/\r\n$/, '');
  }
  return params;
}
