import { createServer, type Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { messageOf, OperatorError } from '../base/errors.js';

/** What the server reports; asked anew for each request. */
export interface Health {
  /** Whether the bot can answer in Discord. */
  readonly isHealthy: () => boolean;
  /** Why nothing can be stored at the moment; undefined when all is well. */
  readonly storeTrouble: () => string | undefined;
  readonly metrics: () => Promise<Exposition>;
}

export interface Exposition {
  /** Includes the version of the format, as Prometheus wants. */
  readonly contentType: string;
  readonly text: string;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface HealthServer {
  close(): Promise<void>;
}

/** Only the routes: what is asked, and what comes back. */
export function routeHealth({ isHealthy, storeTrouble, metrics }: Health): Hono {
  const app = new Hono();
  app.get('/healthz', (context) => {
    const store = describeStore(storeTrouble());
    // Without the database it goes on answering: nothing is mended by starting it again.
    return isHealthy()
      ? context.text(`ok\n${store}`)
      : context.text(`not connected to Discord\n${store}`, 503);
  });
  // While Discord is away, starting again would only use up logins.
  app.get('/livez', (context) => context.text('ok\n'));
  app.get('/metrics', async (context) => {
    const { contentType, text } = await metrics();
    return context.body(text, 200, { 'content-type': contentType });
  });
  app.notFound((context) => context.text('There are /healthz, /livez and /metrics.\n', 404));
  app.onError((error, context) => context.text(`${messageOf(error)}\n`, 500));
  return app;
}

function describeStore(trouble: string | undefined): string {
  if (trouble === undefined) return '';
  return `the database cannot be used (${trouble}): answering from memory, nothing is kept\n`;
}

/** @throws OperatorError when the address is taken or not of this machine. */
export async function serveHealth(health: Health, { host, port }: Address): Promise<HealthServer> {
  const server = createServer(getRequestListener(routeHealth(health).fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(explain(cause, { host, port })));
    server.listen(port, host, resolve);
  });
  return { close: () => close(server) };
}

function explain(cause: Error, { host, port }: Address): OperatorError {
  return new OperatorError(
    `Cannot serve /healthz and /metrics on ${host}, port ${port} (${cause.message}). ` +
      'Change HTTP_PORT or HTTP_HOST, or empty HTTP_PORT to do without (README.md, "Settings").',
    { cause },
  );
}

/** A scraper keeps its connection open, which must not delay the shutdown. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
