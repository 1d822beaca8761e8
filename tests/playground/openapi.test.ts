import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadOpenApi, type OpenApiCheck } from '../../playground/server/checks/openapi.js';

const file =
  process.env.DISCORD_OPENAPI ??
  join(process.env.FOOTNOTE_SHARED ?? resolve('../shared'), 'discord/openapi.json');

/** Skipped without Discord's document: set DISCORD_OPENAPI to it (playground/README.md says where it is). */
describe.skipIf(!existsSync(file))("Discord's own document", () => {
  let check: OpenApiCheck;
  beforeAll(() => {
    check = loadOpenApi(file);
  });

  const send = (body: unknown) => check.request('POST', '/channels/1/messages', body);
  const codes = (body: unknown) => send(body).map(({ path, code }) => `${path.join('.')} ${code}`);

  it('lets a reply through as discord.js sends it', () => {
    const reply = {
      ...{ content: 'ok', tts: false, nonce: '1', enforce_nonce: true, attachments: [] },
      ...{ allowed_mentions: { parse: [], replied_user: false } },
      message_reference: { message_id: '1', fail_if_not_exists: true },
    };
    expect(send(reply)).toEqual([]);
  });

  it('names the one field that is wrong, deep in a union', () => {
    const container = { type: 17, components: [{ type: 10, content: 'fine' }, { type: 10 }] };
    expect(codes({ flags: 1 << 15, components: [container] })).toEqual(['components.0.components.1 OPENAPI']);
  });

  it('refuses a component that cannot stand there', () => {
    const [problem] = send({ components: [{ type: 17, components: [{ type: 99 }] }] });
    expect(problem).toMatchObject({ path: ['components', '0', 'components', '0', 'type'] });
  });

  it('reports keys that it does not know, wherever they are', () => {
    expect(codes({ content: 'x', extra: 1 })).toEqual(['extra UNKNOWN_KEY']);
    const nested = { flags: 1 << 15, components: [{ type: 10, content: 'x', colour: 1 }] };
    expect(codes(nested)).toEqual(['components.0.colour UNKNOWN_KEY']);
  });

  it('takes permissions as decimal text, as libraries send them', () => {
    const command = { name: 'a', description: 'b', default_member_permissions: '32' };
    expect(check.request('PUT', '/applications/1/commands', [command])).toEqual([]);
  });

  it('finds the route of a literal part before one with a hole', () => {
    expect(check.request('PATCH', '/webhooks/1/token/messages/@original', { content: 'x' })).toEqual([]);
    expect(check.request('GET', '/users/@me', undefined)).toEqual([]);
  });

  it('knows no route that Discord does not have', () => {
    expect(check.request('POST', '/nowhere', {})[0]?.code).toBe('OPENAPI');
  });

  it('holds answers to the same', () => {
    expect(check.answer('GET', '/gateway', 200, { url: 'ws://x' })).toEqual([]);
    expect(check.answer('GET', '/gateway', 200, {})).toHaveLength(1);
    expect(check.answer('GET', '/users/1', 404, { message: 'Unknown User', code: 10013 })).toEqual([]);
  });
});
