import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../playground/clients/until.js';
import { askByCommand, textOf } from '../reading.js';
import { type Stage, setStage } from '../stage.js';

/** Loaded into the bot: at SIGUSR2, the next question that the search thread gets is its last. */
const killer = `
  let isArmed = false;
  process.on('SIGUSR2', () => { isArmed = true; });
  process.on('worker', (thread) => {
    const post = thread.postMessage;
    thread.postMessage = (message) => {
      post.call(thread, message);
      if (isArmed && message.m === 'askBriefly') thread.terminate();
      isArmed &&= message.m !== 'askBriefly';
    };
  });
`;

let stage: Stage;

beforeAll(async () => {
  stage = await setStage({
    env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(killer)}` },
  });
});
afterAll(() => stage?.strike());

const coalition = 'How many countries are in the coalition?';

it('a search thread that is killed costs an apology for what it was asked, and a moment', async () => {
  const before = await askByCommand(stage.control, coalition);
  stage.bot.child.kill('SIGUSR2');
  const asked = Array.from({ length: 100 }, () =>
    stage.control.as('member').slash('#questions', 'ask', { question: coalition }),
  );
  const outcomes = await Promise.all(asked);
  const texts = outcomes.map(({ message }) => textOf(message));
  const [answered, apologies, patience] = [/¶8/, /Sorry.*`[0-9a-f]{8}`/s, /still loading the articles/].map(
    (pattern) => texts.filter((text) => pattern.test(text)),
  );
  expect(apologies?.length).toBeGreaterThan(0);
  expect([answered, apologies, patience].flat().length).toBe(100);
  for (const [, reference = ''] of apologies?.join().matchAll(/`([0-9a-f]{8})`/g) ?? [])
    expect(stage.bot.output()).toContain(`"reference":"${reference}"`);
  expect(stage.bot.output().match(/the search thread has died/g)?.length).toBe(1);
  await until(async () => textOf(await askByCommand(stage.control, coalition)).includes('¶8'));
  const { message } = await stage.control.as('member').press('#questions', before.id, { label: 'Context' });
  expect(textOf(message)).toContain('¶7');
}, 60_000);
