import type { Answered, FindingPlace } from '../../../answer/answer.js';
import { paragraphLabel } from '../../../corpus/article.js';
import type { Translate } from '../../../locales/translate.js';
import { type Layout, layOutInColor, text } from '../../components/layout.js';
import { joinFacts, unbroken } from '../../components/lines.js';
import { maskedLink } from '../../components/quote/links.js';
import { maxMessageText } from '../../limits.js';
import { moreParts, passageRow } from './buttons.js';
import { type Presentation, renderHeading, tierColors } from './presentation.js';
import { quoteSentence } from './quote.js';
import { findingsOf } from './render-answer.js';

/** The passage is on view further up: the sentence that answers, and the way there. */
export function renderSame(
  answer: Answered<FindingPlace>,
  url: string,
  presentation: Presentation,
  t: Translate,
): Layout {
  const findings = findingsOf(answer);
  const facts = [
    maskedLink(t('answer.same'), url),
    unbroken(paragraphLabel(answer.best.passage)),
    answer.best.isChosen && t('answer.chosen'),
  ];
  const above = text(`-# ${joinFacts(facts)}`);
  return layOutInColor(
    tierColors.sure,
    ...renderHeading(presentation),
    above,
    text(quoteSentence(answer.best, maxMessageText / 2, t)),
    passageRow(findings, answer.best, 'passage', t),
    ...moreParts(findings, presentation, t),
  );
}
