import { ButtonStyle } from 'discord.js';
import type { ReloadReport } from '../../../library/library.js';
import type { ArticleCard } from '../../../library/snapshot-reader.js';
import type { Translate } from '../../../locales/translate.js';
import type { PutBackArticle } from '../../../store/servers/article-store.js';
import { cutText } from '../../components/cut.js';
import { button, type Layout, layOut, renderNotice, row, text } from '../../components/layout.js';
import { escapeMarkdown, inCode } from '../../components/markdown.js';
import { reloadParts } from '../render-reload.js';
import { sizes } from '../sizes.js';
import { renderUsage, type Usage } from './usage.js';

const maxName = 200;

/** Asks before an article is removed. */
export function renderConfirmation(
  { title, file, passages, version, place }: ArticleCard,
  t: Translate,
): Layout {
  const named = {
    title: escapeMarkdown(cutText(title, maxName)),
    file: inCode(cutText(file, maxName)),
    passages: t('count.passages', { count: passages }),
  };
  return layOut(
    text(t('remove-article.confirm', named)),
    row([
      button(t('button.confirm-removal'), { kind: 'confirm-removal', version, place }, ButtonStyle.Danger),
      button(t('button.cancel'), { kind: 'cancel-removal' }),
    ]),
  );
}

/** @param hash first digits of the removed file's hash, by which it can be put back */
export function renderRemoved(
  file: string,
  hash: string,
  { articles, passages }: ReloadReport,
  t: Translate,
): Layout {
  return layOut(
    text(
      t('remove-article.done', {
        file: inCode(cutText(file, maxName)),
        ...sizes(articles, passages, t),
      }),
    ),
    row([button(t('button.undo'), { kind: 'undo-removal', hash })]),
  );
}

export function renderPutBack(file: string, report: ReloadReport, t: Translate): Layout {
  const said = text(t('undo.done', { file: inCode(cutText(file, maxName)) }));
  return layOut(said, ...reloadParts(report, t));
}

/** @param usage of the server, which says how much is left */
export function renderRefusedUndo(
  refusal: Exclude<PutBackArticle, { kind: 'put-back' }>,
  usage: Usage,
  t: Translate,
): Layout {
  switch (refusal.kind) {
    case 'exists':
      return renderNotice(t('undo.occupied', { file: inCode(cutText(refusal.name, maxName)) }));
    case 'too-much':
      return layOut(text(t(`add.refused.too-much-${refusal.of}`)), text(`-# ${renderUsage(usage, t)}`));
    case 'gone':
      return renderNotice(t('undo.too-late'));
  }
}
