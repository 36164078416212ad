// An HTTP proxy on this machine that connects by CONNECT, and remembers who asked for what.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface ConnectProxy {
  /** With the name and the password that it wants. */
  url: string;
  password: string;
  /** `host:port` of each connection that was asked for. */
  targets: string[];
  close(): Promise<void>;
}

export async function startConnectProxy(): Promise<ConnectProxy> {
  const [name, password] = ['operator', 'proxy-pass'];
  const wanted = `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`;
  const targets: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((_, reply) => reply.writeHead(501).end());
  server.on('connect', (request, socket: Socket) => {
    sockets.add(socket);
    if (request.headers['proxy-authorization'] !== wanted) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    targets.push(request.url!);
    const [host, port] = request.url!.split(':');
    const behind = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      socket.pipe(behind).pipe(socket);
    });
    socket.on('error', () => behind.destroy());
    behind.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://${name}:${password}@127.0.0.1:${(server.address() as AddressInfo).port}`,
    password,
    targets,
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
