import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { freePort } from '../helpers/ports.js';
import { until } from '../playground/until.js';
import { plainTextOf, textOf } from './reading.js';
import { type Stage, setStage } from './stage.js';

/** Two servers, each in the other's shard, and a process for each. */
let stage: Stage;
let address: string;
const servers = [ids.questions, ids.secondGeneral];
/** Discord lets one shard identify every five seconds, and then a process has to start. */
const startMs = 25_000;
const coalition = 'How many countries are in the coalition?';

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  stage = await setStage({ env: { SHARDS: '2', HTTP_PORT: String(port) } });
});

afterAll(() => stage?.strike());

describe('the bot in two shards', { timeout: 60_000 }, () => {
  it('is not well before both are there, and then it is', async () => {
    expect((await get('/healthz')).status).toBe(503);
    expect((await get('/metrics')).text).toContain('footnote_gateway_up{shard="1"} 0');
    await until(async () => (await get('/healthz')).status === 200, startMs);
    const { sessions } = await stage.control.status();
    expect(sessions.map(({ shard }) => shard).sort()).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('answers in both servers and in direct messages, each question once', async () => {
    for (const channel of [...servers, '@bot'])
      expect(await ask(channel, coalition)).toContain('35 countries');
  });

  it('adds the figures of both up, and keeps the connections apart', async () => {
    const { text } = await get('/metrics');
    expect(text).toContain('footnote_answers_total{kind="answered"} 3');
    expect(text).toContain('footnote_answer_seconds_count 3');
    expect(text).toContain('footnote_interaction_seconds_count 3');
    expect(text).toContain('footnote_gateway_up{shard="0"} 1');
    expect(text).toContain('footnote_gateway_up{shard="1"} 1');
    expect(text).toContain('footnote_articles 1\n');
    expect(text).toContain('nodejs_eventloop_lag_seconds');
  });

  it('reads the articles again in every shard, asked in one of them', async () => {
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
    expect((await get('/metrics')).text).toContain('footnote_reloads_total{result="swapped"} 2');
  });

  it('starts a shard again that has died, and the other goes on', async () => {
    process.kill(pidOfShard(1), 'SIGKILL');
    await until(async () => (await get('/healthz')).status === 503);
    expect((await get('/metrics')).text).toContain('footnote_gateway_up{shard="1"} 0');
    await until(async () => (await get('/healthz')).status === 200, startMs);
    // Somebody who has asked nothing before: a conversation is not what this is about.
    for (const channel of servers)
      expect(await ask(channel, coalition, 'moderator')).toContain('35 countries');
  });

  it('leaves at the first request, all of it, having logged out', async () => {
    const shards = [pidOfShard(0), pidOfShard(1)];
    expect(await stage.bot.stop()).toBe(0);
    expect((await stage.control.status()).botOnline).toBe(false);
    for (const pid of shards) expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });
});

async function ask(channel: string, question: string, person = 'member'): Promise<string> {
  const { message } = await stage.control.as(person).slash(channel, 'ask', { question });
  return plainTextOf(message);
}

async function get(path: string) {
  const response = await fetch(`${address}${path}`);
  return { status: response.status, text: await response.text() };
}

/** Each line of the log has the process and the shard it is of; the last is of the one that runs now. */
function pidOfShard(shard: number): number {
  const lines = stage.bot.output().split('\n');
  const own = lines.filter(
    (line) => line.includes(`"shardId":${shard},`) && line.includes('ready to answer'),
  );
  return JSON.parse(own.at(-1) ?? '{}').pid;
}
