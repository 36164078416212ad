// A server of TLS in front of another, with a certificate of its own making.
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';

export interface TlsFront {
  /** `https://localhost:…` */
  url: string;
  /** The file of the certificate that makes its server trusted. */
  certificate: string;
  /** How many connections took up the session of an earlier one. */
  resumed(): number;
  close(): Promise<void>;
}

export const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
  } catch {
    return false;
  }
})();

/** @param url  of the server behind, on this machine */
export async function startTlsFront(url: string): Promise<TlsFront> {
  const folder = mkdtempSync(join(tmpdir(), 'meeting-bot-tls-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const make = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost`;
  const names = ['-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', certificate];
  execFileSync('openssl', [...make.split(' '), ...names], { stdio: 'ignore' });
  let resumed = 0;
  const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (socket) => {
    if (socket.isSessionReused()) resumed++;
    const behind = connect(Number(new URL(url).port), '127.0.0.1');
    socket.pipe(behind).pipe(socket);
    socket.on('error', () => behind.destroy());
    behind.on('error', () => socket.destroy());
  });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    certificate,
    resumed: () => resumed,
    async close() {
      server.close();
      await once(server, 'close');
    },
  };
}
