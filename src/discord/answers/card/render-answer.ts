import type { Answered, BriefAnswer, FindingPlace, Nothing, Unsure } from '../../../answer/answer.js';
import { isUnanswered } from '../../../answer/answer.js';
import { listLanguages } from '../../../locales/language-names.js';
import type { Translate } from '../../../locales/translate.js';
import { reachable } from '../../components/custom-id.js';
import type { Absence, Findings } from '../../components/custom-id-fields.js';
import { button, type Layout, layOut, layOutInColor, row, text } from '../../components/layout.js';
import { tellButton } from './buttons.js';
import { type Presentation, renderHeading, tierColors } from './presentation.js';
import { renderPassage } from './render-passage.js';

/** Three tiers, told by words and colour: what answers, what only comes near, nothing. */
export function renderAnswer(answer: BriefAnswer, presentation: Presentation, t: Translate): Layout {
  if (answer.kind === 'nothing') return renderNothing(answer, presentation, t);
  const finding = answer.kind === 'answered' ? answer.best : answer.closest;
  const { isShort, ...full } = presentation;
  const shown = isShort && answer.kind === 'unsure' ? presentation : full;
  return renderPassage({ findings: findingsOf(answer), finding, presentation: shown }, t);
}

/** The passage of an old answer is gone. If its question is known, it can be asked again. */
export function renderStale(question: string | undefined, t: Translate): Layout {
  return layOut(
    ...renderHeading(question ? { question } : {}),
    text(t('stale')),
    question ? row([button(t('button.ask-again'), { kind: 'ask-again' })]) : undefined,
  );
}

/** What was found, for buttons to remember. */
export function findingsOf(answer: Answered<FindingPlace> | Unsure<FindingPlace>): Findings {
  const found = answer.kind === 'answered' ? [answer.best, ...answer.others] : answer.others;
  return reachable({
    tone: toneOf(answer),
    index: 0,
    passages: found.map(({ key, highlight }) => ({ key, highlight })),
  });
}

function toneOf(answer: Answered<FindingPlace> | Unsure<FindingPlace>): Findings['tone'] {
  if (answer.kind === 'unsure') return 'nearest';
  return answer.best.isChosen ? 'chosen' : 'answer';
}

function renderNothing(answer: Nothing, presentation: Presentation, t: Translate): Layout {
  const { canShare, canTell } = presentation;
  const absence = absenceOf(answer);
  return layOutInColor(
    tierColors.nothing,
    ...renderHeading(presentation),
    text(say(answer, presentation, t)),
    row([
      canShare && absence ? button(t('button.share'), { kind: 'share-absence', absence }) : undefined,
      canTell && isUnanswered(answer) ? tellButton(presentation, t) : undefined,
    ]),
  );
}

function absenceOf({ reason }: Nothing): Absence | undefined {
  return reason === 'not-in-corpus' || reason === 'other-language' ? reason : undefined;
}

function say(answer: Nothing, { articlesCommand }: Presentation, t: Translate): string {
  switch (answer.reason) {
    case 'small-talk':
      return t(`small-talk.${answer.smallTalk}`);
    case 'other-language':
      return sayLanguages(answer.languages, t);
    case 'not-in-corpus':
      return sayAbsence(articlesCommand, t);
    default:
      return t(`refusal.${answer.reason}`);
  }
}

/** @param articlesCommand as people can click it */
export function sayAbsence(articlesCommand = '`/articles`', t: Translate): string {
  return t('refusal.not-in-corpus', { list: articlesCommand });
}

/** The articles are in other languages than the question. @param languages BCP 47 */
export function sayLanguages(languages: readonly string[], t: Translate): string {
  return t('refusal.other-language', {
    languages: listLanguages(languages, t.locale),
    count: languages.length,
  });
}
