import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../../helpers/process/ports.js';
import { until } from '../../playground/clients/until.js';
import { runEntry } from '../bot-process.js';
import { botSettings, type Stage, setStage } from '../stage.js';

let stage: Stage;
let port: number;

beforeAll(async () => {
  port = await freePort();
  stage = await setStage({ env: { HTTP_PORT: String(port) } });
});
afterAll(() => stage?.strike());

describe('health and metrics of the bot', { timeout: 60_000 }, () => {
  it('are well once it is connected', async () => {
    await until(async () => (await get('/healthz')).status === 200);
    expect((await get('/metrics')).text).toContain('footnote_gateway_up{shard="0"} 1');
  });

  it('count what members ask, by what they were told', async () => {
    const member = stage.control.as('member');
    await member.slash('#questions', 'ask', { question: 'How many countries are in the coalition?' });
    await member.slash('#questions', 'ask', { question: 'zyzzyva quokka' });
    const { text } = await get('/metrics');
    expect(text).toContain('footnote_answers_total{kind="answered"} 1');
    expect(text).toMatch(/footnote_answers_total\{kind="(nothing|unsure)"\} 1/);
    expect(text).toContain('footnote_interaction_seconds_count 2');
  });

  it('say so while Discord is away, and when it is back', async () => {
    await stage.control.fault({ kind: 'refuse-gateway' });
    await stage.control.fault({ kind: 'cut' });
    await until(async () => (await get('/healthz')).status === 503);
    expect((await get('/metrics')).text).toContain('footnote_gateway_up{shard="0"} 0');
    await stage.control.clearFaults();
    await until(async () => (await get('/healthz')).status === 200, 30_000);
  });

  it('tell which port is taken, rather than start without being watched', async () => {
    const other = createServer();
    const taken = await freePort();
    await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve));
    const settings = botSettings(stage.playground, { HTTP_PORT: String(taken) });
    const { code, output } = await runEntry('main', settings, stage.corpusDir);
    expect(code).toBe(1);
    expect(output).toMatch(new RegExp(`Cannot serve .*port ${taken} .*HTTP_PORT`));
    await new Promise((resolve) => other.close(resolve));
  });
});

async function get(path: string) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`);
  return { status: response.status, text: await response.text() };
}
