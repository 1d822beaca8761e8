import type { APIComponentInContainer } from 'discord.js';
import type { PassageCard } from '../../../library/snapshot-reader.js';
import type { Translate } from '../../../locales/translate.js';
import type { StoredTie } from '../../../store/store.js';
import { formatDate } from '../../answers/card/render-citation.js';
import { cutText } from '../../components/cut.js';
import { button, type Layout, layOut, row, text } from '../../components/layout.js';
import { escapeMarkdown } from '../../components/markdown.js';

import { placeOf } from './passage-place.js';

/** A tie and where its passage stands; undefined when it is gone. */
export interface ShownTie {
  readonly tie: StoredTie;
  readonly passage: PassageCard | undefined;
}

const tiesOnPage = 6;
/** UTF-16 units; escaped, six of each fit into a message. */
const maxQuestion = 120;
const maxPlace = 100;

/** Newest first, but those without their passage before all others: they have to be looked at. */
export function renderTies(ties: readonly ShownTie[], page: number, t: Translate): Layout {
  const ordered = [...ties].reverse().sort((a, b) => Number(!b.passage) - Number(!a.passage));
  const last = Math.max(0, Math.ceil(ordered.length / tiesOnPage) - 1);
  const shownPage = Math.min(page, last);
  const shown = ordered.slice(shownPage * tiesOnPage, (shownPage + 1) * tiesOnPage);
  return layOut(
    text(`### ${t('ties.heading')}`),
    ...(shown.length > 0 ? shown.flatMap((tie) => renderTie(tie, t)) : [text(t('ties.none'))]),
    row([
      shownPage > 0 ? button(t('button.page-back'), { kind: 'ties-page', number: shownPage - 1 }) : undefined,
      shownPage < last
        ? button(t('button.page-on'), { kind: 'ties-page', number: shownPage + 1 })
        : undefined,
    ]),
  );
}

function renderTie(
  { tie, passage }: ShownTie,
  t: Translate,
): readonly (APIComponentInContainer | undefined)[] {
  const { question, by, at, id } = tie;
  const place = passage ? escapeMarkdown(placeOf(passage, maxPlace)) : t('ties.gone');
  const date = formatDate(at.toISOString().slice(0, 10), t.locale);
  const lines = [
    `**${escapeMarkdown(cutText(question, maxQuestion))}**`,
    `${passage ? '→' : '⚠️'} ${place}`,
    `-# ${t('ties.by', { person: `<@${by}>`, date })}`,
  ];
  return [text(lines.join('\n')), row([button(t('button.untie'), { kind: 'untie', number: id })])];
}
