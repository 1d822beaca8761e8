import { describe, expect, it } from 'vitest';
import { renderCitation } from '../../../../src/discord/answers/card/render-citation.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeFinding } from '../../../helpers/answers.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { makePagePassage } from '../../../helpers/factories.js';

it('has the page of a PDF in the citation line', () => {
  const finding = makeFinding({ passage: makePagePassage(3) });
  expect(renderCitation(finding.citation, translateTo('de'))).toBe(
    '-# Sample\u00a0· S.\u00a03,\u00a0¶1\u00a0· sample.md',
  );
  expect(renderCitation(finding.citation, translateTo('ja'))).toBe(
    '-# Sample\u00a0· 3ページ,\u00a0¶1\u00a0· sample.md',
  );
});

it('begins no line with a dot on a narrow screen, and breaks no date', () => {
  const cited = { ...makeFinding().citation, source: 'Town Archive', published: '2026-01-06' };
  const line = renderCitation(cited, translateTo());
  const words = line.split(' ');
  expect(words.filter((word) => word.startsWith('·'))).toEqual([]);
  expect(words).toContain('Archive\u00a0·');
  expect(words.at(-1)).toBe('Jan\u00a06,\u00a02026');
});

it('isolates what is read from right to left, so that no number changes places with the next', () => {
  const cited = { ...makeFinding().citation, title: 'The mill', section: [], published: '2026-02-10' };
  const line = renderCitation(
    cited,
    translateTo('ar'),
    translateTo('ar')('answer.place', { place: 1, count: 5 }),
  );
  const [, , , date = '', place = ''] = line.split('\u00a0· ');
  for (const fact of [date, place]) expect(fact).toMatch(/^\u2068[^\u2068]+\u2069$/);
});

describe('the link of a citation', () => {
  const cited = (title: string, url: string) =>
    renderCitation({ ...makeFinding().citation, title, url, section: ['History'] }, translateTo());

  it('is the title and the section', () => {
    expect(cited('The mill', 'https://x.org/mill#:~:text=a%20b')).toBe(
      '-# [The mill › History](<https://x.org/mill#:~:text=a%20b>)\u00a0· ¶1',
    );
  });

  it('stands beside a title that Discord would not show as one', () => {
    expect(cited('Array[T', 'https://x.org/mill')).toBe(
      '-# Array\\[T › History [↗](<https://x.org/mill>)\u00a0· ¶1',
    );
  });

  it.each(['javascript:alert(1)', 'ftp://x.org/mill', 'mill'])('is not %s: then the file is named', (url) => {
    expect(cited('The mill', url)).toBe('-# The mill › History\u00a0· ¶1\u00a0· sample.md');
  });

  it('cannot be ended by its own address', () => {
    const line = cited('The mill', 'https://x.org/a>) <@123456789012345678> **b**');
    expect(seeMarkdown(line).effects).toEqual(['link']);
  });
});
