import { connect, createServer, type Socket } from 'node:net';
import { listenAnywhere } from '../../tests/helpers/process/ports.js';

/** The network between one machine and the database. */
export interface Cable {
  /** Of the database, by this way. */
  readonly url: string;
  /** From now on nothing arrives, in either direction, and nobody is told: as with a cable that was pulled. */
  cut(): void;
  /** New connections are made again; what was under way is lost. */
  mend(): void;
  close(): Promise<void>;
}

/** @param host where it begins; loopback when missing */
export async function layCable(url: string, host = '127.0.0.1'): Promise<Cable> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  const keep = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const server = createServer((socket) => {
    keep(socket);
    // Accepted, and never heard.
    if (isCut) return;
    const onward = connect(Number(target.port), target.hostname);
    keep(onward);
    socket.on('data', (bytes) => !isCut && onward.write(bytes));
    onward.on('data', (bytes) => !isCut && socket.write(bytes));
    socket.on('close', () => onward.destroy());
    onward.on('close', () => !isCut && socket.destroy());
  });
  const here = new URL(url);
  here.hostname = host;
  here.port = String(await listenAnywhere(server, host));
  return {
    url: here.href,
    cut: () => {
      isCut = true;
    },
    mend: () => {
      for (const socket of sockets) socket.destroy();
      isCut = false;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
