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

const text = (content: string) => ({ type: 10, content });
const row = (...components: object[]) => ({ type: 1, components });
const button = (more: object) => ({ type: 2, style: 1, label: 'x', ...more });
const newStyle = (...components: object[]) => ({ flags: 1 << 15, components });

describe("limits that Discord's document lacks:", () => {
  it.each([
    ['content over 2,000', { content: 'x'.repeat(2001) }, 'BASE_TYPE_BAD_LENGTH'],
    [
      'embeds over 6,000 together',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'MAX_EMBED_SIZE_EXCEEDED',
    ],
    [
      'a button with neither custom id nor url',
      { content: 'x', components: [row(button({}))] },
      'BASE_TYPE_REQUIRED',
    ],
    [
      'a button with both',
      { content: 'x', components: [row(button({ custom_id: 'a', url: 'https://a.b' }))] },
      'BUTTON_COMPONENT_INVALID_FIELD',
    ],
    [
      'a link that is none',
      { content: 'x', components: [row(button({ style: 5, url: 'file:///etc' }))] },
      'URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a repeated custom id',
      { content: 'x', components: [row(button({ custom_id: 'a' }), button({ custom_id: 'a' }))] },
      'COMPONENT_CUSTOM_ID_DUPLICATED',
    ],
    [
      'a custom id over 100',
      { content: 'x', components: [row(button({ custom_id: 'a'.repeat(101) }))] },
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'content beside Components V2',
      { content: 'x', ...newStyle(text('y')) },
      'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    ],
    ['Components V2 without the flag', { content: 'x', components: [text('y')] }, 'UNION_TYPE_CHOICES'],
    [
      'over 40 components',
      newStyle(...Array.from({ length: 41 }, () => text('x'))),
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    ],
    [
      'over 4,000 characters of them',
      newStyle(text('x'.repeat(2000)), text('x'.repeat(2001))),
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    ],
    [
      'more than five buttons a row',
      { content: 'x', components: [row(...[...'abcdef'].map((id) => button({ custom_id: id })))] },
      'BASE_TYPE_BAD_LENGTH',
    ],
  ])('%s', async (_, message, code) => {
    const { status, body } = await say(message);
    expect([status, body.code]).toEqual([400, 50035]);
    expect(JSON.stringify(body.errors)).toContain(code);
  });

  it('lets through what keeps to them, and gives components ids', async () => {
    const { status, body } = await say(
      newStyle({ type: 17, components: [text('y'), row(button({ custom_id: 'a' }))] }),
    );
    expect(status).toBe(200);
    expect(body.components[0]).toMatchObject({
      id: 1,
      accent_color: null,
      components: [{ id: 2 }, { id: 3, components: [{ id: 4 }] }],
    });
    expect(await control().violations()).toEqual([]);
  });

  it.each([
    ['a name with capitals', { name: 'Ask', description: 'x' }, 'APPLICATION_COMMAND_INVALID_NAME'],
    ['no description', { name: 'ask' }, 'BASE_TYPE_REQUIRED'],
    [
      'a required option after an optional one',
      {
        name: 'ask',
        description: 'x',
        options: [
          { type: 3, name: 'a', description: 'a' },
          { type: 3, name: 'b', description: 'b', required: true },
        ],
      },
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      'more than 25 choices',
      {
        name: 'ask',
        description: 'x',
        options: [
          {
            type: 3,
            name: 'a',
            description: 'a',
            choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })),
          },
        ],
      },
      'BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a described context menu',
      { name: 'Ask', type: 3, description: 'x' },
      'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_SET',
    ],
  ])('a command with %s', async (_, command, code) => {
    const { status, body } = await call('POST', `/applications/${ids.application}/commands`, command);
    expect(status).toBe(400);
    expect(JSON.stringify(body.errors)).toContain(code);
    expect(await control().violations()).toHaveLength(1);
  });
});
