import type { ButtonInteraction } from 'discord.js';
import { words } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { askAgain, askStarter, turnArticlesPage } from '../answers/ask-starter.js';
import { judge } from '../answers/feedback.js';
import { removeAnswer } from '../answers/remove-answer.js';
import { share } from '../answers/share.js';
import { showFinding } from '../answers/show-passage.js';
import { cancelRemoval, confirmRemoval, undoRemoval } from '../articles/removal.js';
import type { Press } from '../components/button-context.js';
import { type ButtonAction, decodeAction } from '../components/custom-id.js';
import { renderNotice } from '../components/notices.js';
import type { Bot } from '../context.js';
import { dismissGap, sendGaps, turnGapsPage } from '../unanswered/buttons.js';
import { tellModerators } from '../unanswered/tell-moderators.js';
import { reply } from './reply.js';

/** Does what the pressed button says. That comes from outside, and is believed no more than it has to be. */
export async function pressButton(
  interaction: ButtonInteraction,
  bot: Bot,
  settings: ServerSettings,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  const press = { interaction, bot, settings };
  const isDone = action ? await perform(action, press) : false;
  if (!isDone)
    await reply(interaction, renderNotice(words(interaction.locale).say('forged')), { isPrivate: true });
}

/** False when the action does not fit the corpus, the message or the person: then it was not one of our buttons. */
function perform(action: ButtonAction, press: Press): Promise<boolean> {
  switch (action.kind) {
    case 'passage':
    case 'context':
      return showFinding(action, press);
    case 'share':
      return share(action, press);
    case 'helpful':
    case 'not-it':
      return judge(action, press);
    case 'ask-again':
      return askAgain(press);
    case 'ask-heading':
    case 'ask-title':
      return askStarter(action, press);
    case 'articles-page':
      return turnArticlesPage(action, press);
    case 'remove':
      return removeAnswer(press);
    case 'tell':
      return tellModerators(press);
    case 'confirm-removal':
      return confirmRemoval(action, press);
    case 'cancel-removal':
      return cancelRemoval(press);
    case 'undo-removal':
      return undoRemoval(action, press);
    case 'gaps-page':
      return turnGapsPage(action, press);
    case 'dismiss-gap':
      return dismissGap(action, press);
    case 'gaps-csv':
      return sendGaps(press);
  }
}
