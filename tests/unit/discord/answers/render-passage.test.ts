import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderAnswer } from '../../../../src/discord/answers/card/render-answer.js';
import { renderContext } from '../../../../src/discord/answers/card/render-context.js';
import { renderPassage } from '../../../../src/discord/answers/card/render-passage.js';
import { decodeAction } from '../../../../src/discord/components/custom-id.js';
import { maxComponents, maxCustomId, maxMessageText } from '../../../../src/discord/limits.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { answeredFrom, onView } from '../../../helpers/discord/findings.js';
import { buttonsOf, componentsOf, labelsOf, textOf, textsOf } from '../../../helpers/discord/layouts.js';
import { makeArticle, makeArticleOf, makePassage } from '../../../helpers/factories.js';
import { makeSnapshotOf } from '../../../helpers/snapshots.js';

const english = translateTo('en-US');
const mill = 'The mill stands by the river. It was built in 1841.';
const snapshot = makeSnapshotOf([makeArticleOf([mill, 'The weir is older.', 'Nobody knows the miller.'])]);

describe('the nearest passages', () => {
  it('never pass for an answer', () => {
    const layout = renderPassage(onView(snapshot, [1, 2], { tone: 'nearest' }), english);
    expect(textsOf(layout)[0]).toBe('I didn’t find a direct answer. Closest passage:');
  });
});

describe('the context', () => {
  it('shows the paragraphs around, with the passage marked, and the way back', () => {
    const layout = renderContext(onView(snapshot, [1, 0]), english);
    const texts = textsOf(layout);
    expect(texts[0]).toBe(`-# ¶1\n> ${mill}`);
    expect(texts[1]).toBe('-# ¶2 · this passage\n> **The weir is older.**');
    expect(texts[2]).toBe('-# ¶3\n> Nobody knows the miller.');
    expect(labelsOf(layout)).toEqual(['◀️', '▶️', 'Context', '👍', '👎']);
  });

  it('shows the headings that stand between', () => {
    const passages = [['A'], ['A', 'B'], ['C', 'B']].map((section, n) =>
      makePassage({ section, paragraph: n + 1, text: `No ${n}.` }),
    );
    const layout = renderContext(onView(makeSnapshotOf([makeArticle({ passages })]), [1]), english);
    expect(textsOf(layout).slice(0, 3)).toEqual([
      '__A__\n-# ¶1\n> No 0.',
      '__B__\n-# ¶2 · this passage\n> **No 1.**',
      '__C › B__\n-# ¶3\n> No 2.',
    ]);
  });

  it('ends where the article ends', () => {
    const two = makeSnapshotOf([
      makeArticleOf(['First of a.'], { slug: 'a' }),
      makeArticleOf(['First of b.'], { slug: 'b' }),
    ]);
    expect(textOf(renderContext(onView(two, [1]), english))).not.toContain('First of a');
  });
});

/** What we draw ourselves: the citation's link, headings. */
const drawn: ReadonlySet<string> = new Set(['link', 'underline']);

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
          const view = onView(
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
            for (const part of textsOf(layout))
              expect(seeMarkdown(part).effects.filter((effect) => !drawn.has(effect))).toEqual([]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never cuts the citation line', () => {
    const long = makeSnapshotOf([
      makeArticleOf(['A sentence. '.repeat(900)], { title: 'The mill', source: 'Town Archive' }),
    ]);
    const texts = textsOf(renderAnswer(answeredFrom(long, [0]), {}, english));
    expect(texts[0]).toMatch(/A sentence\. …$/);
    expect(texts[1]).toBe('-# The mill\u00a0· ¶1\u00a0· sample.md\u00a0· Town Archive');
  });
});
