import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import {
  type Presentation,
  type ReturnedComponent,
  readHeading,
  tierColors,
} from '../../../../src/discord/answers/card/presentation.js';
import { renderAnswer } from '../../../../src/discord/answers/card/render-answer.js';
import { decodeAction } from '../../../../src/discord/components/custom-id.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeNothing, makeUnsure } from '../../../helpers/answers.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { answeredFrom, findingsIn } from '../../../helpers/discord/findings.js';
import {
  colorOf,
  componentsOf,
  customIdOf,
  labelsOf,
  linkOf,
  liveLabelsOf,
  textOf,
  textsOf,
} from '../../../helpers/discord/layouts.js';
import { makeArticle, makeArticleOf, makePassage } from '../../../helpers/factories.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

const english = translateTo('en-US');
const open: Presentation = {};
const row = ['◀️', '▶️', 'Context', '👍', '👎'];
const mill = 'The mill stands by the river. It was built in 1841.';
const snapshot = makeSnapshotOf([makeArticleOf([mill, 'The weir is older.', 'Nobody knows the miller.'])]);

describe('an answer', () => {
  it('quotes the passage, the answering sentence in bold, and says where it stands', () => {
    const layout = renderAnswer(answeredFrom(snapshot, [0]), open, english);
    expect(textsOf(layout)).toEqual([
      '> **The mill stands by the river.** It was built in 1841.',
      '-# Sample\u00a0· ¶1\u00a0· sample.md',
    ]);
  });

  it('has a citation line with section, source and date', () => {
    const passage = makePassage({ section: ['Buildings', 'Mills'], paragraph: 7, part: 'b' });
    const article = makeArticle({
      title: 'The *old* town',
      source: 'Town Archive',
      author: 'A. Miller',
      published: '2026-01-06',
      passages: [passage],
    });
    const town = makeSnapshotOf([article]);
    const layout = renderAnswer(answeredFrom(town, [0]), open, english);
    expect(textOf(layout)).toContain(
      '-# The \\*old\\* town › Buildings › Mills\u00a0· ¶7b\u00a0· sample.md\u00a0· Town Archive, A. Miller\u00a0· Jan\u00a06,\u00a02026',
    );
  });

  it('shows the pictures of its passage below the words, over https alone, and not where it is to be short', () => {
    const pictures = [
      { at: 0, url: 'https://example.org/wheel.png', alt: 'The wheel @everyone' },
      { at: 0, url: 'http://example.org/plain.png', alt: '' },
      { at: 0, url: `https://example.org/${'x'.repeat(2100)}.png`, alt: '' },
      { at: 9, url: 'https://example.org/weir.png', alt: '' },
    ];
    const pictured = makeSnapshotOf([makeArticle({ passages: [makePassage({ text: mill, pictures })] })]);
    const galleryOf = (layout: Parameters<typeof componentsOf>[0]) =>
      componentsOf(layout).find(({ type }) => type === ComponentType.MediaGallery);
    expect(galleryOf(renderAnswer(answeredFrom(pictured, [0]), open, english))).toEqual({
      type: ComponentType.MediaGallery,
      items: [
        { media: { url: 'https://example.org/wheel.png' }, description: 'The wheel @everyone' },
        { media: { url: 'https://example.org/weir.png' } },
      ],
    });
    const short = renderAnswer(makeUnsure({ others: findingsIn(pictured, [0]) }), { isShort: true }, english);
    expect(galleryOf(short)).toBeUndefined();
  });

  it('offers the next passage and the context, and a link when there is an address', () => {
    const article = makeArticleOf([mill, 'The weir is older.'], { url: 'https://example.org/mill' });
    const linked = makeSnapshotOf([article]);
    const layout = renderAnswer(answeredFrom(linked, [0, 1]), open, english);
    expect(labelsOf(layout)).toEqual(row);
    expect(linkOf(layout)).toMatch(/^https:\/\/example\.org\/mill#:~:text=/);
    expect(textOf(layout)).toMatch(/\[Sample\]\(<.*>\)\u00a0· ¶1\u00a0· Passage\u00a01\u00a0of\u00a02$/);
  });

  it('has a row of buttons that never move: those that would do nothing are dead', () => {
    const single = makeSnapshotOf([makeArticleOf([mill])]);
    const alone = renderAnswer(answeredFrom(single, [0]), open, english);
    expect([labelsOf(alone), liveLabelsOf(alone)]).toEqual([row, ['👍', '👎']]);
    const first = renderAnswer(answeredFrom(snapshot, [0, 1]), open, english);
    expect([labelsOf(first), liveLabelsOf(first)]).toEqual([row, ['▶️', 'Context', '👍', '👎']]);
  });

  it('has the heading above it where the passage does not say the same', () => {
    const heading = (section: string[]) =>
      textsOf(
        renderAnswer(
          answeredFrom(makeSnapshotOf([makeArticle({ passages: [makePassage({ section })] })]), [0]),
          open,
          english,
        ),
      )[0];
    expect(heading(['Buildings', 'Old *ones*'])).toMatch(/^__Old \\\*ones\\\*__\n> \*\*The mill/);
    expect(heading(['The Mill'])).toMatch(/^> \*\*The mill/);
  });

  it('has the colour of its tier', () => {
    const unsure = makeUnsure({ others: findingsIn(snapshot, [1]) });
    const colors = [answeredFrom(snapshot, [0]), unsure, makeNothing()].map((answer) =>
      colorOf(renderAnswer(answer, open, english)),
    );
    expect(colors).toEqual([tierColors.sure, tierColors.closest, tierColors.nothing]);
  });

  it('leaves a link without its fragment, or out, when Discord would not take it', () => {
    const link = (url: string) => {
      const long = makeSnapshotOf([makeArticleOf([mill], { url })]);
      return linkOf(renderAnswer(answeredFrom(long, [0]), open, english));
    };
    const nearlyTooLong = `https://example.org/${'a'.repeat(480)}`;
    expect(link(nearlyTooLong)).toBe(nearlyTooLong);
    expect(link(`https://example.org/${'a'.repeat(600)}`)).toBeUndefined();
  });

  it('shows the question where Discord does not, and finds it again', () => {
    const question = 'How *old* is the mill?\n# @everyone';
    const layout = renderAnswer(answeredFrom(snapshot, [0]), { ...open, question }, english);
    const heading = textsOf(layout)[0] ?? '';
    expect(seeMarkdown(heading)).toMatchObject({ text: 'How *old* is the mill? # @everyone', effects: [] });
    expect(readHeading(layout.components as readonly ReturnedComponent[]).question).toBe(
      'How *old* is the mill? # @everyone',
    );
  });
});

describe('a refusal', () => {
  const unsure = makeUnsure({ others: findingsIn(snapshot, [1, 2]) });

  it('shows the closest passage as no more than that: nothing in bold', () => {
    const layout = renderAnswer(unsure, open, english);
    expect(textOf(layout)).toMatch(/^I didn’t find a direct answer.*\n> The weir is older\./);
    expect(seeMarkdown(textOf(layout)).bold).toBe('');
    expect(labelsOf(layout)).toEqual(row);
    const action = decodeAction(customIdOf(layout, '▶️'));
    const keys = findingsIn(snapshot, [1, 2]).map(({ key }) => ({ key }));
    expect(action).toMatchObject({ kind: 'next', tone: 'nearest', index: 0, passages: keys });
  });

  it('is short among people who talk', () => {
    const long = makeSnapshotOf([makeArticleOf(['A sentence. '.repeat(200)])]);
    const asked = makeUnsure({ others: findingsIn(long, [0]) });
    expect(textOf(renderAnswer(asked, { isShort: true }, english)).length).toBeLessThan(700);
    expect(textOf(renderAnswer(asked, open, english)).length).toBeGreaterThan(2000);
    expect(textOf(renderAnswer(answeredFrom(long, [0]), { isShort: true }, english)).length).toBeGreaterThan(
      2000,
    );
  });

  it('can be shared by who sees it alone, and passed on', () => {
    const alone = { canShare: true, canTell: true };
    expect(labelsOf(renderAnswer(unsure, alone, english))).toEqual([
      ...row,
      'Share in channel',
      'Save for the moderators',
    ]);
    const nothing = renderAnswer(makeNothing(), alone, english);
    expect(labelsOf(nothing)).toEqual(['Share in channel', 'Save for the moderators']);
    const empty = renderAnswer(makeNothing({ reason: 'no-searchable-words' }), alone, english);
    expect(labelsOf(empty)).toEqual([]);
  });

  it.each([makeNothing(), makeNothing({ reason: 'no-searchable-words' })])(
    'is one line with $reason',
    (answer) => {
      const layout = renderAnswer(answer, open, english);
      expect(labelsOf(layout)).toEqual([]);
      expect(textsOf(layout)).toHaveLength(1);
      expect(textOf(layout)).not.toMatch(/\n|^$/);
    },
  );
});
