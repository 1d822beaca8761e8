import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ControlClient, createControlClient } from '../../playground/control-client.js';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { type FixtureBot, startFixtureBot } from './clients/fixture-bot.js';

let playground: Playground;
let bot: FixtureBot;
let control: ControlClient;

beforeEach(async () => {
  playground = await startPlayground({ rateLimits: 'off' });
  bot = await startFixtureBot(playground);
  control = createControlClient(playground.url);
});
afterEach(async () => {
  await bot.stop();
  await playground.stop();
});

const componentsV2 = 1 << 15;

async function send(options: object) {
  const channel = await bot.client.channels.fetch(ids.general);
  if (!channel?.isSendable()) throw new Error('the bot cannot write here');
  await channel.send(options);
  return (await control.as('member').messages('#general')).at(-1);
}

describe('a message', () => {
  it('gives pictures and files the address that they are at', async () => {
    const sent = await send({
      flags: componentsV2,
      files: [{ attachment: Buffer.from('a,b'), name: 'list.csv' }],
      components: [
        { type: 12, items: [{ media: { url: 'https://example.org/mill.png' }, description: 'A mill' }] },
        { type: 13, file: { url: 'attachment://list.csv' } },
      ],
    });
    const url = sent?.attachments[0]?.url;
    expect(sent?.components).toMatchObject([
      { type: 12, items: [{ media: { url: 'https://example.org/mill.png' }, spoiler: false }] },
      { type: 13, name: 'list.csv', size: 3, file: { url } },
    ]);
    expect(await (await fetch(String(url))).text()).toBe('a,b');
  });

  it('that answers a command names it', async () => {
    const { message } = await control.as('member').slash('#general', 'ping');
    expect(message?.interaction).toMatchObject({ name: 'ping', user: { username: 'mira' } });
  });
});

it('a thread brings the message along that it hangs on', async () => {
  const { id } = await control.as('member').write('#general', 'About the summit');
  await control.as('member').thread('#general', { name: 'The summit', message: id });
  const response = await fetch(`${playground.url}/control/people/other`);
  const view: { guilds: { channels: { id: string }[] }[] } = JSON.parse(await response.text());
  const thread = view.guilds[0]?.channels.find((channel) => channel.id === id);
  expect(thread).toMatchObject({ name: 'The summit', starter: { id, content: 'About the summit' } });
});
