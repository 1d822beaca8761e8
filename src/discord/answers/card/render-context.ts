import { type Passage, paragraphLabel } from '../../../corpus/article.js';
import type { Translate } from '../../../locales/translate.js';
import { type Layout, layOutInColor, text } from '../../components/layout.js';
import { moreParts, passageRow } from './buttons.js';
import { gallery } from './gallery.js';
import { type Focus, headingsBetween, quote } from './quote.js';
import { colorOf, focusOf, type Shown, surroundingsOf } from './render-passage.js';

/** The passage between its neighbours in the article, with the headings that stand between them. */
export function renderContext(shown: Shown, t: Translate): Layout {
  const { finding, findings, presentation } = shown;
  const { before, after, passage } = finding;
  const { head, foot, room } = surroundingsOf(shown, t);
  const block = (of: Passage, previous: Passage | undefined, focus: Focus, label = paragraphLabel(of)) => {
    const heading = headingsBetween(previous, of);
    const above = `${heading ? `${heading}\n` : ''}-# ${label}\n`;
    return text(above + quote(of, finding, focus, Math.floor(room / 3) - above.length, t));
  };
  const found = t('answer.found', { paragraph: paragraphLabel(passage) });
  return layOutInColor(
    colorOf(findings),
    ...head,
    before && block(before, undefined, endOf(before)),
    block(passage, before, focusOf(shown), found),
    gallery(passage),
    after && block(after, passage, beginning),
    foot,
    passageRow(findings, finding, 'context', t),
    ...moreParts(findings, presentation, t),
  );
}

const beginning: Focus = { range: { start: 0, end: 1 }, isMarked: false };

function endOf({ text: { length } }: Passage): Focus {
  return { range: { start: length - 1, end: length }, isMarked: false };
}
