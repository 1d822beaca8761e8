import { type APIStringSelectComponent, ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/corpus/article.js';
import { renderHelp } from '../../../src/discord/articles/render-help.js';
import { showArticles } from '../../../src/discord/articles/render-list.js';
import { maxOutlineEntries, renderOutline } from '../../../src/discord/articles/render-outline.js';
import { renderReload } from '../../../src/discord/articles/render-reload.js';
import { renderStatus } from '../../../src/discord/articles/render-status.js';
import { offeredStarters } from '../../../src/discord/articles/starters.js';
import { createCommandMentions } from '../../../src/discord/commands/command-mentions.js';
import type { Layout } from '../../../src/discord/components/layout.js';
import { maxComponents, maxFormTitle, maxMessageText } from '../../../src/discord/limits.js';
import { renderDigest } from '../../../src/discord/moderation/reports/render-digest.js';
import { renderReport } from '../../../src/discord/moderation/reports/render-report.js';
import { renderChoice, renderTied, searchForm } from '../../../src/discord/moderation/ties/render-choice.js';
import { renderTies } from '../../../src/discord/moderation/ties/render-ties.js';
import { renderSettings } from '../../../src/discord/servers/render-settings.js';
import { renderUnanswered } from '../../../src/discord/unanswered/render-list.js';
import { catalogs, translateTo } from '../../../src/locales/translate.js';
import { noFeedback } from '../../../src/store/store.js';
import { buttonsOf, componentsOf, labelsOf, textOf, textsOf } from '../../helpers/discord/layouts.js';
import { makeArticle, makePassage } from '../../helpers/factories.js';
import { makeLibrary, makeReport } from '../../helpers/libraries/library.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const long = '*'.repeat(400);
const articles = Array.from({ length: 300 }, (_, n) => {
  const passages = Array.from({ length: 5 }, (__, p) =>
    makePassage({ article: `a${n}`, paragraph: p + 1, section: [`${p} ${long}`], text: long }),
  );
  return makeArticle({ slug: `a${n}`, title: `${n} ${long}`, published: '2026-01-06', passages });
});
const library = makeLibrary({ snapshot: makeSnapshotOf(articles) });
const help = { starters: await offeredStarters(library, 'en-US'), commands: createCommandMentions() };
const outline = {
  title: long,
  total: 1500,
  entries: Array.from({ length: maxOutlineEntries }, (_, n) => {
    return { section: [`${n} ${long}`], paragraph: n + 1, beginning: long };
  }),
};
const problems: Problem[] = articles.map(({ file }) => ({ file, line: 3, reason: long, severity: 'error' }));
const slugs = articles.map(({ slug }) => `${slug}-${long}`);
const groups = articles.map((_, n) => ({
  ids: [n],
  question: long,
  count: n,
  first: '2026-11-01',
  last: '2026-11-20',
}));
const health = {
  corpus: { ...library.current(), problems },
  lastReload: { cause: 'watch', at: new Date(0) },
  memoryBytes: 1,
  feedback: { ...noFeedback, helpful: 1, 'not-it': 2 },
  ties: [],
  trouble: long,
};
const settings = {
  channels: Array.from({ length: 100 }, (_, n) => `${n}00000000000000000`),
  isPrivate: true,
  notesUnanswered: true,
  answersPosts: true,
  repliesIn: 'thread',
  sendsDigest: true,
  usesSharedArticles: false,
  reportsChannelId: '9',
} as const;
const ofBot = { cooldown: { questions: 5, seconds: 30 } };

const cards = await Promise.all(
  Array.from({ length: 25 }, (_, ordinal) => library.passageAt({ version: health.corpus.version, ordinal })),
).then((found) => found.flatMap((card) => (card && card !== 'stale' ? [card] : [])));
const [card = missing('card')] = cards;
const tie = {
  id: 1,
  serverId: '1',
  passageId: 'a',
  textHash: 'b',
  by: '200000000000000002',
  at: new Date(0),
};
const ties = Array.from({ length: 20 }, (_, id) => ({ tie: { ...tie, id, question: long }, passage: card }));
const report = {
  question: long,
  channelId: '300000000000000003',
  judged: { place: long, reason: 'incomplete' },
  signedBy: { personId: '200000000000000002', link: 'https://discord.com/channels/1/2/3' },
} as const;
const old = {
  total: 300,
  articles: Array.from({ length: 5 }, () => ({
    title: long,
    published: '2020-01-01',
    url: `https://example.com/${'x'.repeat(400)}`,
  })),
};

function missing(what: string): never {
  throw new Error(`no ${what}`);
}

describe.each(Object.keys(catalogs))('in %s', async (locale) => {
  const t = translateTo(locale);
  const layouts: readonly (readonly [string, Layout])[] = [
    ['articles', await showArticles(3, library, t)],
    ['help', renderHelp(library.current(), help, t)],
    ['a reload', renderReload(makeReport({ added: slugs, changed: slugs, removed: slugs, problems }), t)],
    ['status', renderStatus(health, t)],
    ['an outline', renderOutline(outline, t)],
    ['unanswered questions', renderUnanswered(groups, { page: 7, isKept: true }, t)],
    ['tied questions', renderTies(ties, 0, t)],
    ['passages to choose from', renderChoice(long, cards, t)],
    ['a tie', renderTied(long, card, 1, t)],
    ['a report', renderReport(report, t)],
    ['a digest', renderDigest({ feedback: health.feedback, unanswered: groups, old }, t)],
    ['settings', renderSettings(settings, ofBot, t)],
  ];

  it.each(layouts)('%s stays within the limits of Discord, however much there is', (_, layout) => {
    expect(textOf(layout).length).toBeLessThanOrEqual(maxMessageText);
    expect(textsOf(layout).every((text) => text !== '')).toBe(true);
    expect(componentsOf(layout).length).toBeLessThanOrEqual(maxComponents);
    const ids = buttonsOf(layout).flatMap((button) => ('custom_id' in button ? [button.custom_id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(labelsOf(layout).every((label) => label.length > 0 && label.length <= 80)).toBe(true);
  });
});

describe('what is chosen and sent', () => {
  it.each(Object.keys(catalogs))('fits into menus and forms in %s', (locale) => {
    const t = translateTo(locale);
    const [menu] = componentsOf(renderChoice(long, cards, t)).filter(
      ({ type }) => type === ComponentType.StringSelect,
      // By its type it is a menu.
    ) as unknown as APIStringSelectComponent[];
    expect(menu?.options).toHaveLength(25);
    expect(menu?.placeholder?.length).toBeLessThanOrEqual(150);
    for (const { label, value, description = '' } of menu?.options ?? [])
      for (const { length } of [label, value, description]) expect(length).toBeLessThanOrEqual(100);
    const { title, components } = searchForm(t);
    const [field] = components as unknown as { readonly label: string }[];
    for (const { length } of [title, field?.label ?? '']) expect(length).toBeLessThanOrEqual(maxFormTitle);
  });
});

describe('pages', () => {
  it('go both ways, and stop at the ends', async () => {
    const steps = async (page: number) =>
      labelsOf(await showArticles(page, library, translateTo())).filter((label) => label.endsWith('page'));
    expect(await steps(0)).toEqual(['Next page']);
    expect(await steps(1)).toEqual(['Previous page', 'Next page']);
    expect(await steps(49)).toEqual(['Previous page']);
    expect(await steps(9999)).toEqual(['Previous page']);
  });
});
