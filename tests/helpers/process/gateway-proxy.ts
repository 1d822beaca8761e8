import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Playground } from '../../../playground/server/playground.js';
import { listenAnywhere } from './ports.js';

/** Stands before the playground, as Discord's content delivery network does, and can be told to be ill. */
export interface GatewayProxy {
  readonly apiUrl: string;
  /** Answers WebSocket upgrades with this status, or never when it is 'silence'; undefined: passes them on. */
  illness: number | 'silence' | undefined;
  /** When each upgrade was asked for. */
  readonly upgrades: readonly number[];
  /** Upgrades that have had no answer yet. */
  waiting(): number;
  close(): Promise<void>;
}

export async function openGatewayProxy(playground: Playground): Promise<GatewayProxy> {
  const target = new URL(playground.url);
  const upgrades: number[] = [];
  const sockets = new Set<Duplex>();
  const asking = new Set<Duplex>();
  const server = createServer((incoming, answer) => passOn(incoming, answer, target, () => url));
  server.on('connection', (socket) => sockets.add(socket));
  server.on('upgrade', (incoming, socket, head) => {
    upgrades.push(performance.now());
    asking.add(socket);
    socket.on('close', () => asking.delete(socket));
    if (proxy.illness === undefined) tunnel(incoming, socket, head, target);
    else if (proxy.illness === 'silence') socket.on('end', () => socket.destroy()).resume();
    else socket.end(`HTTP/1.1 ${proxy.illness} Ill\r\nConnection: close\r\n\r\n`);
  });
  const port = await listenAnywhere(server);
  const url = `127.0.0.1:${port}`;
  const proxy: GatewayProxy = {
    apiUrl: `http://${url}/api`,
    illness: undefined,
    upgrades,
    waiting: () => asking.size,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return proxy;
}

/** Its own address in place of the playground's, where the bot is told where the gateway is. */
function passOn(incoming: IncomingMessage, answer: ServerResponse, { port }: URL, own: () => string): void {
  const { method, headers, url: path = '/' } = incoming;
  const passed = request({ host: '127.0.0.1', port, path, method, headers }, async (received) => {
    const chunks: Buffer[] = [];
    for await (const chunk of received) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const { 'content-length': _, 'transfer-encoding': __, ...rest } = received.headers;
    answer.writeHead(received.statusCode ?? 500, rest);
    answer.end(
      path.endsWith('/gateway/bot') ? String(body).replace(/ws:\/\/127\.0\.0\.1:\d+/, `ws://${own()}`) : body,
    );
  });
  passed.on('error', () => answer.destroy());
  incoming.pipe(passed);
}

function tunnel({ url, rawHeaders }: IncomingMessage, socket: Duplex, head: Buffer, { port }: URL): void {
  const onward = connect(Number(port), '127.0.0.1', () => {
    const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
    onward.write(`GET ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`);
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('error', () => onward.destroy());
}
