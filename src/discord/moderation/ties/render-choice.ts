import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import type { PassageCard } from '../../../library/snapshot-reader.js';
import type { Translate } from '../../../locales/translate.js';
import { encodeAction } from '../../components/custom-id.js';
import { cutText } from '../../components/cut.js';
import { button, type Layout, layOut, row, text } from '../../components/layout.js';
import { escapeMarkdown } from '../../components/markdown.js';
import { maxChoiceName, maxChoices, maxFormTitle } from '../../limits.js';
import { placeOf, writePlace } from './passage-place.js';
import { renderQuestion } from './question-text.js';

/** Passages to choose from for a question. */
export function renderChoice(question: string, found: readonly PassageCard[], t: Translate): Layout {
  return layOut(
    renderQuestion(question),
    text(t(found.length > 0 ? 'tie.choose' : 'tie.none')),
    found.length > 0 ? menuOf(found, t) : undefined,
    row([button(t('button.search-passages'), { kind: 'search-passages' })]),
  );
}

/** The question has its passage now. @param id of the tie */
export function renderTied(question: string, card: PassageCard, id: number, t: Translate): Layout {
  return layOut(
    renderQuestion(question),
    text(t('tie.done')),
    text(
      `> ${escapeMarkdown(cutText(card.beginning, maxBeginning))}\n-# ${escapeMarkdown(placeOf(card, maxPlace))}`,
    ),
    row([button(t('button.untie'), { kind: 'untie', number: id })]),
  );
}

/** UTF-16 units. A card has 200 of its passage. */
const maxBeginning = 190;
const maxPlace = 300;
const maxWords = 200;

/** Custom id of the field for the words. */
export const wordsField = 'words';

/** Asks for other words to search by. */
export function searchForm(t: Translate): APIModalInteractionResponseCallbackData {
  return {
    custom_id: encodeAction({ kind: 'find-passages' }),
    title: cutText(t('tie.search'), maxFormTitle),
    components: [
      {
        type: ComponentType.Label,
        label: cutText(t('tie.words'), maxFormTitle),
        component: {
          type: ComponentType.TextInput,
          custom_id: wordsField,
          style: TextInputStyle.Short,
          max_length: maxWords,
        },
      },
    ],
  };
}

function menuOf(found: readonly PassageCard[], t: Translate) {
  return {
    type: ComponentType.ActionRow as const,
    components: [
      {
        type: ComponentType.StringSelect as const,
        custom_id: encodeAction({ kind: 'tie-passage' }),
        placeholder: t('tie.placeholder'),
        min_values: 1,
        max_values: 1,
        options: found.slice(0, maxChoices).map((card) => ({
          label: cutText(card.beginning, maxChoiceName),
          description: placeOf(card, maxChoiceName),
          value: writePlace(card),
        })),
      },
    ],
  };
}
