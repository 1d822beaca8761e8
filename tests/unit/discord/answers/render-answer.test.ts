import { describe, expect, it } from 'vitest';
import {
  type Presentation,
  type ReturnedComponent,
  readHeading,
} from '../../../../src/discord/answers/presentation.js';
import { renderAnswer } from '../../../../src/discord/answers/render-answer.js';
import { decodeAction } from '../../../../src/discord/components/custom-id.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeNothing, makeUnsure } from '../../../helpers/answers.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { answeredFrom, findingsIn } from '../../../helpers/discord/findings.js';
import { customIdOf, labelsOf, linkOf, textOf, textsOf } from '../../../helpers/discord/layouts.js';
import { makeArticle, makeArticleOf, makePassage } from '../../../helpers/factories.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

const english = translateTo('en-US');
const open: Presentation = { isPublic: true };
const judging = ['Helpful', 'Not it', 'Remove'];
const mill = 'The mill stands by the river. It was built in 1841.';
const snapshot = makeSnapshotOf([makeArticleOf([mill, 'The weir is older.', 'Nobody knows the miller.'])]);

describe('an answer', () => {
  it('quotes the passage, the answering sentence in bold, and says where it stands', () => {
    const layout = renderAnswer(answeredFrom(snapshot, [0]), open, english);
    expect(textsOf(layout)).toEqual([
      '> **The mill stands by the river.** It was built in 1841.',
      '-# Sample — ¶1',
    ]);
  });

  it('has a citation line with section, source and date', () => {
    const passage = makePassage({ section: ['Buildings', 'Mills'], paragraph: 7, part: 'b' });
    const article = makeArticle({
      title: 'The *old* town',
      source: 'Town Archive',
      published: '2026-01-06',
      passages: [passage],
    });
    const town = makeSnapshotOf([article]);
    const layout = renderAnswer(answeredFrom(town, [0]), open, english);
    expect(textOf(layout)).toContain(
      '-# The \\*old\\* town — Buildings — Mills — ¶7b · Town Archive · January 6, 2026',
    );
  });

  it('offers the next passage and the context, and a link when there is an address', () => {
    const article = makeArticleOf([mill, 'The weir is older.'], { url: 'https://example.org/mill' });
    const linked = makeSnapshotOf([article]);
    const layout = renderAnswer(answeredFrom(linked, [0, 1]), open, english);
    expect(labelsOf(layout)).toEqual(['Next passage', 'Context', 'Open the source', ...judging]);
    expect(linkOf(layout)).toMatch(/^https:\/\/example\.org\/mill#:~:text=/);
    expect(textOf(layout)).toContain('1 of 2');
  });

  it('has no button that would do nothing', () => {
    const single = makeSnapshotOf([makeArticleOf([mill])]);
    expect(labelsOf(renderAnswer(answeredFrom(single, [0]), open, english))).toEqual(judging);
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
  it('says so, and offers the nearest passages when there are any', () => {
    const unsure = makeUnsure({ others: findingsIn(snapshot, [1, 2]) });
    const layout = renderAnswer(unsure, open, english);
    expect(textOf(layout)).toContain('Not in these articles');
    expect(textOf(layout)).not.toContain('weir');
    expect(labelsOf(layout)).toEqual(['Show nearest passages', 'Remove']);
    const action = decodeAction(customIdOf(layout, 'Show nearest passages'));
    expect(action).toMatchObject({
      kind: 'passage',
      tone: 'nearest',
      index: 0,
      passages: [{ ordinal: 1 }, { ordinal: 2 }],
    });
  });

  it.each([makeUnsure({ others: [] }), makeNothing(), makeNothing({ reason: 'no-searchable-words' })])(
    'shows nothing with $kind and nothing near',
    (answer) => {
      const layout = renderAnswer(answer, open, english);
      expect(labelsOf(layout)).toEqual(['Remove']);
      expect(textOf(layout)).not.toBe('');
    },
  );
});
