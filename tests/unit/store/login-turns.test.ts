import { describe, expect, it } from 'vitest';
import { createLoginTurns } from '../../../src/store/postgres/login-turns.js';
import { postgresUrl } from '../../helpers/engines.js';
import { freePort } from '../../helpers/process/ports.js';
import { postgresMissing } from '../../helpers/process/postgres.js';

const { signal } = new AbortController();
const holdMs = 500;
const reason = postgresUrl === undefined ? ` (${postgresMissing})` : '';
let troubles: unknown[] = [];

/** Those of one process. */
function turns(url = postgresUrl ?? '') {
  troubles = [];
  return createLoginTurns(url, { holdMs, onTrouble: (error) => void troubles.push(error) });
}

describe.skipIf(postgresUrl === undefined)(`turns to log in among processes${reason}`, () => {
  it('come one after the other in a row, and beside those of the other rows', async () => {
    const [one, other] = [turns(), turns()];
    const startedMs = performance.now();
    await one.take(0, signal);
    await other.take(1, signal);
    expect(performance.now() - startedMs).toBeLessThan(holdMs);
    await other.take(0, signal);
    // A timer may be a millisecond early.
    expect(performance.now() - startedMs).toBeGreaterThanOrEqual(holdMs - 2);
    expect(troubles).toEqual([]);
  });

  it('are given up by a connection that closes, without keeping the next', async () => {
    const [one, other, third] = [turns(), turns(), turns()];
    await one.take(2, signal);
    const closing = new AbortController();
    const closed = other.take(2, closing.signal);
    closing.abort();
    await expect(closed).rejects.toThrow();
    await third.take(2, signal);
    expect(troubles).toEqual([]);
  });

  it('are not waited for when the database cannot be asked', async () => {
    await turns(`postgres://footnote@127.0.0.1:${await freePort()}/postgres`).take(0, signal);
    expect(troubles).toHaveLength(1);
  });
});
