import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../../playground/server/world/seed.js';
import { freePort } from '../../helpers/process/ports.js';
import { until } from '../../playground/clients/until.js';
import { plainTextOf, textOf } from '../reading.js';
import { type Stage, setStage } from '../stage.js';

/** Two servers, each in the other's shard, and one process for both. */
let stage: Stage;
let address: string;
/** A channel of each, by its shard. */
const servers = [ids.secondGeneral, ids.questions] as const;
/** Discord lets one shard identify every five seconds. */
const startMs = 25_000;
const coalition = 'How many countries are in the coalition?';

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  stage = await setStage({
    env: { SHARDS: '2', HTTP_PORT: String(port) },
    until: 'connected, with a new session',
  });
  await stage.bot.ready('read the corpus');
});

afterAll(() => stage?.strike());

describe('the bot in two shards', { timeout: 60_000 }, () => {
  it('answers in the one that is there, and is not well before both are', async () => {
    expect((await get('/healthz')).status).toBe(503);
    const [here] = (await stage.control.status()).sessions.map(({ shard: [id] }) => id);
    const { text } = await get('/metrics');
    expect(text).toContain(`footnote_gateway_up{shard="${here}"} 1`);
    expect(text).toContain(`footnote_gateway_up{shard="${1 - Number(here)}"} 0`);
    expect(await ask(servers[here === 0 ? 0 : 1], coalition)).toContain('35 countries');
    expect((await stage.control.status()).sessions).toHaveLength(1);
    await until(async () => (await get('/healthz')).status === 200, startMs);
    const { sessions } = await stage.control.status();
    expect(sessions.map(({ shard }) => shard).sort()).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('answers in both servers and in direct messages, each question once', async () => {
    const before = await answersCounted();
    for (const channel of [...servers, '@bot'])
      expect(await ask(channel, coalition)).toContain('35 countries');
    expect((await answersCounted()) - before).toBe(3);
  });

  it('counts what is asked in either, and keeps the connections apart', async () => {
    const { text } = await get('/metrics');
    expect(text).toContain('footnote_answers_total{kind="answered"} 4');
    expect(text).toContain('footnote_answer_seconds_count 4');
    expect(text).toContain('footnote_interaction_seconds_count 4');
    expect(text).toContain('footnote_gateway_up{shard="0"} 1');
    expect(text).toContain('footnote_gateway_up{shard="1"} 1');
    expect(text).toContain('footnote_articles 1\n');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('reads the articles again for both, asked in one of them', async () => {
    writeFileSync(
      join(stage.corpusDir, 'lighthouse.md'),
      '# The lighthouse\n\nThe lighthouse of Skerry Point was finished in 1911 after four winters.\n',
    );
    const moderator = stage.control.as('moderator');
    const { messageId } = await moderator.slash('#staff', 'corpus reload');
    await until(async () =>
      textOf((await moderator.messages('#staff')).find(({ id }) => id === messageId)).includes('lighthouse'),
    );
    // No waiting: when the moderator reads it, it is true everywhere.
    for (const channel of servers)
      expect(await ask(channel, 'When was the lighthouse of Skerry Point finished?')).toContain('1911');
    expect((await get('/metrics')).text).toContain('footnote_reloads_total{result="swapped"} 1');
  });

  it('connects a shard again whose connection ends, and the other goes on meanwhile', async () => {
    const { gateway } = stage.playground;
    gateway.faults.refuse('drop');
    for (const connection of gateway.connections) if (connection.session?.shard[0] === 1) connection.cut();
    await until(async () => (await get('/healthz')).status === 503);
    const { text } = await get('/metrics');
    expect(text).toContain('footnote_gateway_up{shard="0"} 1');
    expect(text).toContain('footnote_gateway_up{shard="1"} 0');
    // Somebody who has asked nothing before: a conversation is not what this is about.
    expect(await ask(servers[0], coalition, 'moderator')).toContain('35 countries');
    gateway.faults.admit();
    await until(async () => (await get('/healthz')).status === 200, startMs);
    expect(await ask(servers[1], coalition, 'moderator')).toContain('35 countries');
    expect(stage.bot.output()).toMatch(/"shard":1,"code":1006,.*"connection closed"/);
    expect(stage.bot.output()).not.toMatch(/"shard":0,"code"/);
  });

  it('leaves at the first request, having logged out of both', async () => {
    expect(await stage.bot.stop()).toBe(0);
    expect((await stage.control.status()).sessions).toEqual([]);
  });
});

async function ask(channel: string, question: string, person = 'member'): Promise<string> {
  const { message } = await stage.control.as(person).slash(channel, 'ask', { question });
  return plainTextOf(message);
}

async function answersCounted(): Promise<number> {
  const { text } = await get('/metrics');
  return Number(/^footnote_answer_seconds_count (\d+)$/m.exec(text)?.[1]);
}

async function get(path: string) {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, text: await response.text() };
}
