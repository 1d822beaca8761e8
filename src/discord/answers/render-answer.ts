import {
  type BriefAnswer,
  type FindingPlace,
  isUnanswered,
  type Nothing,
  type Unsure,
} from '../../answer/answer.js';
import type { Translate } from '../../locales/translate.js';
import { reachable } from '../components/custom-id.js';
import type { Findings } from '../components/custom-id-fields.js';
import { button, type Layout, layOut, row, text } from '../components/layout.js';
import { type Presentation, removeButton, renderHeading } from './presentation.js';
import { renderPassage } from './render-passage.js';

export function renderAnswer(answer: BriefAnswer, presentation: Presentation, t: Translate): Layout {
  if (answer.kind !== 'answered') return renderRefusal(answer, presentation, t);
  return renderPassage({ findings: findingsOf(answer), finding: answer.best, presentation }, t);
}

/** The articles have changed since an old answer. If its question is known, it can be asked again. */
export function renderStale(question: string | undefined, t: Translate): Layout {
  return layOut(
    ...renderHeading(question ? { question } : {}),
    text(t('stale')),
    question ? row([button(t('button.ask-again'), { kind: 'ask-again' })]) : undefined,
  );
}

function renderRefusal(
  answer: Unsure<FindingPlace> | Nothing,
  presentation: Presentation,
  t: Translate,
): Layout {
  const nearest = answer.kind === 'unsure' && answer.others.length > 0 ? findingsOf(answer) : undefined;
  const canTell = presentation.canTell && isUnanswered(answer);
  return layOut(
    ...renderHeading(presentation),
    text(answer.kind === 'unsure' ? t(`refusal.${nearest ? 'unsure' : 'not-in-corpus'}`) : say(answer, t)),
    row([
      nearest && button(t('button.nearest'), { ...nearest, kind: 'passage' }),
      canTell
        ? button(t(presentation.isReport ? 'button.report' : 'button.tell'), { kind: 'tell' })
        : undefined,
      presentation.isPublic ? removeButton(t) : undefined,
    ]),
  );
}

function say(answer: Nothing, t: Translate): string {
  if (answer.reason === 'small-talk') return t(`small-talk.${answer.smallTalk}`);
  if (answer.reason !== 'other-language') return t(`refusal.${answer.reason}`);
  const names = new Intl.DisplayNames(t.locale, { type: 'language' });
  const list = new Intl.ListFormat(t.locale, { type: 'disjunction' });
  return t('refusal.other-language', {
    languages: list.format(answer.languages.map((tag) => names.of(tag) ?? tag)),
  });
}

function findingsOf(answer: Exclude<BriefAnswer, Nothing>): Findings {
  const found = answer.kind === 'answered' ? [answer.best, ...answer.others] : answer.others;
  return reachable({
    version: answer.version,
    tone: answer.kind === 'answered' ? 'answer' : 'nearest',
    index: 0,
    passages: found.map(({ ordinal, highlight }) => ({ ordinal, highlight })),
  });
}
