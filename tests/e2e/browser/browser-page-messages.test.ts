import { describe, expect, it } from 'vitest';
import { ids } from '../../../playground/server/world/seed.js';
import { setFixtureStage } from '../../playground/clients/fixture-stage.js';
import { findBarriers, hasChromium, leave, shoot, useBrowser } from './browser-page.js';

const componentsV2 = 1 << 15;
/** One pixel, so that nothing is fetched from elsewhere. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Skipped where Chromium is not installed. */
describe.skipIf(!hasChromium)('the page shows as Discord does', () => {
  const { stage, open: openAt } = useBrowser(setFixtureStage);
  const open = (channel: string = ids.questions) => openAt(undefined, `/#${channel}`);
  const send = async (options: object) => {
    const channel = await stage().bot.client.channels.fetch(ids.questions);
    if (!channel?.isSendable()) throw new Error('the bot cannot write here');
    return channel.send(options);
  };

  it('an empty channel with examples, each one click away', async () => {
    const page = await open(ids.general);
    await page.getByRole('button', { name: '@Footnote How many countries' }).click();
    await page.locator('.message').last().getByText('pong').waitFor();
    expect(await page.getByRole('list', { name: 'Examples' }).count()).toBe(0);
    await leave(page);
  });

  it('pictures, a file once, disabled buttons and links with their words', async () => {
    await send({
      flags: componentsV2,
      files: [
        { attachment: pixel, name: 'mill.png' },
        { attachment: Buffer.from('a,b'), name: 'list.csv' },
      ],
      components: [
        { type: 10, content: 'See the [ticket page](https://example.org/tickets)' },
        { type: 12, items: [{ media: { url: 'attachment://mill.png' }, description: 'A mill wheel' }] },
        { type: 13, file: { url: 'attachment://list.csv' } },
        {
          type: 1,
          components: [
            { type: 2, style: 2, custom_id: 'off', label: 'Previous', disabled: true },
            { type: 2, style: 5, url: 'https://example.org', label: 'Source', disabled: true },
          ],
        },
      ],
    });
    const page = await open();
    const message = page.locator('.message').last();
    await message.getByRole('img', { name: 'A mill wheel' }).waitFor();
    expect(await message.getByText('list.csv').count()).toBe(1);
    expect(await message.getByRole('button', { name: 'Previous' }).isDisabled()).toBe(true);
    expect(await message.getByRole('button', { name: 'Source' }).isDisabled()).toBe(true);
    const link = message.getByRole('link', { name: 'ticket page' });
    expect(await link.getAttribute('href')).toBe('https://example.org/tickets');
    await shoot(page, 'media');
    expect(await findBarriers(page)).toEqual([]);
    await leave(page);
  });

  it('what is passed on, and what is put to the vote', async () => {
    const other = stage().control.as('other');
    const { id } = await other.write('#questions', 'When does the mill open?');
    await other.poll('#questions', 'Shall we meet at the mill?', ['Yes', 'No']);
    const page = await open();
    const message = page.locator(`#message-${id}`);
    await message.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Forward here' }).click();
    await page.locator('.forwarded').getByText('When does the mill open?').waitFor();
    await page.locator('.poll').getByText('Shall we meet at the mill?').waitFor();
    await shoot(page, 'forward-poll');
    expect(await findBarriers(page)).toEqual([]);
    await leave(page);
  });

  it('reactions, given and taken back', async () => {
    const { id } = await stage().control.as('other').write('#questions', 'React to this');
    await stage().control.as('other').react('#questions', id, '👀');
    const page = await open();
    const message = page.locator('.message', { hasText: 'React to this' });
    await message.getByRole('button', { name: '👀 1', pressed: false }).click();
    await message.getByRole('button', { name: '👀 2', pressed: true }).click();
    await message.getByRole('button', { name: '👀 1', pressed: false }).waitFor();
    await message.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'React with 👍' }).press('Enter');
    await message.getByRole('button', { name: '👍 1', pressed: true }).waitFor();
    await shoot(page, 'reactions');
    await leave(page);
  });

  it('the name of the command that was used', async () => {
    await stage().control.as('member').slash('#questions', 'ping');
    const page = await open();
    await page.locator('.message').last().getByText('/ping').waitFor();
    await leave(page);
  });

  it('a thread under its message, and the message in its thread', async () => {
    const long = 'Tell me about the summit of the willing and what was agreed upon there';
    await stage().control.as('member').write('#questions', long);
    const page = await open();
    const message = page.locator('.message').last();
    await message.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Create thread' }).click();
    await page.getByRole('heading', { name: 'Tell me about the summit of the willing' }).waitFor();
    await page.locator('.message').getByText(long).waitFor();
    await page.keyboard.type('Anyone?');
    await page.keyboard.press('Enter');
    await page.locator('.message').getByText('Anyone?').waitFor();
    await page.getByRole('button', { name: 'questions', exact: true }).click();
    await page.locator('.thread-card', { hasText: '1 Message' }).waitFor();
    await shoot(page, 'thread-card');
    await leave(page);
  });

  it('links to messages and replies, which lead to them', async () => {
    const { id } = await stage().control.as('member').write('#questions', 'Here it began');
    await stage().control.as('other').write('#questions', 'and goes on', { repliesTo: id });
    const url = `https://discord.com/channels/${ids.guild}/${ids.questions}/${id}`;
    await stage().control.as('member').write('#general', `See ${url} or [there](${url})`);
    const page = await open(ids.general);
    await page.getByRole('link', { name: '#questions' }).last().waitFor();
    await shoot(page, 'jump-link');
    await page.getByRole('link', { name: 'there' }).click();
    await page.locator('.message.target', { hasText: 'Here it began' }).waitFor();
    await page.locator('.message.target').waitFor({ state: 'detached' });
    await page.locator('.message', { hasText: 'and goes on' }).getByTitle('Go to the message').click();
    await page.locator('.message.target', { hasText: 'Here it began' }).waitFor();
    expect(page.context().pages()).toHaveLength(1);
    await stage().control.as('member').delete('#questions', id);
    await page.getByText('Original message was deleted').waitFor();
    await leave(page);
  });
});
