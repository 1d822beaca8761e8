import { REST } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../../playground/server/playground.js';
import { checkClock } from '../../../src/doctor/clock.js';

let playground: Playground;

beforeAll(async () => {
  playground = await startPlayground({ rateLimits: 'off' });
});
afterAll(() => playground.stop());

describe('the clock', () => {
  it.each([
    [0, true, 'in sync with Discord'],
    [20, true, 's ahead of'],
    [3600, false, 's ahead of'],
    [-3600, false, 's behind'],
  ])('%i s off: well is %s', async (offS, isWell, text) => {
    const rest = new REST({ api: playground.apiUrl });
    const now = () => new Date(Date.now() + offS * 1000);
    expect(await checkClock({ rest, now })).toMatchObject({ isWell, text: expect.stringContaining(text) });
  });
});
