import type { ReloadReport } from '../../answer/library.js';
import type { Added } from '../../store/article-folder.js';
import { inCode } from '../markdown.js';
import type { Words } from '../words.js';
import { reloadParts, renderProblems } from './corpus.js';
import { type Layout, layOut, text } from './layout.js';

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
      return layOut(text(words.say('add.refused.too-large', { megabytes: refusal.maxBytes / 1024 / 1024 })));
    default:
      return layOut(text(words.say(`add.refused.${refusal.reason}`)));
  }
}
