import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ControlClient, createControlClient } from '../../playground/control-client.js';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { type FixtureBot, startFixtureBot } from './clients/fixture-bot.js';
import { openSession } from './clients/gateway-client.js';
import { until } from './clients/until.js';

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

const contents = async (person: string, channel = '#general') =>
  (await control.as(person).messages(channel)).map(({ content }) => content);

describe('a slash command', () => {
  it('is answered by a message that says whose command it was', async () => {
    const { message } = await control.as('member').slash('#general', 'ping');
    expect(message).toMatchObject({
      content: 'pong',
      type: 20,
      interaction_metadata: { user: { id: ids.member } },
    });
  });

  it('shows "thinking…" until a deferred answer fills it in', async () => {
    const { type, message } = await control.as('member').slash('#general', 'defer');
    expect([type, message?.flags]).toEqual([5, 128]);
    await until(async () => (await contents('member')).length === 2);
    expect(await contents('member')).toEqual(['thought about it', 'and again']);
    const [first] = await control.as('member').messages('#general');
    expect(first).toMatchObject({ id: message?.id, flags: 0, edited_timestamp: null });
  });

  it('answered in private is seen by nobody else', async () => {
    await control.as('member').slash('#general', 'secret');
    expect(await contents('member')).toEqual(['psst']);
    expect(await contents('other')).toEqual([]);
  });

  it('takes a file, and a file comes back', async () => {
    const file = { name: 'note.txt', text: 'quiet' };
    const { message } = await control.as('member').slash('#general', 'file', { file });
    expect(message?.content).toBe('note.txt has 5 bytes');
    const [attachment] = message?.attachments ?? [];
    expect(attachment?.filename).toBe('back-note.txt');
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('QUIET');
  });

  it('completes while a person types', async () => {
    const { choices } = await control.as('member').autocomplete('#general', 'pick', 'word', { word: 'p' });
    expect(choices?.map(({ name }) => name)).toEqual(['pear', 'plum']);
  });

  it('is refused without its required option, or with one that it has not', async () => {
    await expect(control.as('member').slash('#general', 'pick')).rejects.toThrow('required');
    await expect(control.as('member').slash('#general', 'ping', { word: 'x' })).rejects.toThrow('no option');
  });
});

describe('a button, a form', () => {
  it('changes the message it sits on', async () => {
    const { messageId = '' } = await control.as('member').slash('#general', 'buttons');
    const outcome = await control.as('other').press('#general', messageId, { label: 'Press' });
    expect(outcome).toMatchObject({ type: 7, messageId });
    expect(await contents('member')).toEqual(['pressed by sol']);
  });

  it('that is not there cannot be pressed, unless forged', async () => {
    const { messageId = '' } = await control.as('member').slash('#general', 'buttons');
    await expect(control.as('other').press('#general', messageId, { customId: 'nope' })).rejects.toThrow(
      'no button',
    );
    const forged = await control.as('other').press('#general', messageId, { customId: 'nope', forge: true });
    expect(forged.status).toBe('answered');
  });

  it('is filled in and sent', async () => {
    const { id, modal } = await control.as('member').slash('#general', 'form');
    expect(modal?.title).toBe('A form');
    await expect(control.as('member').submit('#general', id, {})).rejects.toThrow('required');
    const { message } = await control.as('member').submit('#general', id, { text: 'hello' });
    expect(message?.content).toBe('You wrote hello');
  });
});

describe('the clock', () => {
  it('fails an interaction after three seconds, and a late answer gets 10062', async () => {
    const waiting = control.as('member').slash('#general', 'slow');
    await until(() => playground.interactions.openCount > 0);
    playground.world.clock.advance(3_000);
    expect((await waiting).status).toBe('failed');
    await until(() => bot.errors.length > 0);
    expect(bot.errors).toEqual([10062]);
  });

  it('lets nothing be answered twice: 40060', async () => {
    await control.as('member').slash('#general', 'twice');
    await until(() => bot.errors.length > 0);
    expect(bot.errors).toEqual([40060]);
  });

  it('ends a token after fifteen minutes: 50027', async () => {
    const { client } = await openSession(playground);
    await control.as('member').slash('#general', 'ping');
    const { token } = (await client.event('INTERACTION_CREATE')).d;
    const followUp = () =>
      fetch(`${playground.apiUrl}/v10/webhooks/${ids.application}/${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'more' }),
      });
    expect((await followUp()).status).toBe(200);
    playground.world.clock.advance(15 * 60_000);
    const late = await followUp();
    expect([late.status, await late.json()]).toEqual([
      401,
      { message: 'Invalid Webhook Token', code: 50027 },
    ]);
  });
});

describe('who is offered a command', () => {
  const names = async (person: string, channel = '#general') =>
    (await control.as(person).commands(channel)).map(({ name }) => name);

  it('follows its default permissions', async () => {
    expect(await names('moderator')).toContain('manage');
    expect(await names('member')).not.toContain('manage');
    await expect(control.as('member').slash('#general', 'manage')).rejects.toThrow('offered no command');
  });

  it("follows the server's override", async () => {
    await control.setCommandPermissions(ids.guild, 'manage', [{ id: ids.member, type: 2, permission: true }]);
    expect(await names('member')).toContain('manage');
    await control.setCommandPermissions(ids.guild, 'manage', [
      { id: ids.moderatorRole, type: 1, permission: false },
    ]);
    expect(await names('moderator')).not.toContain('manage');
  });

  it('follows where the application is installed', async () => {
    expect(await names('member', ids.elsewhereGeneral)).toEqual([]);
    await bot.client.application.commands.create({
      name: 'anywhere',
      description: 'x',
      integrationTypes: [0, 1],
      contexts: [0, 1, 2],
    });
    expect(await names('member', ids.elsewhereGeneral)).toEqual(['anywhere']);
    expect(await names('other', ids.elsewhereGeneral)).toEqual([]);
    expect(await names('member', ids.friends)).toEqual(['anywhere']);
  });
});
