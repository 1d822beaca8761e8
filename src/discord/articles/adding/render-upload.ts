import type { ReloadReport } from '../../../library/library.js';
import type { Translate } from '../../../locales/translate.js';
import { hashDigits } from '../../components/custom-id-fields.js';
import { button, type Layout, layOut, row, text } from '../../components/layout.js';
import { inCode } from '../../components/markdown.js';
import { renderUsage, type Usage } from '../own/usage.js';
import { reloadParts, renderProblems } from '../render-reload.js';
import type { Added, AddRefusal } from './add-upload.js';

/** Why an article was not added. */
export type UploadRefusal = AddRefusal | { readonly kind: 'refused'; readonly reason: 'download' };

export function renderAdded(
  { file, replaced }: Extract<Added, { kind: 'added' }>,
  report: ReloadReport,
  usage: Usage,
  t: Translate,
): Layout {
  return layOut(
    text(t(replaced ? 'add.replaced' : 'add.done', { file })),
    ...reloadParts(report, t),
    text(`-# ${renderUsage(usage, t)}`),
    replaced
      ? row([button(t('button.undo-replace'), { kind: 'undo-removal', hash: replaced.slice(0, hashDigits) })])
      : undefined,
  );
}

/** @param usage of the server, which says how much is left */
export function renderRefusedUpload(refusal: UploadRefusal, usage: Usage, t: Translate): Layout {
  switch (refusal.reason) {
    case 'problems':
      return layOut(text(t('add.refused.problems')), text(renderProblems(refusal.problems, t)));
    case 'exists':
    case 'same-slug':
    case 'shared':
      return layOut(text(t(`add.refused.${refusal.reason}`, { file: inCode(refusal.file) })));
    case 'too-large':
      return layOut(text(t('add.refused.too-large', { megabytes: refusal.maxBytes / 1024 / 1024 })));
    case 'too-much':
      return layOut(text(t(`add.refused.too-much-${refusal.of}`)), text(`-# ${renderUsage(usage, t)}`));
    default:
      return layOut(text(t(`add.refused.${refusal.reason}`)));
  }
}
