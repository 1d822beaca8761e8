import { describe, expect, it } from 'vitest';
import { setFixtureStage } from '../../playground/clients/fixture-stage.js';
import {
  findBarriers,
  focusComposer,
  hasChromium,
  leave,
  openCommand,
  shoot,
  useBrowser,
} from './browser-page.js';

/** What Footnote does not do, or not always, a plain bot does here. Skipped where Chromium is not installed. */
describe.skipIf(!hasChromium)('the page draws', () => {
  const { stage, open } = useBrowser(setFixtureStage);

  it('a form, which is filled in and sent', async () => {
    const page = await open();
    await openCommand(page, 'form');
    await page.getByRole('button', { name: 'Send the command' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'A form' });
    await dialog.getByLabel('Text').fill('hello');
    await shoot(page, 'modal');
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.message').last().getByText('You wrote hello').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await leave(page);
  });

  it('"thinking…", then what was thought', async () => {
    const page = await open();
    stage().playground.restFaults.arm({ kind: 'slow', delayMs: 800, path: '@original', times: 1 });
    await openCommand(page, 'defer');
    await page.getByRole('button', { name: 'Send the command' }).press('Enter');
    await page.getByText('Footnote is thinking…').waitFor();
    await shoot(page, 'thinking');
    await page.getByText('thought about it').waitFor();
    expect(await page.getByText('is thinking…').count()).toBe(0);
    await leave(page);
  });

  it('files that a person sends and that the bot sends back', async () => {
    const page = await open();
    await openCommand(page, 'file');
    await page
      .locator('#option-file')
      .setInputFiles({ name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('quiet') });
    await page.getByRole('button', { name: 'Send the command' }).click();
    await page.getByText('note.txt has 5 bytes').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'back-note.txt' }).click();
    expect((await download).suggestedFilename()).toBe('back-note.txt');
    await leave(page);
  });

  it('choices while an option is typed, taken with the keyboard', async () => {
    const page = await open();
    await openCommand(page, 'pick');
    await page.locator('#option-word:focus').waitFor();
    await page.keyboard.type('p');
    await page.getByRole('option', { name: 'plum' }).waitFor();
    await shoot(page, 'autocomplete');
    // The first one, pear, is active; the first Enter takes a choice, the next one sends.
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText('picked plum').waitFor();
    await leave(page);
  });

  it('"The application did not respond" when the answer is late', async () => {
    const page = await open();
    await openCommand(page, 'slow');
    await page.getByRole('button', { name: 'Send the command' }).press('Enter');
    await page.getByText('Sending command…').waitFor();
    await page.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
    await leave(page);
  });

  it('no command any more after Escape', async () => {
    const page = await open();
    await openCommand(page, 'pick');
    await page.locator('#option-word:focus').waitFor();
    await page.keyboard.press('Escape');
    await focusComposer(page);
    expect(await page.locator('.command-form').count()).toBe(0);
    await leave(page);
  });
});
