import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/base/errors.js';
import { type Health, routeHealth, serveHealth } from '../../../src/observe/server.js';
import { freePort } from '../../helpers/process/ports.js';

describe('the routes', () => {
  it('say that all is well, or that Discord is away', async () => {
    expect((await get('/healthz')).status).toBe(200);
    const ill = await get('/healthz', { isHealthy: () => false });
    expect(ill.status).toBe(503);
    expect(await ill.text()).toContain('not connected to Discord');
  });

  it('say that the database is out of reach, which is no reason to start again', async () => {
    const storeTrouble = () => 'connect ECONNREFUSED';
    const response = await get('/healthz', { storeTrouble });
    expect(response.status).toBe(200);
    expect(await response.text()).toMatch(/^ok\n.*database.*connect ECONNREFUSED/);
    expect((await get('/healthz', { storeTrouble, isHealthy: () => false })).status).toBe(503);
    expect((await get('/livez', { isHealthy: () => false })).status).toBe(200);
  });

  it('give the metrics in the format that was announced', async () => {
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(await response.text()).toBe('footnote_articles 1\n');
  });

  it('have nothing else, and survive a question that fails', async () => {
    expect((await get('/')).status).toBe(404);
    expect((await routeHealth(makeHealth()).request('/healthz', { method: 'POST' })).status).toBe(404);
    const failing = { metrics: () => Promise.reject(new Error('shard 1 does not answer')) };
    const response = await get('/metrics', failing);
    expect(response.status).toBe(500);
    expect(await response.text()).toContain('shard 1 does not answer');
  });
});

describe('the server', () => {
  it('listens where it was told to, and lets go of open connections when it closes', async () => {
    const port = await freePort();
    const server = await serveHealth(makeHealth(), { host: '127.0.0.1', port });
    const response = await fetch(`http://127.0.0.1:${port}/healthz`, {
      headers: { connection: 'keep-alive' },
    });
    expect(await response.text()).toBe('ok\n');
    await server.close();
    await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow();
  });

  it('names the port that is taken, and the way out', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    // A TCP server's address is an object once it listens.
    const { port } = other.address() as AddressInfo;
    const refused = serveHealth(makeHealth(), { host: '127.0.0.1', port });
    await expect(refused).rejects.toThrow(OperatorError);
    await expect(refused).rejects.toThrow(new RegExp(`port ${port} .*HTTP_PORT`));
    await new Promise((resolve) => other.close(resolve));
  });
});

function makeHealth(health: Partial<Health> = {}): Health {
  return {
    isHealthy: () => true,
    storeTrouble: () => undefined,
    metrics: async () => ({ contentType: 'text/plain; version=0.0.4', text: 'footnote_articles 1\n' }),
    ...health,
  };
}

function get(path: string, health: Partial<Health> = {}) {
  return routeHealth(makeHealth(health)).request(path);
}
