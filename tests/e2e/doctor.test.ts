import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { inviteUrl } from '../../src/discord/commands/invite.js';
import { runEntry } from './bot-process.js';
import { botSettings, hasOpenApi, openApiFile } from './stage.js';

let playground: Playground;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-doctor-'));
  playground = await startPlayground({ rateLimits: 'off', ...(hasOpenApi && { openApiFile }) });
});

afterEach(async () => {
  await playground.stop();
  rmSync(folder, { recursive: true, force: true });
});

// Each starts a process or two.
describe('npm run doctor', { timeout: 60_000 }, () => {
  it('ticks all there is when all is well, and changes nothing', async () => {
    await run('register');
    const { code, output } = await run('doctor');
    expect(output.match(/^✗.*/gm)).toBeNull();
    expect(code).toBe(0);
    for (const line of [
      /^✓ corpus: 1 article, 10 passages/m,
      /^✓ database: .*footnote\.db can be read and written$/m,
      /^✓ token: belongs to Footnote \(\d+\)$/m,
      /^✓ application: /m,
      /^✓ intents: no privileged intents needed$/m,
      /^✓ gateway: 999 of 1000 logins left/m,
      /^✓ login: as /m,
      /^✓ server The Reading Room: can answer in 3 of 5 channels, not in #announcements, #staff$/m,
      /^✓ server Second Shelf: can answer in all channels$/m,
      /^✓ home: the moderators of The Reading Room can reload the folder of articles$/m,
      /^✓ commands: all \d+ are published everywhere$/m,
      /^✓ clock: /m,
    ])
      expect(output).toMatch(line);
    expect(output).toContain(inviteUrl(ids.application));
    expect(playground.checks.violations).toEqual([]);
    expect(playground.gateway.isBotOnline).toBe(false);
    expect(playground.requests.list().filter(({ method }) => method !== 'GET')).toHaveLength(1);
  });

  it('says that the token is wrong, and looks at what is here all the same', async () => {
    const { code, output } = await run('doctor', { DISCORD_TOKEN: 'MTEw.wrong.token' });
    expect(code).toBe(1);
    expect(output).toMatch(/^✗ token: Discord rejected DISCORD_TOKEN.*Reset Token/m);
    expect(output).toMatch(/^✓ corpus/m);
    expect(output).not.toContain('server The');
    expect(output).not.toContain('MTEw.wrong.token');
  });

  it('says how to get what is missing in Discord', async () => {
    const room = playground.world.guilds.get(ids.guild);
    for (const role of room?.roles.values() ?? []) role.permissions &= ~(1n << 16n);
    const { code, output } = await run('doctor', { MODERATOR_ROLE_ID: ids.member, GUILD_ID: ids.elsewhere });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^✗ server The Reading Room: the bot lacks Read Message History\. .*permissions=/m,
    );
    expect(output).toMatch(/^✓ server Second Shelf/m);
    expect(output).toMatch(/^✗ GUILD_ID: the bot is not in server/m);
    expect(output).toMatch(/^✗ MODERATOR_ROLE_ID: no server/m);
    expect(output).toMatch(/^✗ commands: The bot is not in server/m);
  });

  it('compares the commands', async () => {
    const { code, output } = await run('doctor');
    expect(code).toBe(1);
    expect(output).toMatch(/^✗ commands: .*ask is missing.*npm run register/m);
  });

  it('says what is wrong with articles and database', async () => {
    const corpus = mkdtempSync(join(folder, 'corpus-'));
    writeFileSync(join(corpus, 'fine.md'), '# Fine\n\nThe mill stands by the river.\n');
    writeFileSync(join(corpus, 'broken.md'), Buffer.from([0xff, 0xfe, 0x00, 0xd8]));
    writeFileSync(
      join(folder, 'footnote.db'),
      'this is no database, and longer than its header would be'.repeat(20),
    );
    const { code, output } = await run('doctor', { CORPUS_DIR: corpus, DATA_DIR: folder });
    expect(code).toBe(1);
    expect(output).toMatch(/^✗ corpus: broken\.md:\d+ /m);
    expect(output).toMatch(/^✗ database: .*footnote\.db can't be used/m);
  });

  it('looks at what is here without a token, too', async () => {
    const { code, output } = await run('doctor', { DISCORD_TOKEN: '' });
    expect(code).toBe(1);
    for (const line of [/^✓ Node: /m, /^✓ corpus: /m, /^✓ database: /m, /DISCORD_TOKEN is missing/])
      expect(output).toMatch(line);
  });

  it('says so when Discord cannot be reached', async () => {
    await playground.stopListening();
    const { code, output } = await run('doctor');
    expect(code).toBe(1);
    expect(output).toMatch(/^✗ Discord: can't be reached .*network/m);
    const registered = await run('register');
    expect(registered.code).toBe(1);
    expect(registered.output).toMatch(/^Discord can't be reached .*network/m);
    expect(registered.output).not.toContain('    at ');
    await playground.listen();
  });

  it('says so when the gateway refuses, and ends', async () => {
    playground.world.privilegedIntents = 0;
    playground.gateway.faults.refuse('drop');
    playground.restFaults.arm({ kind: 'status', status: 403, path: '/gateway/bot' });
    const { code, output } = await run('doctor');
    expect(code).toBe(1);
    expect(output).toMatch(/^✗ login: /m);
  });
});

describe('npm run register', { timeout: 60_000 }, () => {
  it('says what it did, and how to invite the bot', async () => {
    const { code, output } = await run('register');
    expect(code).toBe(0);
    expect(output).toContain('added: ask,');
    expect(output).toContain(inviteUrl(ids.application));
  });

  it('says what is to be done first when the bot is not in the server', async () => {
    const { code, output } = await run('register', { GUILD_ID: ids.elsewhere });
    expect(code).toBe(1);
    expect(output).toMatch(/^The bot is not in server .*GUILD_ID: https:.*permissions=\d+$/m);
  });
});

function run(entry: string, more: Readonly<Record<string, string>> = {}) {
  return runEntry(entry, { ...botSettings(playground), ...more }, folder);
}
