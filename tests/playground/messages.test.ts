import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { type FixtureStage, setFixtureStage } from './clients/fixture-stage.js';

let stage: FixtureStage;

beforeEach(async () => {
  stage = await setFixtureStage();
});
afterEach(() => stage.strike());

const componentsV2 = 1 << 15;

async function send(options: object) {
  const channel = await stage.bot.client.channels.fetch(ids.general);
  if (!channel?.isSendable()) throw new Error('the bot cannot write here');
  await channel.send(options);
  return (await stage.control.as('member').messages('#general')).at(-1);
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
    const { message } = await stage.control.as('member').slash('#general', 'ping');
    expect(message?.interaction).toMatchObject({ name: 'ping', user: { username: 'mira' } });
  });
});

it('a thread brings the message along that it hangs on', async () => {
  const { id } = await stage.control.as('member').write('#general', 'About the summit');
  await stage.control.as('member').thread('#general', { name: 'The summit', message: id });
  const response = await fetch(`${stage.playground.url}/control/people/other`);
  const view: { guilds: { channels: { id: string }[] }[] } = JSON.parse(await response.text());
  const thread = view.guilds[0]?.channels.find((channel) => channel.id === id);
  expect(thread).toMatchObject({ name: 'The summit', starter: { id, content: 'About the summit' } });
});
