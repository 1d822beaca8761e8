import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { type FixtureStage, setFixtureStage } from './clients/fixture-stage.js';
import { openSession } from './clients/gateway-client.js';
import { until } from './clients/until.js';

let stage: FixtureStage;

beforeEach(async () => {
  stage = await setFixtureStage();
});
afterEach(() => stage.strike());

const contents = async (person: string, channel = '#general') =>
  (await stage.control.as(person).messages(channel)).map(({ content }) => content);

describe('a slash command', () => {
  it('is answered by a message that says whose command it was', async () => {
    const { message } = await stage.control.as('member').slash('#general', 'ping');
    expect(message).toMatchObject({
      content: 'pong',
      type: 20,
      interaction_metadata: { user: { id: ids.member } },
    });
  });

  it('shows "thinking…" until a deferred answer fills it in', async () => {
    const { type, message } = await stage.control.as('member').slash('#general', 'defer');
    expect([type, message?.flags]).toEqual([5, 128]);
    await until(async () => (await contents('member')).length === 2);
    expect(await contents('member')).toEqual(['thought about it', 'and again']);
    const [first] = await stage.control.as('member').messages('#general');
    expect(first).toMatchObject({ id: message?.id, flags: 0, edited_timestamp: null });
  });

  it('answered in private is seen by nobody else', async () => {
    await stage.control.as('member').slash('#general', 'secret');
    expect(await contents('member')).toEqual(['psst']);
    expect(await contents('other')).toEqual([]);
  });

  it('takes a file, and a file comes back', async () => {
    const file = { name: 'note.txt', text: 'quiet' };
    const { message } = await stage.control.as('member').slash('#general', 'file', { file });
    expect(message?.content).toBe('note.txt has 5 bytes');
    const [attachment] = message?.attachments ?? [];
    expect(attachment?.filename).toBe('back-note.txt');
    expect(await (await fetch(attachment?.url ?? '')).text()).toBe('QUIET');
  });

  it('completes while a person types', async () => {
    const { choices } = await stage.control
      .as('member')
      .autocomplete('#general', 'pick', 'word', { word: 'p' });
    expect(choices?.map(({ name }) => name)).toEqual(['pear', 'plum']);
  });

  it('is refused without its required option, or with one that it has not', async () => {
    await expect(stage.control.as('member').slash('#general', 'pick')).rejects.toThrow('required');
    await expect(stage.control.as('member').slash('#general', 'ping', { word: 'x' })).rejects.toThrow(
      'no option',
    );
  });
});

describe('a button, a form', () => {
  it('changes the message it sits on', async () => {
    const { messageId = '' } = await stage.control.as('member').slash('#general', 'buttons');
    const outcome = await stage.control.as('other').press('#general', messageId, { label: 'Press' });
    expect(outcome).toMatchObject({ type: 7, messageId });
    expect(await contents('member')).toEqual(['pressed by sol']);
  });

  it('that is not there cannot be pressed, unless forged', async () => {
    const { messageId = '' } = await stage.control.as('member').slash('#general', 'buttons');
    await expect(
      stage.control.as('other').press('#general', messageId, { customId: 'nope' }),
    ).rejects.toThrow('no button');
    const forged = await stage.control
      .as('other')
      .press('#general', messageId, { customId: 'nope', forge: true });
    expect(forged.status).toBe('answered');
  });

  it('is filled in and sent', async () => {
    const { id, modal } = await stage.control.as('member').slash('#general', 'form');
    expect(modal?.title).toBe('A form');
    await expect(stage.control.as('member').submit('#general', id, {})).rejects.toThrow('required');
    const { message } = await stage.control.as('member').submit('#general', id, { text: 'hello' });
    expect(message?.content).toBe('You wrote hello');
  });
});

describe('the clock', () => {
  it('fails an interaction after three seconds, and a late answer gets 10062', async () => {
    const waiting = stage.control.as('member').slash('#general', 'slow');
    await until(() => stage.playground.interactions.openCount > 0);
    stage.playground.world.clock.advance(3_000);
    expect((await waiting).status).toBe('failed');
    await until(() => stage.bot.errors.length > 0);
    expect(stage.bot.errors).toEqual([10062]);
  });

  it('lets nothing be answered twice: 40060', async () => {
    await stage.control.as('member').slash('#general', 'twice');
    await until(() => stage.bot.errors.length > 0);
    expect(stage.bot.errors).toEqual([40060]);
  });

  it('ends a token after fifteen minutes: 50027', async () => {
    const { client } = await openSession(stage.playground);
    await stage.control.as('member').slash('#general', 'ping');
    const { token } = (await client.event('INTERACTION_CREATE')).d;
    const followUp = () =>
      fetch(`${stage.playground.apiUrl}/v10/webhooks/${ids.application}/${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ content: 'more' }),
      });
    expect((await followUp()).status).toBe(200);
    stage.playground.world.clock.advance(15 * 60_000);
    const late = await followUp();
    expect([late.status, await late.json()]).toEqual([
      401,
      { message: 'Invalid Webhook Token', code: 50027 },
    ]);
  });
});

describe('who is offered a command', () => {
  const names = async (person: string, channel = '#general') =>
    (await stage.control.as(person).commands(channel)).map(({ name }) => name);

  it('follows its default permissions', async () => {
    expect(await names('moderator')).toContain('manage');
    expect(await names('member')).not.toContain('manage');
    await expect(stage.control.as('member').slash('#general', 'manage')).rejects.toThrow(
      'offered no command',
    );
  });

  it("follows the server's override", async () => {
    await stage.control.setCommandPermissions(ids.guild, 'manage', [
      { id: ids.member, type: 2, permission: true },
    ]);
    expect(await names('member')).toContain('manage');
    await stage.control.setCommandPermissions(ids.guild, 'manage', [
      { id: ids.moderatorRole, type: 1, permission: false },
    ]);
    expect(await names('moderator')).not.toContain('manage');
  });

  it('follows where the application is installed', async () => {
    expect(await names('member', ids.elsewhereGeneral)).toEqual([]);
    await stage.bot.client.application.commands.create({
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
