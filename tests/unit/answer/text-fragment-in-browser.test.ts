import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkToWords } from '../../../src/answer/citation.js';
import type { Span } from '../../../src/corpus/article.js';
import { makeArticle, makePassage } from '../../helpers/factories.js';
import { chromiumArguments, chromiumPath } from '../../helpers/process/chromium.js';

interface Case {
  readonly language: string;
  readonly text: string;
  /** The sentence to open at; the whole text when missing. */
  readonly sentence?: string;
}

const cases: readonly Case[] = [
  { language: 'en', text: 'First things first. Nobody yet. More is to come.', sentence: 'Nobody yet.' },
  { language: 'en', text: 'Who stays? Nobody yet.', sentence: 'Nobody yet.' },
  { language: 'en', text: 'Salt & water, 15-30 g (a child\'s dose) - and "daily" at that, says #1 of 50%.' },
  {
    language: 'en',
    text: 'The coalition, established in March 2025, represents 35 countries committed to enhanced support for all.',
  },
  { language: 'en', text: 'You need:\n- a permit from the city council\n- two witnesses of good standing' },
  {
    language: 'en',
    text: 'Plan | Price | Key\nBasic plan | 12 pounds | no\nFull plan | 60 pounds | yes',
    sentence: 'Full plan | 60 pounds | yes',
  },
  {
    language: 'zh',
    text: '根据维基百科的文件，该联盟特别承诺，一旦全面停火协议签署，就准备参加乌克兰领土上的维和部队。',
  },
  {
    language: 'th',
    text: 'ประเทศไทยมีกรุงเทพมหานครเป็นเมืองหลวงและเป็นศูนย์กลางทางเศรษฐกิจของประเทศมาตั้งแต่สมัยรัตนโกสินทร์',
  },
  {
    language: 'ar',
    text: 'تأسس التحالف في مارس 2025، ويمثل 35 دولة ملتزمة بتقديم دعم معزز لأوكرانيا بعد جهود مجموعة الاتصال.',
  },
];
const texts = cases.map(({ text }) => text);

describe.skipIf(!chromiumPath)('a link in a real browser (needs Chromium)', () => {
  let browser: Browser;
  let server: Server;
  let url: string;

  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageOf(cases));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    // A server on a port has an address object, not a name.
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: [...chromiumArguments] });
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  it.each(cases.map((given, place) => ({ ...given, place })))(
    'opens the page at passage $place ($language): $text',
    async ({ language, text, sentence = text, place }) => {
      const passages = texts.map((each, index) => passageOf(each, index + 1));
      const start = text.indexOf(sentence);
      const article = makeArticle({ language, passages });
      const link = linkToWords(url, article, passageOf(text), { start, end: start + sentence.length });
      expect(await passageInView(browser, link)).toBe(`passage-${place}`);
    },
  );
});

const isTable = (text: string) => text.includes(' | ');

function passageOf(text: string, paragraph = 1) {
  const table: Span = { kind: 'block', block: 'table', start: 0, end: text.length };
  return makePassage({ paragraph, text, ...(isTable(text) && { spans: [table] }) });
}

/** Every passage stands more than a screen below the one before, so that one only can be in view. */
function pageOf(passages: readonly Case[]): string {
  const blocks = passages.map(({ language, text }, place) => {
    if (isTable(text)) return `<section id="passage-${place}"><table>${rowsOf(text)}</table></section>`;
    const [first = '', ...items] = text.replaceAll('&', '&amp;').split('\n- ');
    const list = items.length > 0 ? `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>` : '';
    return `<section id="passage-${place}" lang="${language}"><p>${first}</p>${list}</section>`;
  });
  return `<!doctype html><style>section { margin-top: 3000px }</style>${blocks.join('')}`;
}

function rowsOf(table: string): string {
  const rows = table.split('\n').map((row) => row.split(' | ').map((cell) => `<td>${cell}</td>`));
  return rows.map((cells) => `<tr>${cells.join('')}</tr>`).join('');
}

async function passageInView(browser: Browser, link: string): Promise<string | undefined> {
  const page = await browser.newPage();
  try {
    await page.goto(link);
    // Given as text: it runs in the page, which has types of its own.
    const inView = `[...document.querySelectorAll('section')].find((section) => {
      const { top, bottom } = section.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    })?.id`;
    const found = await page.waitForFunction(inView, undefined, { timeout: 5000 });
    return String(await found.jsonValue());
  } finally {
    await page.close();
  }
}
