import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createControlClient } from '../../playground/control-client.js';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { ids } from '../../playground/server/world/seed.js';
import { callRest } from './clients/rest-client.js';

let playground: Playground;

beforeEach(async () => {
  playground = await startPlayground();
});
afterEach(() => playground.stop());

const call = (method: string, path: string, body?: unknown, token?: string) =>
  callRest(playground, method, path, body, token);
const say = (body: object, channel: string = ids.general) =>
  call('POST', `/channels/${channel}/messages`, body);
const control = () => createControlClient(playground.url);

describe('REST refuses as Discord does:', () => {
  it('a bad token', async () => {
    const { status, body } = await call('GET', '/users/@me', undefined, 'wrong');
    expect([status, body]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
  });

  it.each([
    ['a channel that is not there', 'POST', '/channels/1/messages', { content: 'x' }, 404, 10003],
    [
      'a channel that the bot cannot see',
      'POST',
      `/channels/${ids.staff}/messages`,
      { content: 'x' },
      403,
      50001,
    ],
    [
      'writing where it may only read',
      'POST',
      `/channels/${ids.announcements}/messages`,
      { content: 'x' },
      403,
      50013,
    ],
    ['writing into a forum itself', 'POST', `/channels/${ids.forum}/messages`, { content: 'x' }, 400, 50008],
    ['an empty message', 'POST', `/channels/${ids.general}/messages`, { content: '' }, 400, 50006],
    ['a message that is not there', 'GET', `/channels/${ids.general}/messages/1`, undefined, 404, 10008],
    ['a server it is not in', 'GET', `/guilds/${ids.elsewhere}`, undefined, 403, 50001],
    ['an unknown command', 'GET', `/applications/${ids.application}/commands/1`, undefined, 404, 10063],
    ['a follow-up to nothing', 'POST', `/webhooks/${ids.application}/nonsense`, { content: 'x' }, 401, 50027],
    [
      'an answer to nothing',
      'POST',
      '/interactions/1/nonsense/callback',
      { type: 4, data: { content: 'x' } },
      404,
      10062,
    ],
  ])('%s', async (_, method, path, body, status, code) => {
    const answer = await call(method, path, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it("other people's messages", async () => {
    const { id } = await control().as('member').write('#general', 'mine');
    expect((await call('PATCH', `/channels/${ids.general}/messages/${id}`, { content: 'x' })).body.code).toBe(
      50005,
    );
    expect((await call('DELETE', `/channels/${ids.general}/messages/${id}`)).body.code).toBe(50013);
  });

  it('a reply to nothing, unless it need not be there', async () => {
    const reply = { content: 'x', message_reference: { message_id: '1' } };
    expect((await say(reply)).body.errors.message_reference._errors[0].code).toBe('REPLIES_UNKNOWN_MESSAGE');
    const lenient = { content: 'x', message_reference: { message_id: '1', fail_if_not_exists: false } };
    expect((await say(lenient)).status).toBe(200);
  });
});

describe('commands', () => {
  const path = `/applications/${ids.application}/commands`;
  const ask = { name: 'ask', description: 'Ask', name_localizations: { de: 'fragen' } };

  it('keep their id when they are set again, and change version when they change', async () => {
    const [first] = (await call('PUT', path, [ask])).body;
    const [same] = (await call('PUT', path, [ask])).body;
    expect([same.id, same.version]).toEqual([first.id, first.version]);
    const [changed] = (await call('PUT', path, [{ ...ask, description: 'Ask more' }])).body;
    expect(changed.id).toBe(first.id);
    expect(changed.version).not.toBe(first.version);
  });

  it('are listed with their translations only when asked', async () => {
    await call('PUT', path, [ask]);
    expect((await call('GET', path)).body[0]).not.toHaveProperty('name_localizations');
    expect((await call('GET', `${path}?with_localizations=true`)).body[0].name_localizations).toEqual({
      de: 'fragen',
    });
  });

  it('are kept apart by server', async () => {
    await call('POST', `/applications/${ids.application}/guilds/${ids.secondGuild}/commands`, ask);
    const names = async (channel: string) =>
      (await control().as('member').commands(channel)).map(({ name }) => name);
    expect([await names(ids.general), await names(ids.secondGeneral)]).toEqual([[], ['ask']]);
  });
});

describe('rate limits', () => {
  it('are told in headers, and end in 429 with the same wait in both of them', async () => {
    await control().rateLimits('tight');
    const first = await say({ content: '1' });
    expect(first.headers.get('x-ratelimit-remaining')).toBe('0');
    const second = await say({ content: '2' });
    expect(second.status).toBe(429);
    expect(second.headers.get('retry-after')).toBe(second.headers.get('x-ratelimit-reset-after'));
    expect(second.body).toMatchObject({ global: false, retry_after: expect.any(Number) });
    playground.world.clock.advance(1_000);
    expect((await say({ content: '3' })).status).toBe(200);
  });

  it('count five messages in five seconds for each channel', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 6 }, async (_, n) => (await say({ content: `${n}` })).status),
    );
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
    expect((await say({ content: 'x' }, ids.questions)).status).toBe(200);
  });
});

describe('faults of REST', () => {
  it.each([[500], [502], [429]])('answer %i as often as told', async (status) => {
    await control().fault({ kind: 'rest', fault: { kind: 'status', status, times: 1 } });
    expect((await call('GET', '/users/@me')).status).toBe(status);
    expect((await call('GET', '/users/@me')).status).toBe(200);
  });

  it('drop connections while Discord is away', async () => {
    await control().fault({ kind: 'away' });
    await expect(call('GET', '/users/@me')).rejects.toThrow();
    await control().fault({ kind: 'back' });
    expect((await call('GET', '/users/@me')).status).toBe(200);
  });

  it('refuse connections while nobody listens', async () => {
    await playground.stopListening();
    await expect(call('GET', '/users/@me')).rejects.toThrow();
    await playground.listen();
    expect((await call('GET', '/users/@me')).status).toBe(200);
  });
});

it('serves no other page in the browser', async () => {
  const response = await fetch(`${playground.url}/control/status`, {
    headers: { origin: 'https://evil.example' },
  });
  expect(response.status).toBe(403);
});
