import { expect, it } from 'vitest';
import { renderCitation } from '../../../src/discord/render/citation.js';
import { words } from '../../../src/discord/words.js';
import { makeFinding } from '../../helpers/answers.js';
import { makePagePassage } from '../../helpers/factories.js';

it('has the page of a PDF in the citation line', () => {
  const finding = makeFinding({ passage: makePagePassage(3) });
  expect(renderCitation(finding.citation, words('de'))).toBe('-# Sample — S. 3, ¶1');
  expect(renderCitation(finding.citation, words('ja'))).toBe('-# Sample — 3ページ, ¶1');
});
