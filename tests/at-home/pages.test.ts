import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { MessageFlags } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ids } from '../../playground/server/world/seed.js';
import { readDocumentHere } from '../../src/corpus/document/read-document.js';
import { createGuardedFetch } from '../../src/library/web/guarded-fetch.js';
import { readPage } from '../../src/library/web/read-page.js';
import type { TakePage } from '../../src/library/web/take-page.js';
import { takePage } from '../../src/library/web/take-page.js';
import { hasFlag, labelsOf, textOf } from '../helpers/discord/layouts.js';
import { useHome } from '../helpers/process/home.js';
import { attachedZip, messageWith } from '../helpers/process/start-bot.js';
import { paragraphs, sitePage } from '../unit/corpus/html/pages.js';

const home = useHome();
let web: Server;

const head = `<title>The mill | Gazette</title><meta name="author" content="Ann Miller">
  <meta property="og:site_name" content="The Gazette"><meta property="article:published_time" content="2026-01-06">`;
const body = `<article><h1>The mill</h1><p>The mill was built in 1841 by the miller Ada Krull, as the <a href="/town">town</a> tells.</p>${paragraphs(1, 4)}</article>`;
const pages: Readonly<Record<string, string>> = {
  '/mill': sitePage(body, head),
  '/empty': '<title>Nothing</title><div id="app"></div>',
  '/large': `<p>${'word '.repeat(1_200_000)}</p>`,
};

beforeAll(async () => {
  web = createServer(async ({ url = '' }, response) => {
    if (url === '/slow') await pause(4000);
    const page = pages[url === '/slow' ? '/mill' : url];
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page);
  });
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
});
afterAll(() => web.close());

// A server that listens on a port has an address of this kind.
const port = () => (web.address() as AddressInfo).port;
const page = (path: string) => `http://gazette.example:${port()}${path}`;

/** As in the real bot, but that the name leads to this machine, and may. */
const takeHere: TakePage = (address) => {
  const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
  const fetch = createGuardedFetch({ lookup, isAllowed: (found) => found === '127.0.0.1' });
  return takePage(address, { fetch, read: (page) => readPage(page, readDocumentHere) });
};

describe('/corpus add link:', () => {
  it('shows the article of a page, and saves it when the moderator says yes', async () => {
    const { moderator, member, control, written } = await home.start({ takePage: takeHere });
    const { messageId } = await moderator.slash('#staff', 'corpus add', { link: page('/mill') });
    const shown = await messageWith(moderator, '#staff', messageId, /Save it as/);
    expect(textOf(shown)).toMatch(
      /The mill.*The Gazette\u00a0· Ann Miller\u00a0· .*2026.*built in 1841.*5 paragraphs.*`the-mill\.md`/s,
    );
    expect(labelsOf(shown)).toEqual(['Save the article', 'Cancel', 'View source']);
    expect(hasFlag(shown, MessageFlags.Ephemeral)).toBe(true);
    await moderator.press('#staff', messageId ?? '', { label: 'Save the article' });
    await messageWith(moderator, '#staff', messageId, /Added `the-mill\.md`.*Added: the-mill/);
    const exported = await moderator.slash('#staff', 'corpus export');
    const zip = await attachedZip(
      await messageWith(moderator, '#staff', exported.messageId, /this server’s article/),
    );
    const saved = await zip.file('the-mill.md')?.async('string');
    expect(saved).toContain(`url: ${page('/mill')}\nsource: The Gazette\nauthor: Ann Miller\npublished: `);
    expect(saved).toContain(`as the [town](${page('/town')}) tells.`);
    const answer = await member.slash('#questions', 'ask', { question: 'Who built the mill?' });
    expect(textOf(answer.message ?? {})).toContain('Ada Krull');
    expect(JSON.stringify(answer.message)).toContain(`${page('/mill')}#:~:text=`);
    expect(written()).toMatch(/add http:.*the-mill\.md.*added/);
    expect(await control.violations()).toEqual([]);
  });

  it('saves nothing when the moderator says no', async () => {
    const { moderator } = await home.start({ takePage: takeHere });
    const { messageId } = await moderator.slash('#staff', 'corpus add', { link: page('/mill') });
    await messageWith(moderator, '#staff', messageId, /Save it as/);
    await moderator.press('#staff', messageId ?? '', { label: 'Cancel' });
    const dropped = await messageWith(moderator, '#staff', messageId, /Nothing was saved/);
    expect(labelsOf(dropped)).toEqual([]);
    const exported = await moderator.slash('#staff', 'corpus export');
    await messageWith(moderator, '#staff', exported.messageId, /no articles of its own/);
  });

  it('writes over a file only when it is told to', async () => {
    const { moderator } = await home.start({ takePage: takeHere });
    const add = async (options: object, told: RegExp) => {
      const link = page('/mill');
      const { messageId } = await moderator.slash('#staff', 'corpus add', { link, ...options });
      await messageWith(moderator, '#staff', messageId, /Save it as/);
      await moderator.press('#staff', messageId ?? '', { label: 'Save the article' });
      await messageWith(moderator, '#staff', messageId, told);
    };
    await add({}, /Added `the-mill\.md`/);
    await add({}, /already has `the-mill\.md`/);
    await add({ replace: true }, /Replaced `the-mill\.md`/);
  }, 20_000);

  it('has time for a page that is slow to come', async () => {
    const { moderator, control } = await home.start({ takePage: takeHere });
    const { messageId } = await moderator.slash('#staff', 'corpus add', { link: page('/slow') });
    await messageWith(moderator, '#staff', messageId, /Save it as/);
    expect(await control.violations()).toEqual([]);
  }, 20_000);

  it.each([
    ['/none', /won’t give me the page/],
    ['/empty', /found no text/],
    ['/large', /larger than 5 MB/],
  ])('says why nothing is taken from %s', async (path, told) => {
    const { moderator } = await home.start({ takePage: takeHere });
    const { messageId } = await moderator.slash('#staff', 'corpus add', { link: page(path) });
    await messageWith(moderator, '#staff', messageId, told);
  });

  it('reaches no machine that is not on the public web', async () => {
    const lookup = async () => [{ address: '127.0.0.1', family: 4 }];
    const fetch = createGuardedFetch({ lookup });
    const { moderator } = await home.start({
      takePage: (address) => takePage(address, { fetch, read: (page) => readPage(page, readDocumentHere) }),
    });
    for (const link of [page('/mill'), `http://127.0.0.1:${port()}/mill`, `http://[::1]:${port()}/mill`]) {
      const { messageId } = await moderator.slash('#staff', 'corpus add', { link });
      await messageWith(moderator, '#staff', messageId, /isn’t on the public web/);
    }
    const { messageId } = await moderator.slash('#staff', 'corpus add', { link: 'file:///etc/passwd' });
    await messageWith(moderator, '#staff', messageId, /can’t use that address/);
  });

  it('is off where the settings say so', async () => {
    const { moderator } = await home.start();
    const { message } = await moderator.slash('#staff', 'corpus add', { link: page('/mill') });
    expect(textOf(message ?? {})).toContain('CORPUS_LINKS=true');
  });

  it('wants a file or a link, not both and not neither', async () => {
    const { moderator } = await home.start({ takePage: takeHere });
    const file = { name: 'mill.md', text: 'A mill.\n' };
    for (const options of [{}, { file, link: page('/mill') }]) {
      const { message } = await moderator.slash('#staff', 'corpus add', options);
      expect(textOf(message ?? {})).toContain('a `file` or a `link`');
    }
  });

  it('is for moderators', async () => {
    const { member } = await home.start({ takePage: takeHere });
    const refused = await member.slash('#questions', 'corpus add', { link: page('/mill') }, { forge: true });
    expect(textOf(refused.message ?? {})).toContain('Only moderators');
  });

  it('works in a server that is no home', async () => {
    const { moderator } = await home.start({ takePage: takeHere, homeServers: [ids.secondGuild] });
    const { messageId } = await moderator.slash('#staff', 'corpus add', { link: page('/mill') });
    await messageWith(moderator, '#staff', messageId, /Save it as/);
  });
});
