import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ControlClient, createControlClient } from '../../playground/control-client.js';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { openSession, usualIntents } from './clients/gateway-client.js';
import { callRest } from './clients/rest-client.js';

let playground: Playground;
let control: ControlClient;
let message: string;

beforeEach(async () => {
  playground = await startPlayground({ rateLimits: 'off' });
  control = createControlClient(playground.url);
  message = (await control.as('member').write('#general', 'look')).id;
});
afterEach(() => playground.stop());

const of = (emoji: string, rest = '') =>
  `/channels/${ids.general}/messages/${message}/reactions/${encodeURIComponent(emoji)}${rest}`;
const bot = (method: string, path: string) => callRest(playground, method, path);
/** What a person sees under the message: each emoji, how often, and whether it is the person's own. */
const seenBy = async (person: string) =>
  (await control.as(person).messages('#general'))[0]?.reactions?.map(({ emoji, count, me }) => [
    emoji.name,
    count,
    me,
  ]);

describe('reactions', () => {
  it('are counted, and are a person’s own to that person alone', async () => {
    await control.as('member').react('#general', message, '👍');
    await control.as('other').react('#general', message, '👍');
    await bot('PUT', of('⏳', '/@me'));
    expect(await seenBy('member')).toEqual([
      ['👍', 2, true],
      ['⏳', 1, false],
    ]);
    expect(await seenBy('moderator')).toEqual([
      ['👍', 2, false],
      ['⏳', 1, false],
    ]);
    expect((await bot('GET', of('👍'))).body.map(({ username }: { username: string }) => username)).toEqual([
      'mira',
      'sol',
    ]);
  });

  it('are one however often they are given, and go when they are taken back', async () => {
    await bot('PUT', of('✅', '/@me'));
    await bot('PUT', of('✅', '/@me'));
    expect(await seenBy('member')).toEqual([['✅', 1, false]]);
    await bot('DELETE', of('✅', '/@me'));
    expect(await seenBy('member')).toBeUndefined();
  });

  it('are told to sessions with the intent', async () => {
    const { client } = await openSession(playground, usualIntents | Intent.GuildMessageReactions);
    const deaf = await openSession(playground);
    await control.as('member').react('#general', message, '❤️');
    await control.as('member').react('#general', message, '❤️', { off: true });
    const added = await client.event('MESSAGE_REACTION_ADD');
    expect(added.d).toMatchObject({
      ...{ user_id: ids.member, channel_id: ids.general, message_id: message, guild_id: ids.guild },
      emoji: { id: null, name: '❤️' },
    });
    await client.event('MESSAGE_REACTION_REMOVE');
    await control.as('member').write('@bot', 'after');
    await deaf.client.event('MESSAGE_CREATE');
    expect(deaf.client.received.filter(({ t }) => t?.includes('REACTION'))).toEqual([]);
  });

  it('are refused when they are no emoji, too many, or not the bot’s to take away', async () => {
    expect((await bot('PUT', of('yes', '/@me'))).body.code).toBe(10014);
    await control.as('member').react('#general', message, '👍');
    expect((await bot('DELETE', of('👍', `/${ids.member}`))).body.code).toBe(50013);
    const others = [...'😀😃😄😁😆😅😂🙂🙃😉😊😇😍😘😗😚😙😋😛'];
    for (const emoji of others) await control.as('other').react('#general', message, emoji);
    expect((await bot('PUT', of('⏳', '/@me'))).body.code).toBe(30010);
    expect((await bot('PUT', of('👍', '/@me'))).status).toBe(204);
  });

  it('need Add Reactions for a new emoji, not for one that is there', async () => {
    const overwrites = [{ id: ids.guild, type: 0, allow: '0', deny: String(1n << 6n) }];
    await control.as('member').react('#general', message, '👍');
    await fetch(`${playground.url}/control/channels/${ids.general}/overwrites`, {
      method: 'PUT',
      body: JSON.stringify({ overwrites }),
    });
    expect((await bot('PUT', of('⏳', '/@me'))).body.code).toBe(50013);
    expect((await bot('PUT', of('👍', '/@me'))).status).toBe(204);
    await expect(control.as('other').react('#general', message, '😀')).rejects.toThrow('may not add');
  });
});
