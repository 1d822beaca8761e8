import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/answer/answer.js';
import { findingAt } from '../../../src/answer/passages.js';
import type { Snapshot } from '../../../src/answer/snapshot.js';
import { type Frame, type ReturnedComponent, readHead } from '../../../src/discord/answers/presentation.js';
import { renderAnswer } from '../../../src/discord/answers/render-answer.js';
import { renderContext, renderPassage } from '../../../src/discord/answers/render-passage.js';
import { decodeAction } from '../../../src/discord/components/custom-id.js';
import { maxComponents, maxCustomId, maxMessageText } from '../../../src/discord/limits.js';
import { words } from '../../../src/locales/translate.js';
import { makeAnswered, makeNothing, makeUnsure } from '../../helpers/answers.js';
import { seeMarkdown } from '../../helpers/discord-markdown.js';
import { makeArticle, makeArticleOf, makePassage } from '../../helpers/factories.js';
import {
  buttonsOf,
  componentsOf,
  customIdOf,
  labelsOf,
  linkOf,
  textOf,
  textsOf,
} from '../../helpers/layouts.js';
import { makeSnapshotOf } from '../../helpers/snapshots.js';

const english = words('en-US');
const open: Frame = { isPublic: true };
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
    expect(readHead(layout.components as readonly ReturnedComponent[]).question).toBe(
      'How *old* is the mill? # @everyone',
    );
  });
});

describe('a refusal', () => {
  it('says so, and offers the nearest passages when there are any', () => {
    const unsure = makeUnsure({ others: findings(snapshot, [1, 2]) });
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

describe('the nearest passages', () => {
  it('never pass for an answer', () => {
    const layout = renderPassage(shown(snapshot, [1, 2], { tone: 'nearest' }), english);
    expect(textsOf(layout)[0]).toContain('None of these passages clearly answers');
  });
});

describe('the context', () => {
  it('shows the paragraphs around, with the passage marked, and the way back', () => {
    const layout = renderContext(shown(snapshot, [1, 0]), english);
    const texts = textsOf(layout);
    expect(texts[0]).toBe(`-# ¶1\n> ${mill}`);
    expect(texts[1]).toBe('-# ¶2 · the passage found\n> **The weir is older.**');
    expect(texts[2]).toBe('-# ¶3\n> Nobody knows the miller.');
    expect(labelsOf(layout)).toEqual(['Next passage', 'Back to the passage', ...judging]);
  });

  it('ends where the article ends', () => {
    const two = makeSnapshotOf([
      makeArticleOf(['First of a.'], { slug: 'a' }),
      makeArticleOf(['First of b.'], { slug: 'b' }),
    ]);
    expect(textOf(renderContext(shown(two, [1]), english))).not.toContain('First of a');
  });
});

describe('whatever the articles hold', () => {
  const text = fc
    .oneof(
      fc.string({ minLength: 1, maxLength: 300, unit: 'grapheme' }),
      fc
        .array(
          fc.constantFrom(
            '**_`|<@123456789012345678> ',
            '@everyone ',
            'A sentence. ',
            '\n- a row',
            '字。',
            '1. ',
          ),
          { minLength: 1, maxLength: 300 },
        )
        .map((parts) => parts.join('')),
      fc.constantFrom(100, 9000).map((length) => '*'.repeat(length)),
    )
    .filter((written) => written.trim() !== '');
  const article = fc.record({
    texts: fc.array(text, { minLength: 1, maxLength: 4 }),
    title: text,
    section: fc.array(text, { maxLength: 6 }),
    source: text,
    language: fc.constantFrom('en', 'ar', 'zh-CN', 'th'),
    url: fc.option(fc.webUrl({ withQueryParameters: true }), { nil: undefined }),
  });

  it('stays within the limits of Discord, pings nobody, and is never taken for Markdown', () => {
    fc.assert(
      fc.property(
        article,
        fc.option(text, { nil: undefined }),
        fc.nat(),
        ({ texts, section, url, ...fields }, question, seed) => {
          const passages = texts.map((written, n) =>
            makePassage({ text: written, section, paragraph: n + 1 }),
          );
          const made = makeSnapshotOf([
            makeArticle({ ...fields, ...(url && { url }), passages, published: '2026-01-06' }),
          ]);
          const view = shown(
            made,
            passages.map((_, n) => n),
            { index: seed % passages.length, ...(question && { question }) },
          );
          for (const layout of [renderPassage(view, english), renderContext(view, english)]) {
            expect(textsOf(layout).join('').length).toBeLessThanOrEqual(maxMessageText);
            expect(textsOf(layout).every((part) => part.length > 0)).toBe(true);
            expect(componentsOf(layout).length).toBeLessThanOrEqual(maxComponents);
            const ids = buttonsOf(layout).flatMap((button) =>
              'custom_id' in button ? [button.custom_id] : [],
            );
            expect(new Set(ids).size).toBe(ids.length);
            expect(ids.every((id) => id.length <= maxCustomId && decodeAction(id))).toBe(true);
            for (const part of textsOf(layout)) expect(seeMarkdown(part).effects).toEqual([]);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never cuts the citation line', () => {
    const long = makeSnapshotOf([
      makeArticleOf(['A sentence. '.repeat(900)], { title: 'The mill', source: 'Town Archive' }),
    ]);
    const texts = textsOf(renderAnswer(answeredFrom(long, [0]), open, english));
    expect(texts[0]).toMatch(/A sentence\. …$/);
    expect(texts[1]).toBe('-# The mill — ¶1 · Town Archive');
  });
});

function findings(of: Snapshot, ordinals: readonly number[]): Finding[] {
  return ordinals.map((ordinal) => {
    const text = of.passages[ordinal]?.text ?? '';
    const firstStop = text.indexOf('.') + 1;
    const found = findingAt(of, ordinal, { start: 0, end: firstStop > 0 ? firstStop : text.length });
    if (!found) throw new Error(`the snapshot has no passage ${ordinal}`);
    return found;
  });
}

function answeredFrom(of: Snapshot, ordinals: readonly number[]) {
  const [best, ...others] = findings(of, ordinals);
  if (!best) throw new Error('an answer needs a passage');
  return makeAnswered({ best, others, version: of.version });
}

function shown(
  of: Snapshot,
  ordinals: readonly number[],
  { tone = 'answer' as 'answer' | 'nearest', index = 0, question = '' } = {},
) {
  const found = findings(of, ordinals);
  const finding = found[index];
  if (!finding) throw new Error(`no passage ${index}`);
  const passages = found.map(({ ordinal, highlight }) => ({ ordinal, ...highlight }));
  return {
    findings: { version: of.version, tone, index, passages },
    finding,
    snapshot: of,
    frame: { isPublic: true, ...(question && { question }) },
  };
}
