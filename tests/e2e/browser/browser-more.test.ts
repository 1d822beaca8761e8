import { describe, expect, it } from 'vitest';
import { setStage } from '../stage.js';
import {
  become,
  findBarriers,
  focusComposer,
  hasChromium,
  leave,
  openCommand,
  shoot,
  useBrowser,
} from './browser-page.js';

/** Skipped where Chromium is not installed (browser-page.ts says which). */
describe.skipIf(!hasChromium)('in a browser, too', () => {
  const { stage, open } = useBrowser(setStage);

  it("a person asks about somebody's message by its menu", async () => {
    await stage().control.as('other').write('#questions', 'Will Poland send troops?');
    const page = await open();
    const message = page.locator('.message').last();
    await message.getByText('Will Poland').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Ask about this message' }).waitFor();
    await shoot(page, 'message-menu');
    await page.getByRole('menuitem', { name: 'Ask about this message' }).click();
    await page.locator('.ephemeral').getByText('Donald Tusk').waitFor();
    await leave(page);
  });

  // What is added is read in two new threads: seconds of a processor, which others may want, too.
  it('a moderator adds an article from a file', { timeout: 60_000 }, async () => {
    const page = await open();
    await become(page, 'Jonas');
    await openCommand(page, 'corpus add');
    const text =
      'The mill at Borley\n\nThe mill at Borley was built in 1702 by Anne Fuller. It ground barley until 1930.\n';
    await page.getByRole('button', { name: 'file', exact: true }).click();
    await page
      .getByLabel('file')
      .setInputFiles({ name: 'mill.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await page.getByRole('button', { name: 'Send the command' }).click();
    await page.locator('.ephemeral').getByText('mill.txt').first().waitFor({ timeout: 40_000 });
    await shoot(page, 'corpus-add');
    await become(page, 'Mira');
    await page.keyboard.type('@Footnote Who built the mill at Borley?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.locator('.message').last().getByText('Anne Fuller').waitFor();
    await leave(page);
  });

  it('code and wide tables stay within their card on a phone', async () => {
    const text = [
      '# Sails\n\n## How to send a sail to be cut\n\nTo send a sail to be cut, run this:\n',
      '```sh\nsailmaker send mainsail.svg --material canvas-400g --server http://sails.example:8080\n```\n',
      '## Cloth\n\n| Cloth | Weight per square metre | Where it is kept |\n| --- | --- | --- |',
      '| Canvas | 400 g | on the long shelf above the cutting table |\n| Linen | 250 g | |\n',
    ].join('\n');
    const { control } = stage();
    await control.as('moderator').slash('#staff', 'corpus add', { file: { name: 'sails.md', text } });
    const told = async () => JSON.stringify(await control.as('moderator').messages('#staff'));
    await expect.poll(told, { timeout: 8000 }).toContain('Added: sails');
    const page = await open({ width: 375 });
    for (const question of ['How do I send a sail to be cut?', 'What does canvas weigh per square metre?']) {
      await control.as('member').slash('#questions', 'ask', { question });
      const card = page.locator('.message', { hasText: question }).locator('.container');
      await card.getByText('Sails ›').waitFor();
      expect(await card.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
    }
    await shoot(page, 'code-and-table');
    expect(await findBarriers(page)).toEqual([]);
    await leave(page);
  });

  it('a person edits, replies and deletes', async () => {
    const page = await open();
    await page.keyboard.type('Just talking');
    await page.keyboard.press('Enter');
    const message = page.locator('.message').last();
    await message.getByText('Just talking').waitFor();
    await message.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Edit message' }).press('Enter');
    await page.getByLabel('Edit the message').fill('Only talking');
    await page.keyboard.press('Enter');
    await message.getByText('(edited)').waitFor();
    await message.getByRole('button', { name: 'Reply' }).press('Enter');
    await page.getByText('Replying to').waitFor();
    await focusComposer(page);
    await page.keyboard.type('and answering');
    await page.keyboard.press('Enter');
    const reply = page.locator('.message', { hasText: 'and answering' });
    await reply.getByText('Only talking').waitFor();
    await reply.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Delete message' }).press('Enter');
    await reply.waitFor({ state: 'detached' });
    await leave(page);
  });

  it('a person starts a thread, and is answered in it', async () => {
    const { id } = await stage().control.as('member').write('#general', 'About the summit');
    const page = await open();
    await page.getByRole('button', { name: 'general', exact: true }).click();
    const message = page.locator('.message', { hasText: 'About the summit' });
    await message.getByRole('button', { name: 'More' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Create thread' }).click();
    await page.getByRole('heading', { name: 'About the summit' }).waitFor();
    await focusComposer(page);
    await page.keyboard.type('@Footnote Will Poland send troops?');
    await page.keyboard.press('Enter');
    await page.locator('.message').last().getByText('Donald Tusk').waitFor();
    expect(stage().playground.world.channels.has(id)).toBe(true);
    await leave(page);
  });
});
