import { type Added, maxUploadBytes } from '../../library/article-folder.js';
import type { ReloadReport } from '../../library/library.js';
import type { Words } from '../../locales/translate.js';
import { type Layout, layOut, text } from '../components/layout.js';
import { inCode } from '../components/markdown.js';
import { reloadParts, renderProblems } from './render-reload.js';

/** Why an article was not added. */
export type UploadRefusal =
  | Extract<Added, { kind: 'refused' }>
  | { readonly kind: 'refused'; readonly reason: 'download' };

export function renderAdded(file: string, report: ReloadReport, words: Words): Layout {
  return layOut(text(words.say('add.done', { file })), ...reloadParts(report, words));
}

export function renderRefusedUpload(refusal: UploadRefusal, words: Words): Layout {
  switch (refusal.reason) {
    case 'problems':
      return layOut(text(words.say('add.refused.problems')), text(renderProblems(refusal.problems, words)));
    case 'exists':
    case 'same-slug':
      return layOut(text(words.say(`add.refused.${refusal.reason}`, { file: inCode(refusal.file) })));
    case 'too-large':
      return layOut(text(words.say('add.refused.too-large', { megabytes: maxUploadBytes / 1024 / 1024 })));
    default:
      return layOut(text(words.say(`add.refused.${refusal.reason}`)));
  }
}
