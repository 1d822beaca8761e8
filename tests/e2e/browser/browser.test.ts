import { describe, expect, it } from 'vitest';
import { setStage } from '../stage.js';
import { askBySlash, become, findBarriers, hasChromium, leave, shoot, useBrowser } from './browser-page.js';

const coalition = 'How many countries are in the coalition?';

/** Skipped where Chromium is not installed (browser-page.ts says which). */
describe.skipIf(!hasChromium)('in a browser', () => {
  const { stage, open } = useBrowser(setStage);

  it('a person asks by command with the keyboard alone, and works the buttons', async () => {
    const page = await open();
    await askBySlash(page, coalition);
    const answer = page.locator('.message').last();
    await answer.getByText('represents 35 countries').waitFor();
    await shoot(page, 'answer');
    await answer.getByRole('button', { name: 'arrow forward' }).press('Enter');
    await answer.getByText(/2\sof\s\d/).waitFor();
    await shoot(page, 'next-passage');
    await answer.getByRole('button', { name: 'arrow backward' }).click();
    await answer.getByRole('button', { name: 'Context' }).click();
    await answer.getByText(/¶7/).waitFor();
    await shoot(page, 'context');
    await leave(page);
  });

  it('a person asks by mention, and gets a reply', async () => {
    const page = await open();
    await page.keyboard.type('@Foo');
    await page.getByRole('option', { name: '@Footnote' }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Will Poland send troops?');
    await page.keyboard.press('Enter');
    await page.locator('.message').last().getByText('Donald Tusk').waitFor();
    await shoot(page, 'mention');
    await leave(page);
  });

  it('what only comes near says so, to the asker alone, and marks nothing', async () => {
    const page = await open();
    await askBySlash(page, 'Where was Zelensky born?');
    const answer = page.locator('.message').last();
    await answer.getByText('I didn’t find a direct answer').waitFor();
    await answer.getByText('Only you can see this').waitFor();
    expect(await answer.locator('blockquote strong').count()).toBe(0);
    await shoot(page, 'refusal');
    await answer.getByRole('button', { name: 'Dismiss message' }).click();
    await page.locator('.ephemeral').waitFor({ state: 'detached' });
    await leave(page);
  });

  it('what is not there is told in a line, and shared as one', async () => {
    const page = await open();
    await askBySlash(page, 'What is the capital of Mongolia?');
    const answer = page.locator('.message').last();
    await answer.getByText('I couldn’t find that in the articles.').waitFor();
    await shoot(page, 'nothing');
    expect(await findBarriers(page)).toEqual([]);
    await answer.getByRole('button', { name: 'Share in channel' }).click();
    await page.locator('.message:not(.ephemeral)').last().getByText('Shared by').waitFor();
    await page.locator('.ephemeral').getByRole('button', { name: 'Dismiss message' }).click();
    await page.locator('.ephemeral').waitFor({ state: 'detached' });
    await leave(page);
  });

  it('a moderator reloads; nobody else is offered it, nor sees the report', async () => {
    const page = await open();
    await page.keyboard.type('/corpus');
    expect(await page.locator('.suggestion').count()).toBe(0);
    await become(page, 'Jonas');
    await page.keyboard.type('/corpus reload');
    await page.getByRole('option', { name: /corpus reload/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: '/corpus reload' }).waitFor();
    await page.getByRole('button', { name: 'Send the command' }).click();
    await page.locator('.ephemeral').getByText('10 passages').waitFor();
    await page.getByText('Only you can see this').waitFor();
    await shoot(page, 'reload');
    await become(page, 'Sol');
    await page.locator('.message').first().waitFor();
    expect(await page.locator('.ephemeral').count()).toBe(0);
    await leave(page);
  });

  it('an answer in private is seen by one and not by the other, until it is dismissed', async () => {
    const page = await open();
    await askBySlash(page, coalition, { private: 'True' });
    await page.locator('.ephemeral').getByText('represents 35 countries').waitFor();
    await shoot(page, 'private');
    const other = await open();
    await become(other, 'Sol');
    await other.locator('.message').first().waitFor();
    expect(await other.locator('.ephemeral').count()).toBe(0);
    await leave(other);
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    await page.locator('.ephemeral').waitFor({ state: 'detached' });
    await leave(page);
  });

  it('posts in a forum are answered', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'help-forum' }).click();
    await page.getByLabel('Title').fill('The coalition');
    await page.getByLabel('Message', { exact: true }).fill(`@Footnote ${coalition}`);
    await page.getByRole('button', { name: 'Post', exact: true }).click();
    await page.locator('.message').last().getByText('represents 35 countries').waitFor();
    await shoot(page, 'forum-post');
    await leave(page);
  });

  it('says so when the bot does not answer', async () => {
    await stage().control.fault({ kind: 'rest', fault: { kind: 'drop', path: '/interactions', times: 4 } });
    const page = await open();
    await askBySlash(page, coalition);
    await page.getByText('The application did not respond').waitFor();
    await shoot(page, 'no-response');
    await stage().control.clearFaults();
    await leave(page);
  });

  it('Arabic reads from the right, in a page that reads from the left', async () => {
    const page = await open();
    await page.getByLabel('Message', { exact: true }).fill('هل سترسل بولندا قوات إلى أوكرانيا؟');
    await page.keyboard.press('Enter');
    const text = page.locator('.markdown').last();
    await text.getByText('هل سترسل').waitFor();
    expect(await text.getAttribute('dir')).toBe('auto');
    expect(await page.locator('.markdown:dir(rtl)').count()).toBe(1);
    await shoot(page, 'arabic');
    await leave(page);
  });

  it.each([
    [1440, 'light'],
    [1440, 'dark'],
    [375, 'light'],
    [375, 'dark'],
  ] as const)('is readable at %i pixels, %s', async (width, colorScheme) => {
    const page = await open({ width, colorScheme });
    await page.locator('.message').first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    await shoot(page, `${width}-${colorScheme}`);
    expect(await findBarriers(page)).toEqual([]);
    if (width < 720) {
      await page.getByRole('button', { name: 'Open the menu' }).click();
      await page.getByRole('navigation').getByText('Mira').waitFor();
      await shoot(page, `${width}-${colorScheme}-menu`);
      await page.getByRole('button', { name: 'general', exact: true }).click();
      await page.getByRole('heading', { name: 'general' }).waitFor();
    }
    await leave(page);
  });
});
