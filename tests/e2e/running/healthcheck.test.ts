import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHealth } from '../../../src/observe/server.js';
import { freePort } from '../../helpers/process/ports.js';
import { runEntry } from '../bot-process.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-health-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the health check of a container', () => {
  it.each([
    [true, 0, 'ok'],
    [false, 1, 'not connected to Discord'],
  ])('asks the bot: well is %s', async (isHealthy, code, output) => {
    const port = await freePort();
    const health = {
      isHealthy: () => isHealthy,
      storeTrouble: () => undefined,
      metrics: async () => ({ contentType: 'text/plain', text: '' }),
    };
    const server = await serveHealth(health, { host: '127.0.0.1', port });
    const settings = { HTTP_PORT: String(port), HTTP_HOST: '0.0.0.0' };
    expect(await runEntry('healthcheck', settings, folder)).toEqual({ code, output: `${output}\n` });
    await server.close();
  });

  it('fails when nobody answers, and is content when there is nobody to ask', async () => {
    const dead = await runEntry('healthcheck', { HTTP_PORT: String(await freePort()) }, folder);
    expect(dead).toEqual({ code: 1, output: expect.stringContaining('no answer from http://127.0.0.1') });
    expect((await runEntry('healthcheck', { HTTP_PORT: '' }, folder)).code).toBe(0);
  });
});
