import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { until } from '../playground/clients/until.js';
import { runEntry } from './bot-process.js';
import {
  askByCommand,
  askByMessage,
  buttonsOf,
  mention,
  messageOf,
  plainTextOf,
  repliesTo,
  textOf,
} from './reading.js';
import { botSettings, type Stage, setStage } from './stage.js';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({ env: { MODERATOR_ROLE_ID: ids.keeperRole } });
});
afterAll(() => stage?.strike());

const coalition = 'How many countries are in the coalition?';
const as = (person: string) => stage.control.as(person);
const inCorpus = (name: string) => join(stage.corpusDir, name);

const lighthouse = `---
title: The Lighthouse of Skerry Point
language: en
---

The lighthouse of Skerry Point was finished in 1911 after four winters of building. It stands on a reef.

Its lamp burned whale oil until the keeper Agnes Harrow persuaded the board to buy a paraffin burner. @everyone was asked.
`;

/** Reloads, and waits for what comes after "thinking…". */
async function reload(person = 'moderator'): Promise<string> {
  const { messageId } = await as(person).slash('#general', 'corpus reload');
  const report = await until(async () => {
    const message = (await as(person).messages('#general')).find(({ id }) => id === messageId);
    return textOf(message) && message;
  });
  return textOf(report);
}

describe('/corpus reload', () => {
  it('brings a new article in, and says so to the moderator alone', async () => {
    writeFileSync(inCorpus('lighthouse.md'), lighthouse);
    const report = await reload();
    expect(report).toMatch(/Added:.*(lighthouse|Lighthouse)/);
    expect(report).toContain('2 articles');
    expect(
      (await as('member').messages('#general')).some((message) => textOf(message).includes('Added:')),
    ).toBe(false);
    const answer = await askByCommand(stage.control, 'When was the lighthouse of Skerry Point finished?');
    expect(plainTextOf(answer)).toContain('finished in 1911');
  });

  it('@everyone in an article pings nobody', async () => {
    const answer = await askByMessage(
      stage.control,
      '#general',
      `${mention} Who persuaded the board to buy a paraffin burner?`,
    );
    expect(plainTextOf(answer)).toContain('Agnes Harrow');
    expect([answer.mentions, answer.mention_everyone]).toEqual([[], false]);
  });

  it('takes a changed article in: buttons of before go on, and say so where their passage is gone', async () => {
    const finished = 'When was the lighthouse of Skerry Point finished?';
    const other = await askByCommand(stage.control, coalition);
    const before = await askByCommand(stage.control, finished);
    writeFileSync(inCorpus('lighthouse.md'), lighthouse.replace('1911', '1923'));
    expect(await reload()).toMatch(/Changed:.*(lighthouse|Lighthouse)/);
    const answer = await askByCommand(stage.control, finished);
    expect(plainTextOf(answer)).toContain('finished in 1923');
    const press = async (id: string, label: string) =>
      messageOf(await as('member').press('#questions', id, { label }));
    expect(textOf(await press(other.id, 'Context'))).toContain('¶9');
    const stale = await press(before.id, '👍');
    expect(textOf(stale)).toMatch(/articles have changed/);
    const [again = ''] = buttonsOf(stale);
    expect(plainTextOf(await press(stale.id, again))).toContain('finished in 1923');
  });

  it('leaves a broken article out, says where it is wrong, and goes on answering', async () => {
    writeFileSync(inCorpus('broken.md'), '---\ntitle: [unclosed\n---\n\nText.\n');
    writeFileSync(inCorpus('binary.md'), Buffer.from([0, 255, 254, 0, 1, 2, 3]));
    const report = await reload();
    expect(report).toMatch(/broken\.md:\d+/);
    expect(report).toMatch(/binary\.md/);
    expect(textOf(await askByCommand(stage.control, coalition))).toContain('¶8');
  });

  it('lets a removed article go', async () => {
    for (const name of ['lighthouse.md', 'broken.md', 'binary.md']) rmSync(inCorpus(name));
    expect(await reload()).toMatch(/Removed:.*(lighthouse|Lighthouse)/);
    const answer = await askByCommand(stage.control, 'When was the lighthouse of Skerry Point finished?');
    expect(textOf(answer)).toMatch(/didn’t find a direct answer|couldn’t find/i);
  });

  it('keeps the answers when nothing usable is left', async () => {
    const file = inCorpus('paris-declaration.md');
    const text = readFileSync(file);
    rmSync(file);
    mkdirSync(inCorpus('empty'), { recursive: true });
    expect(await reload()).toMatch(/keeping the previous articles/);
    expect(textOf(await askByCommand(stage.control, coalition))).toContain('¶8');
    writeFileSync(file, text);
    await reload();
  });

  it('answers questions all the while', async () => {
    const reloading = Promise.all(Array.from({ length: 5 }, () => reload()));
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => askByCommand(stage.control, coalition)),
    );
    await reloading;
    for (const answer of answers) expect(textOf(answer)).toContain('¶8');
  });
});

describe('who may use /corpus', () => {
  const names = async (person: string) => (await as(person).commands('#general')).map(({ name }) => name);
  const forged = (person: string, channel = '#general') =>
    as(person).slash(channel, 'corpus reload', {}, { forge: true });

  it('is hidden from members, and refused when they call it all the same', async () => {
    expect(await names('moderator')).toContain('corpus');
    expect(await names('member')).not.toContain('corpus');
    const outcome = await forged('member');
    expect(textOf(outcome.message)).toMatch(/Only moderators/);
    expect((await as('other').messages('#general')).some(({ id }) => id === outcome.messageId)).toBe(false);
  });

  it("is refused to members by the bot even where a server's override offers it", async () => {
    await stage.control.setCommandPermissions(ids.guild, 'corpus', [
      { id: ids.member, type: 2, permission: true },
    ]);
    expect(await names('member')).toContain('corpus');
    expect(textOf((await as('member').slash('#general', 'corpus reload')).message)).toMatch(
      /Only moderators/,
    );
    await stage.control.setCommandPermissions(ids.guild, 'corpus', []);
  });

  it('may be used by who holds the configured role', async () => {
    await as('other').change({ roles: [ids.keeperRole] });
    await stage.control.setCommandPermissions(ids.guild, 'corpus', [
      { id: ids.keeperRole, type: 1, permission: true },
    ]);
    expect(await reload('other')).toMatch(/10 passages/);
    await as('other').change({ roles: [] });
    await stage.control.setCommandPermissions(ids.guild, 'corpus', []);
  });

  it('is nobody in a direct message', async () => {
    const outcome = await as('moderator').slash('@bot', 'corpus reload', {}, { forge: true });
    expect(textOf(outcome.message)).toMatch(/Only moderators/);
  });
});

it('/corpus status says what the bot answers from', async () => {
  const { message } = await as('moderator').slash('#general', 'corpus status');
  expect(textOf(message)).toMatch(/1 article.*10 passages/s);
});

describe('register', () => {
  const register = () => runEntry('register', botSettings(stage.playground), stage.corpusDir);

  it('shows that nothing changed', async () => {
    const { code, output } = await register();
    expect(code).toBe(0);
    expect(output).toMatch(/unchanged: .*ask/);
  });

  it('shows what was added, changed and removed', async () => {
    const { commands } = stage.playground;
    const byName = (name: string) =>
      commands.list(undefined).find((command) => command.name === name)?.id ?? '';
    commands.remove(undefined, byName('help'));
    commands.change(undefined, byName('ask'), { description: 'Something else' });
    commands.upsert(undefined, { name: 'old', description: 'No more' });
    const { output } = await register();
    expect(output).toMatch(/added: help\b/);
    expect(output).toMatch(/changed: ask\b/);
    expect(output).toMatch(/removed: old\b/);
    expect(commands.list(undefined).map(({ name }) => name)).not.toContain('old');
  });

  it('publishes to one server when it is named', async () => {
    const settings = botSettings(stage.playground, { GUILD_ID: ids.secondGuild });
    expect((await runEntry('register', settings, stage.corpusDir)).code).toBe(0);
    expect(stage.playground.commands.list(ids.secondGuild).map(({ name }) => name)).toContain('ask');
    stage.playground.commands.replaceAll(ids.secondGuild, []);
  });
});

describe('the cooldown', () => {
  it('holds one person back, in private and with the time left, and nobody else', async () => {
    const slow = await setStage({ env: { COOLDOWN_QUESTIONS: '2', COOLDOWN_SECONDS: '60' } });
    try {
      const ask = (person = 'member') => askByCommand(slow.control, coalition, {}, person);
      await ask();
      await ask();
      const held = await ask();
      expect(textOf(held)).toMatch(/Try again <t:\d+:R>/);
      expect((await slow.control.as('other').messages('#questions')).some(({ id }) => id === held.id)).toBe(
        false,
      );
      expect(textOf(await ask('other'))).toContain('¶8');
      // Told once, one who goes on is not heard: no noise in the channel.
      const { id } = await slow.control.as('member').write('#general', `${mention} ${coalition}`);
      await askByMessage(slow.control, '#general', `${mention} ${coalition}`, 'other');
      expect(await repliesTo(slow.control, '#general', id)).toEqual([]);
    } finally {
      await slow.strike();
    }
  });
});
