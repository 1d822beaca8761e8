import { ButtonStyle } from 'discord.js';
import type { Taken, TakenPage } from '../../../library/web/read-page.js';
import type { Translate } from '../../../locales/translate.js';
import { formatDate } from '../../answers/card/render-citation.js';
import { cutText } from '../../components/cut.js';
import { button, type Layout, layOut, linkButton, renderNotice, row, text } from '../../components/layout.js';
import { joinFacts, unbroken } from '../../components/lines.js';
import { escapeMarkdown, inCode } from '../../components/markdown.js';
import { quotePlain } from '../../components/quote/quote-passage.js';

/** UTF-16 units; all together, escaped, fewer than a message's 4,000. */
const maxName = 200;
const maxBeginning = 400;

/** What was taken from a page, before it is saved. @param hash by which it is found when a button is pressed */
export function renderPage(page: TakenPage, hash: string, t: Translate): Layout {
  const { title, source, author, published, beginning, paragraphs, file, url, language } = page;
  const origin = [source, author].map((name) => name && escapeMarkdown(cutText(name, maxName)));
  const about = joinFacts([...origin, published && unbroken(formatDate(published, t.locale))]);
  return layOut(
    text(`### ${escapeMarkdown(cutText(title, maxName))}`),
    text(`-# ${about}`),
    text(quotePlain(cutText(beginning, maxBeginning), language ?? 'en')),
    text(t('page.save', { count: paragraphs, file: inCode(file) })),
    row([
      button(t('button.save-page'), { kind: 'save-page', hash }, ButtonStyle.Success),
      button(t('button.cancel'), { kind: 'drop-page', hash }),
      linkButton(t('button.open'), url),
    ]),
  );
}

type PageRefusal = Extract<Taken, { kind: 'refused' }>['reason'];

export function renderRefusedPage(reason: PageRefusal, t: Translate): Layout {
  return renderNotice(t(`page.refused.${reason}`));
}
