import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFleet, type Fleet } from '../../../src/discord/shards/fleet.js';
import { makeOutput } from '../../helpers/streams.js';
import { until } from '../../playground/until.js';

/** Stands in for the bot: what a process of the fleet does is given by its number. */
const scripts = {
  /** Is ready, answers its own number to everything, and leaves when asked to. */
  good: `
    process.send({ footnote: 'question', id: 1, topic: 'ready' });
    process.on('message', ({ footnote, id }) => {
      if (footnote === 'question') process.send({ footnote: 'answer', id, content: process.env.SHARDS });
    });
    process.on('SIGTERM', () => process.exit(0));`,
  broken: 'process.exit(1);',
  deaf: `
    process.send({ footnote: 'question', id: 1, topic: 'ready' });
    process.on('SIGTERM', () => undefined);
    setInterval(() => undefined, 1000);`,
};

let folder: string;
let fleets: Fleet[] = [];
const environment = { ...process.env };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-fleet-'));
});

afterEach(async () => {
  await Promise.all(fleets.map((fleet) => fleet.stop(100)));
  fleets = [];
  // discord.js writes into the environment.
  process.env = { ...environment };
  rmSync(folder, { recursive: true, force: true });
});

describe('a fleet', () => {
  it('has an answer of each shard, and none of one that is not there', async () => {
    const { fleet, count } = await launch(['good', 'broken', 'good']);
    await until(() => count('shard is ready') === 2);
    expect([...(await fleet.ask('health'))]).toEqual([
      [0, '0'],
      [1, undefined],
      [2, '2'],
    ]);
  });

  it('tries one that cannot start again, later each time, while another answers', async () => {
    const { lines, hopeless } = await launch(['good', 'broken']);
    await until(() => waits(lines()).length >= 3);
    expect(waits(lines()).slice(0, 3)).toEqual([20, 40, 80]);
    expect(hopeless()).toBe(0);
  });

  it('gives up when none can start', async () => {
    const { hopeless } = await launch(['broken', 'broken']);
    await until(() => hopeless() > 0);
  });

  it('waits for those that leave, and ends those that do not', async () => {
    const { fleet, count } = await launch(['good', 'deaf']);
    await until(() => count('shard is ready') === 2);
    await fleet.stop(300);
    expect([...(await fleet.ask('health')).values()]).toEqual([undefined, undefined]);
    expect(count('starting it again')).toBe(0);
  });
});

async function launch(kinds: readonly (keyof typeof scripts)[]) {
  const file = join(folder, 'shard.mjs');
  const cases = kinds.map((kind, id) => `if (process.env.SHARDS === '${id}') {${scripts[kind]}\n}`);
  writeFileSync(file, cases.join('\n'));
  const output = makeOutput();
  let hopeless = 0;
  const fleet = createFleet({
    file,
    token: 'a.b.c',
    count: kinds.length,
    log: pino({ level: 'info' }, output),
    spacingMs: 0,
    firstWaitMs: 10,
    onHopeless: () => {
      hopeless += 1;
    },
  });
  fleets.push(fleet);
  await fleet.start();
  const lines = () => output.text().split('\n').filter(Boolean);
  const count = (words: string) => lines().filter((line) => line.includes(words)).length;
  return { fleet, lines, count, hopeless: () => hopeless };
}

/** How long it was to wait before each new start. */
function waits(lines: readonly string[]): readonly number[] {
  return lines.filter((line) => line.includes('starting it again')).map((line) => JSON.parse(line).waitMs);
}
