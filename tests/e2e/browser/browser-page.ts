import { existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';

/** Debian's Chromium (`apt-get install chromium`), or whichever CHROMIUM_PATH names. */
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
export const hasChromium = existsSync(executablePath);
const screenshots = 'playground/screenshots';
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

export interface Look {
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
}

interface Staged {
  readonly playground: { readonly url: string };
  strike(): Promise<unknown>;
}

/** A stage and a browser for the tests of one `describe`: there from its first test to its last. */
export function useBrowser<Stage extends Staged>(set: () => Promise<Stage>) {
  let stage: Stage | undefined;
  let browser: Browser | undefined;
  const current = () => {
    if (!stage || !browser)
      throw new Error('the stage is set before the first test, not when tests are collected');
    return { stage, browser };
  };
  beforeAll(async () => {
    stage = await set();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await stage?.strike();
  });
  return {
    stage: () => current().stage,
    /** @param place behind the playground's address, such as `/#123` for a channel */
    open: (look?: Look, place = '') =>
      openPage(current().browser, `${current().stage.playground.url}${place}`, look),
  };
}

function launchBrowser(): Promise<Browser> {
  mkdirSync(screenshots, { recursive: true });
  const args =
    '--no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --disable-quic';
  return chromium.launch({ executablePath, args: args.split(' ') });
}

/** The playground as a person sees it first, ready to type. */
async function openPage(
  browser: Browser,
  url: string,
  { width = 1440, colorScheme = 'dark' }: Look = {},
): Promise<Page> {
  const viewport = { width, height: width < 720 ? 740 : 900 };
  const context = await browser.newContext({
    viewport,
    colorScheme,
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(8_000);
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(url);
  await page.locator('[role=log][aria-busy=false]').waitFor();
  await focusComposer(page);
  return page;
}

export async function focusComposer(page: Page): Promise<void> {
  await page.getByLabel('Message', { exact: true }).focus();
}

export async function leave(page: Page): Promise<void> {
  await page.context().close();
}

export async function become(page: Page, name: string): Promise<void> {
  await page.locator('.person', { hasText: name }).click();
  await page.locator('.person:has(:checked)', { hasText: name }).waitFor();
  await page.locator('[role=log][aria-busy=false]').waitFor();
  await page.getByLabel('Message', { exact: true }).fill('');
  await focusComposer(page);
}

/** Types a command's name and takes the first that is offered. */
export async function openCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.type(`/${name}`);
  await page
    .locator('.suggestion', { hasText: `/${name}` })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.command-form').waitFor();
}

export async function askBySlash(
  page: Page,
  question: string,
  more: Readonly<Record<string, string>> = {},
): Promise<void> {
  const before = await page.locator('.message').count();
  await openCommand(page, 'ask');
  await page.locator('#option-question:focus').waitFor();
  await page.keyboard.type(question);
  for (const [name, value] of Object.entries(more)) {
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByLabel(name, { exact: true }).selectOption(value);
  }
  // In the field itself Enter might take a completion that has just come.
  await page.getByRole('button', { name: 'Send the command' }).press('Enter');
  await page.locator('.message:not(.note)').nth(before).or(page.locator('.note.ephemeral')).first().waitFor();
}

export async function shoot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `${screenshots}/${name}.png` });
}

/** What a person who cannot see or point well would stumble over: https://github.com/dequelabs/axe-core */
export async function findBarriers(page: Page): Promise<unknown[]> {
  await page.addScriptTag({ path: axe });
  return page.evaluate(`(async () => {
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa'] });
    const describe = ({ html, failureSummary }) => [html.slice(0, 160), failureSummary];
    return violations.map(({ id, nodes }) => [id, nodes.slice(0, 4).map(describe)]);
  })()`);
}
