import { expect, it } from 'vitest';
import { renderCitation } from '../../../../src/discord/answers/render-citation.js';
import { translateTo } from '../../../../src/locales/translate.js';
import { makeFinding } from '../../../helpers/answers.js';
import { makePagePassage } from '../../../helpers/factories.js';

it('has the page of a PDF in the citation line', () => {
  const finding = makeFinding({ passage: makePagePassage(3) });
  expect(renderCitation(finding.citation, translateTo('de'))).toBe('-# Sample — S. 3, ¶1');
  expect(renderCitation(finding.citation, translateTo('ja'))).toBe('-# Sample — 3ページ, ¶1');
});
