import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { type FixtureStage, setFixtureStage } from './clients/fixture-stage.js';
import { openSession, usualIntents } from './clients/gateway-client.js';
import { until } from './clients/until.js';

let stage: FixtureStage;

beforeEach(async () => {
  stage = await setFixtureStage();
});
afterEach(() => stage.strike());

const mention = `<@${ids.application}>`;

/** What the bot was given of one message. */
async function hears(write: () => Promise<unknown>): Promise<string | undefined> {
  const before = stage.bot.heard.length;
  await write();
  await until(() => stage.bot.heard.length > before);
  return stage.bot.heard[before];
}

describe('without the Message Content intent the bot', () => {
  it('is given nothing of what people say to each other', async () => {
    expect(await hears(() => stage.control.as('member').write('#general', 'between us'))).toBe('');
  });

  it('is given a message that mentions it', async () => {
    expect(await hears(() => stage.control.as('member').write('#general', `${mention} hello`))).toBe(
      `${mention} hello`,
    );
  });

  it('is given direct messages', async () => {
    expect(await hears(() => stage.control.as('member').write('@bot', 'just us'))).toBe('just us');
  });

  it('is given a reply that pings one of its ordinary messages', async () => {
    await stage.control.as('member').write('#general', `${mention} hello`);
    const pong = await until(async () =>
      (await stage.control.as('member').messages('#general')).find(({ content }) => content === 'pong'),
    );
    expect(
      await hears(() => stage.control.as('member').write('#general', 'and more', { repliesTo: pong.id })),
    ).toBe('and more');
    const quiet = { repliesTo: pong.id, pingsReplied: false };
    expect(await hears(() => stage.control.as('member').write('#general', 'unpinged', quiet))).toBe('');
  });

  it('is given nothing of a reply to its answer to a command', async () => {
    const { messageId = '' } = await stage.control.as('member').slash('#general', 'ping');
    expect(
      await hears(() => stage.control.as('member').write('#general', 'and more', { repliesTo: messageId })),
    ).toBe('');
  });

  it('is given the message that a context menu was used on', async () => {
    const { id } = await stage.control.as('other').write('#general', 'read me');
    const outcome = await stage.control.as('member').menu('#general', 'Read this', id);
    expect(outcome.message?.content).toBe('It says: read me');
  });

  it('reads no more over REST', async () => {
    await stage.control.as('member').write('#general', 'between us');
    await stage.control.as('member').write('#general', `${mention} for you`);
    await until(() => stage.bot.heard.length === 2);
    const channel = await stage.bot.client.channels.fetch(ids.general);
    const read = channel?.isTextBased()
      ? await channel.messages.fetch({ limit: 10, cache: false })
      : undefined;
    const contents = read?.filter(({ author }) => !author.bot).map(({ content }) => content);
    expect(contents?.sort()).toEqual(['', `${mention} for you`]);
  });

  it('is not told of ephemeral messages', async () => {
    const { client } = await openSession(stage.playground);
    await stage.control.as('member').slash('#general', 'secret');
    await stage.control.as('member').slash('#general', 'ping');
    expect((await client.event('MESSAGE_CREATE')).d.content).toBe('pong');
  });
});

it('with the intent the bot is given all of it', async () => {
  stage.playground.world.privilegedIntents = Intent.MessageContent;
  const { client } = await openSession(stage.playground, usualIntents | Intent.MessageContent);
  await stage.control.as('member').write('#general', 'between us');
  expect((await client.event('MESSAGE_CREATE')).d.content).toBe('between us');
});
