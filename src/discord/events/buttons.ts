import type { ButtonInteraction } from 'discord.js';
import { translateTo } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { askAgain, askStarter } from '../answers/buttons/ask-starter.js';
import { removeAnswer } from '../answers/buttons/remove-answer.js';
import { share, shareAbsence } from '../answers/buttons/share.js';
import { showPassage } from '../answers/buttons/show-passage.js';
import { renderStale } from '../answers/card/render-answer.js';
import { giveReason } from '../answers/judging/give-reason.js';
import { judge } from '../answers/judging/judge.js';
import { dropPage, savePage } from '../articles/adding/save-page.js';
import { cancelRemoval, confirmRemoval, undoRemoval } from '../articles/own/removal.js';
import { turnArticlesPage } from '../articles/turn-page.js';
import { type ButtonContext, type PressOutcome, questionAsked } from '../components/button-context.js';
import { type ButtonAction, decodeAction } from '../components/custom-id.js';
import type { BotContext } from '../context.js';
import { signReport } from '../moderation/reports/report.js';
import {
  answerReported,
  answerUnanswered,
  openSearch,
  turnTiesPage,
  untie,
} from '../moderation/ties/choose-passage.js';
import { dismissQuestions, sendCsv, turnUnansweredPage } from '../unanswered/buttons.js';
import { tellModerators } from '../unanswered/tell-moderators.js';
import { reply, tell } from './reply.js';

/** Does what the pressed button says. It comes from outside, so it is not trusted further than necessary. */
export async function pressButton(
  interaction: ButtonInteraction,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  const context = { interaction, bot, settings };
  const outcome = action ? await perform(action, context) : 'forged';
  if (outcome === 'stale') await tellStale(context);
  else if (outcome !== 'done') await tell(interaction, outcome);
}

function perform(action: ButtonAction, context: ButtonContext): Promise<PressOutcome> {
  switch (action.kind) {
    case 'passage':
    case 'previous':
    case 'next':
    case 'context':
      return showPassage(action, context);
    case 'share':
      return share(action, context);
    case 'share-absence':
      return shareAbsence(action, context);
    case 'helpful':
    case 'not-it':
      return judge(action, context);
    case 'reason':
      return giveReason(action, context);
    case 'ask-again':
      return askAgain(context);
    case 'ask-starter':
      return askStarter(action, context);
    case 'articles-page':
      return turnArticlesPage(action, context);
    case 'remove':
      return removeAnswer(context);
    case 'tell':
      return tellModerators(context);
    case 'confirm-removal':
      return confirmRemoval(action, context);
    case 'cancel-removal':
      return cancelRemoval(context);
    case 'undo-removal':
      return undoRemoval(action, context);
    case 'save-page':
      return savePage(action, context);
    case 'drop-page':
      return dropPage(action, context);
    case 'unanswered-page':
      return turnUnansweredPage(action, context);
    case 'dismiss-questions':
      return dismissQuestions(action, context);
    case 'unanswered-csv':
      return sendCsv(context);
    case 'answer-question':
      return answerUnanswered(action, context);
    case 'answer-reported':
      return answerReported(context);
    case 'search-passages':
      return openSearch(context);
    case 'untie':
      return untie(action, context);
    case 'ties-page':
      return turnTiesPage(action, context);
    case 'sign-report':
      return signReport(context);
    // A form and a menu: no button of ours has their ids.
    case 'find-passages':
    case 'tie-passage':
      return Promise.resolve('forged');
  }
}

/** If the question is known, it can be asked again. */
async function tellStale(context: ButtonContext): Promise<void> {
  const { interaction } = context;
  const question = await questionAsked(context);
  await reply(interaction, renderStale(question, translateTo(interaction.locale)), { isPrivate: true });
}
