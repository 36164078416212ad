// Who may talk to the studio: the page that it served itself, on this machine, with the key of its link.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Sent with every request for data; a page of another origin can neither know it nor send it unasked. */
const KEY_HEADER = 'x-studio-key';

/** 128 bits, as they stand in a link. */
export const createKey = (): string => randomBytes(16).toString('base64url');

/**
 * A hook that ends with 403 what comes by another name of this machine (DNS rebinding) or from another origin, and with
 * 401 what asks for data without the key.
 */
export function createGuard(key: string) {
  const wanted = Buffer.from(key);
  const isKey = (given: unknown) => {
    const bytes = Buffer.from(typeof given === 'string' ? given : '');
    return bytes.length === wanted.length && timingSafeEqual(bytes, wanted);
  };
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { host, origin, [KEY_HEADER]: given } = request.headers;
    const port = request.socket.localPort;
    const isOwnHost = host === `127.0.0.1:${port}` || host === `localhost:${port}`;
    if (!isOwnHost || (origin !== undefined && origin !== `http://${host}`))
      return reply.code(403).send({ error: 'Only the page that the studio serves itself may ask this.' });
    if (request.url.startsWith('/api/') && !isKey(given))
      return reply.code(401).send({ error: 'The key is missing or old. Open the link that the terminal shows.' });
  };
}
