import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../playground/clients/until.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-shutdown-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A read that never ends: nobody writes into the pipe. */
const hangingRead = `open('pipe')`;
const hangingThread = `new Worker("require('node:fs/promises').open('pipe')", { eval: true })`;

describe('asked to leave', { timeout: 30_000 }, () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('by %s, ends when nothing is left to do', async (signal) => {
    const child = await start('async () => clearInterval(work)');
    child.kill(signal);
    expect(await child.end()).toEqual([0, null]);
    expect(child.output()).toContain(`"signal":"${signal}","msg":"leaving"`);
  });

  it.each([
    ['what is to be stopped', '() => new Promise(() => undefined)', ''],
    ['a read of a dead disk', 'async () => clearInterval(work)', hangingRead],
    ['a thread that reads from one', 'async () => clearInterval(work)', hangingThread],
  ])('ends after five seconds though %s hangs', async (_, stop, hanging) => {
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const child = await start(stop, hanging);
    const askedMs = performance.now();
    child.kill('SIGTERM');
    expect(await child.end()).toEqual([null, 'SIGTERM']);
    expect(performance.now() - askedMs).toBeLessThan(9000);
    expect(child.output()).toContain('Something still hangs');
  });

  it('twice, ends at once', async () => {
    const child = await start('() => new Promise(() => undefined)');
    child.kill('SIGINT');
    await until(() => child.output().includes('leaving'));
    child.kill('SIGTERM');
    expect(await child.end()).toEqual([null, 'SIGTERM']);
    expect(child.output()).not.toContain('Something still hangs');
  });

  it('ends with what went wrong while it stopped', async () => {
    const child = await start(`async () => { clearInterval(work); throw new Error('no way'); }`);
    child.kill('SIGTERM');
    expect(await child.end()).toEqual([0, null]);
    expect(child.output()).toMatch(/no way.*could not shut down cleanly/);
  });
});

describe('something that cannot go on', { timeout: 30_000 }, () => {
  it('ends with its reason and exit code 1', async () => {
    const child = await start(
      'async () => clearInterval(work)',
      `shutdown.fail(new OperatorError('The token is wrong.'))`,
    );
    expect(await child.end()).toEqual([1, null]);
    expect(child.output()).toMatch(/^The token is wrong\.$/m);
  });

  it('is no success when it has to be ended from without', async () => {
    const child = await start('() => new Promise(() => undefined)', `shutdown.fail('gone')`);
    expect(await child.end()).toEqual([null, 'SIGKILL']);
  });
});

/** A process with work to do. `stop` is what is called when it leaves, `more` what it does besides. */
async function start(stop: string, more = '') {
  const built = (name: string) => pathToFileURL(resolve(`dist/src/${name}.js`)).href;
  const file = join(folder, 'main.mjs');
  writeFileSync(
    file,
    `import { open } from 'node:fs/promises';
     import { Worker } from 'node:worker_threads';
     import { pino } from '${pathToFileURL(resolve('node_modules/pino/pino.js')).href}';
     import { OperatorError } from '${built('base/errors')}';
     import { createShutdown } from '${built('process/shutdown')}';
     const work = setInterval(() => undefined, 1000);
     const shutdown = createShutdown(${stop}, pino(pino.destination({ sync: true })));
     ${more};
     console.log('started');`,
  );
  const child = spawn(process.execPath, [file], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += text;
    });
  const ended = once(child, 'close');
  await until(() => output.includes('started'));
  return { kill: (signal: NodeJS.Signals) => child.kill(signal), output: () => output, end: () => ended };
}
