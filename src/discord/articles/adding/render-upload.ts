import type { Added } from '../../../library/folder/article-folder.js';
import type { ReloadReport } from '../../../library/library.js';
import type { Translate } from '../../../locales/translate.js';
import { type Layout, layOut, text } from '../../components/layout.js';
import { inCode } from '../../components/markdown.js';
import { reloadParts, renderProblems } from '../render-reload.js';

/** Why an article was not added. */
export type UploadRefusal =
  | Extract<Added, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly reason: 'download' };

export function renderAdded(file: string, report: ReloadReport, t: Translate): Layout {
  return layOut(text(t('add.done', { file })), ...reloadParts(report, t));
}

export function renderRefusedUpload(refusal: UploadRefusal, t: Translate): Layout {
  switch (refusal.reason) {
    case 'problems':
      return layOut(text(t('add.refused.problems')), text(renderProblems(refusal.problems, t)));
    case 'exists':
    case 'same-slug':
      return layOut(text(t(`add.refused.${refusal.reason}`, { file: inCode(refusal.file) })));
    case 'disk':
      return layOut(text(t('add.refused.disk', { file: inCode(refusal.file), reason: refusal.cause })));
    case 'too-large':
      return layOut(text(t('add.refused.too-large', { megabytes: refusal.maxBytes / 1024 / 1024 })));
    default:
      return layOut(text(t(`add.refused.${refusal.reason}`)));
  }
}
