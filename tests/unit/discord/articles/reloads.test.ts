import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReloads } from '../../../../src/discord/articles/reloads.js';
import { sharedAlone } from '../../../helpers/discord/bot.js';
import { makeLibrary, makeReport } from '../../../helpers/libraries/library.js';
import { makeOutput } from '../../../helpers/process/streams.js';

describe('reading the articles again', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is remembered and logged with its cause', async () => {
    const { reloads, written } = make(async () => makeReport({ articles: 3 }));
    expect(reloads.last().cause).toBe('start');
    await reloads.reload('command');
    expect(reloads.last().cause).toBe('command');
    expect(written()).toMatch(/"cause":"command".*"articles":3.*"msg":"read the articles again"/);
  });

  it('is given up by who waits for it when the disk does not answer', async () => {
    const { reloads } = make(() => new Promise(() => undefined));
    const reloading = reloads.reload('command').catch((error: Error) => error.message);
    await vi.advanceTimersByTimeAsync(10 * 60_000);
    expect(await reloading).toContain('more than ten minutes');
    expect(reloads.last().cause).toBe('start');
  });
});

function make(reload: () => Promise<ReturnType<typeof makeReport>>) {
  const output = makeOutput();
  return {
    reloads: createReloads(sharedAlone(makeLibrary({ reload })), pino(output)),
    written: () => output.text(),
  };
}
