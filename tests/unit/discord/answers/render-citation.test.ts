import { describe, expect, it } from 'vitest';
import { renderCitation } from '../../../../src/discord/answers/card/render-citation.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeFinding } from '../../../helpers/answers.js';
import { seeMarkdown } from '../../../helpers/discord/discord-markdown.js';
import { makePagePassage } from '../../../helpers/factories.js';

it('has the page of a PDF in the citation line', () => {
  const finding = makeFinding({ passage: makePagePassage(3) });
  expect(renderCitation(finding.citation, translateTo('de'))).toBe('-# Sample · S. 3, ¶1 · sample.md');
  expect(renderCitation(finding.citation, translateTo('ja'))).toBe('-# Sample · 3ページ, ¶1 · sample.md');
});

describe('the link of a citation', () => {
  const cited = (title: string, url: string) =>
    renderCitation({ ...makeFinding().citation, title, url, section: ['History'] }, translateTo());

  it('is the title and the section', () => {
    expect(cited('The mill', 'https://x.org/mill#:~:text=a%20b')).toBe(
      '-# [The mill › History](<https://x.org/mill#:~:text=a%20b>) · ¶1',
    );
  });

  it('stands beside a title that Discord would not show as one', () => {
    expect(cited('Array[T', 'https://x.org/mill')).toBe(
      '-# Array\\[T › History [↗](<https://x.org/mill>) · ¶1',
    );
  });

  it.each(['javascript:alert(1)', 'ftp://x.org/mill', 'mill'])('is not %s: then the file is named', (url) => {
    expect(cited('The mill', url)).toBe('-# The mill › History · ¶1 · sample.md');
  });

  it('cannot be ended by its own address', () => {
    const line = cited('The mill', 'https://x.org/a>) <@123456789012345678> **b**');
    expect(seeMarkdown(line).effects).toEqual(['link']);
  });
});
