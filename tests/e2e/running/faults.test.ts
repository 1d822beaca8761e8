import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startPlayground } from '../../../playground/server/playground.js';
import { until } from '../../playground/clients/until.js';
import { runEntry, startBot } from '../bot-process.js';
import { askByCommand, askByMessage, mention, repliesTo, textOf } from '../reading.js';
import { botSettings, type Stage, setStage } from '../stage.js';

let stage: Stage;

beforeAll(async () => {
  // A heart that beats often enough to notice within a test that it is not heard.
  stage = await setStage({ heartbeatIntervalMs: 1_500 });
});
afterAll(() => stage?.strike());
beforeEach(() => stage.control.clearFaults());
afterEach(() => stage.control.clearFaults());

const coalition = 'How many countries are in the coalition?';

const sessions = () => [...stage.playground.gateway.sessions.values()];
const online = () => until(() => stage.playground.gateway.isBotOnline, 15_000);
const offline = () => until(() => !stage.playground.gateway.isBotOnline);

/** The bot hears again: by the session it had, or by a new one after READY. */
async function backAgain(): Promise<void> {
  await online();
  await until(() => sessions().some(({ isConnected }) => isConnected));
}

const gatewayFaults = [
  ['the socket is cut', { kind: 'cut' }, true],
  ['it is closed with 4000', { kind: 'close', code: 4000 }, true],
  ['it is closed with 4009', { kind: 'close', code: 4009 }, true],
  ['Discord asks for a reconnect (op 7)', { kind: 'reconnect' }, true],
  ['the session is invalid but resumable (op 9, true)', { kind: 'invalid-session', resumable: true }, false],
  ['heartbeats are not acknowledged', { kind: 'no-acks' }, true],
] as const;

describe('between questions', () => {
  it.each(gatewayFaults)('when %s, the bot is back and answers', async (_, fault, disconnects) => {
    await stage.control.fault(fault);
    if (disconnects) await offline();
    await stage.control.clearFaults();
    await backAgain();
    expect(textOf(await askByCommand(stage.control, coalition))).toContain('¶8');
    const answer = await askByMessage(stage.control, '#general', `${mention} ${coalition}`);
    expect(
      await repliesTo(stage.control, '#general', answer.message_reference?.message_id ?? ''),
    ).toHaveLength(1);
  });

  it('when the session is gone (op 9, false), the bot opens a new one', async () => {
    const [before] = sessions();
    await stage.control.fault({ kind: 'invalid-session', resumable: false });
    await until(() => sessions().some((session) => session !== before && session.isConnected), 15_000);
    expect(textOf(await askByMessage(stage.control, '#general', `${mention} ${coalition}`))).toContain('¶8');
  });

  it('when Discord refuses connections for a while, the bot waits', async () => {
    await stage.control.fault({ kind: 'refuse-gateway' });
    await stage.control.fault({ kind: 'cut' });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await stage.control.clearFaults();
    await backAgain();
    expect(textOf(await askByMessage(stage.control, '#general', `${mention} ${coalition}`))).toContain('¶8');
  });

  it('when nobody listens for a while, the bot comes back', async () => {
    await stage.playground.stopListening();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await stage.playground.listen();
    await backAgain();
    expect(textOf(await askByMessage(stage.control, '#general', `${mention} ${coalition}`))).toContain('¶8');
  });
});

describe('during a question', () => {
  it.each(gatewayFaults.filter(([, , disconnects]) => disconnects))(
    'when %s, what was asked meanwhile is answered once',
    async (_, fault) => {
      await stage.control.fault(fault);
      await offline();
      const { id } = await stage.control.as('member').write('#general', `${mention} ${coalition}`);
      await stage.control.clearFaults();
      await until(async () => (await repliesTo(stage.control, '#general', id)).length > 0, 15_000);
      // A second question has its answer: a second answer to the first would have come before it.
      await askByMessage(stage.control, '#general', `${mention} Will Poland send troops?`);
      expect(await repliesTo(stage.control, '#general', id)).toHaveLength(1);
    },
  );

  it('when the socket is cut with the answer on its way, the answer comes once', async () => {
    await stage.control.fault({
      kind: 'rest',
      fault: { kind: 'slow', delayMs: 700, path: '/messages', times: 1 },
    });
    const { id } = await stage.control.as('member').write('#general', `${mention} ${coalition}`);
    await stage.control.fault({ kind: 'cut' });
    await backAgain();
    await until(async () => (await repliesTo(stage.control, '#general', id)).length > 0);
    await askByMessage(stage.control, '#general', `${mention} Will Poland send troops?`);
    expect(await repliesTo(stage.control, '#general', id)).toHaveLength(1);
  });

  it.each([
    ['429', { kind: 'status', status: 429, delayMs: 600 }],
    ['500', { kind: 'status', status: 500 }],
    ['502', { kind: 'status', status: 502 }],
    ['nothing for a second', { kind: 'slow', delayMs: 1_000 }],
  ] as const)('when Discord answers %s, the person is answered once', async (_, fault) => {
    await stage.control.fault({ kind: 'rest', fault: { ...fault, times: 1, method: 'POST' } });
    const answer = await askByMessage(stage.control, '#general', `${mention} ${coalition}`);
    await askByMessage(stage.control, '#general', `${mention} Will Poland send troops?`);
    expect(
      await repliesTo(stage.control, '#general', answer.message_reference?.message_id ?? ''),
    ).toHaveLength(1);
    await stage.control.fault({ kind: 'rest', fault: { ...fault, times: 1, method: 'POST' } });
    expect(textOf(await askByCommand(stage.control, coalition))).toContain('¶8');
  });

  it('keeps to tight rate limits, and loses nothing', async () => {
    await stage.control.rateLimits('tight');
    const asked = await Promise.all(
      [1, 2, 3].map(() => stage.control.as('member').write('#general', `${mention} ${coalition}`)),
    );
    await until(async () => {
      const counts = await Promise.all(
        asked.map(async ({ id }) => (await repliesTo(stage.control, '#general', id)).length),
      );
      return counts.every((count) => count === 1);
    });
    await stage.control.rateLimits('off');
  });
});

describe('at the start and at the end', () => {
  it('waits while Discord is away, and comes up', async () => {
    const playground = await startPlayground({ rateLimits: 'off' });
    await playground.stopListening();
    const bot = startBot(botSettings(playground), stage.corpusDir);
    await until(() => bot.output().includes('trying again'), 15_000);
    await playground.listen();
    await bot.ready();
    expect(await bot.stop()).toBe(0);
    await playground.stop();
  });

  it('ends with a clear message when the token is wrong', async () => {
    const settings = botSettings({ ...stage.playground, token: 'wrong.token.indeed' });
    const { code, output } = await runEntry('main', settings, stage.corpusDir);
    expect(code).not.toBe(0);
    expect(output).toContain('DISCORD_TOKEN');
    expect(output).not.toContain('wrong.token.indeed');
  });

  it.each([
    [4004, /rejected DISCORD_TOKEN/],
    [4014, /intents/],
  ])('ends with a clear message when Discord closes with %i', async (code, message) => {
    const bot = startBot(botSettings(stage.playground), stage.corpusDir);
    await bot.ready();
    await stage.control.fault({ kind: 'close', code });
    expect(await bot.exit()).not.toBe(0);
    expect(bot.output()).toMatch(message);
    await stage.restartBot();
  });

  it('finishes the answer under way when it is told to leave, within five seconds', async () => {
    await stage.control.fault({
      kind: 'rest',
      fault: { kind: 'slow', delayMs: 1_200, path: '/messages', times: 1 },
    });
    const { id } = await stage.control.as('member').write('#general', `${mention} ${coalition}`);
    const isAnswering = () => stage.playground.restFaults.pending === 0;
    await until(isAnswering);
    const left = Date.now();
    expect(await stage.bot.stop()).toBe(0);
    expect(Date.now() - left).toBeLessThan(5_000);
    expect(await repliesTo(stage.control, '#general', id)).toHaveLength(1);
    await stage.restartBot();
  });
});
