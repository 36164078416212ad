// Sees each reply as it comes in. telegraf's HTTP client (node-fetch 2) does not notice a reply that is cut short under a
// content length, and tells nothing of the part that came: both decide whether a message was delivered.
import type { Agent, ClientRequest, IncomingMessage } from 'node:http';

/** Node calls this method of an agent for every request; it is not in its types, though agents of others rely on it. */
interface RequestTaker {
  addRequest(request: ClientRequest, options: unknown): void;
}

export interface Watch {
  /** For one request only; shares the sockets of the agent it was made from. */
  agent: Agent;
  /** What came of the reply's body so far; at most `keepChars`. */
  body(): string;
}

/**
 * Watches one request of an agent.
 *
 * @param keepChars  how much of the reply to keep; 0 keeps none
 * @param onCut      called when the connection ends before the reply does
 */
export function watchRequest(agent: Agent, keepChars: number, onCut: () => void): Watch {
  let kept = '';
  const watched = Object.create(agent) as Agent & RequestTaker;
  watched.addRequest = (request, options) => {
    // A compressed half of a reply could not be read.
    if (keepChars > 0) request.setHeader('accept-encoding', 'identity');
    request.once('response', (reply: IncomingMessage) => {
      if (keepChars > 0) {
        reply.on('data', (chunk: Buffer) => {
          if (kept.length < keepChars) kept = (kept + chunk.toString('latin1')).slice(0, keepChars);
        });
      }
      reply.once('close', () => {
        if (!reply.complete) onCut();
      });
    });
    (agent as Agent & RequestTaker).addRequest(request, options);
  };
  return { agent: watched, body: () => kept };
}
