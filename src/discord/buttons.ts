import type { ButtonInteraction } from 'discord.js';
import type { ServerSettings } from '../store/store.js';
import type { Bot } from './bot.js';
import { judge } from './buttons/feedback.js';
import { dismissGap, sendGaps, turnGapsPage } from './buttons/gaps.js';
import type { Press } from './buttons/press.js';
import { cancelRemoval, confirmRemoval, undoRemoval } from './buttons/removal.js';
import { removeAnswer } from './buttons/remove.js';
import { share } from './buttons/share.js';
import { showFinding } from './buttons/show.js';
import { askAgain, askStarter, turnArticlesPage } from './buttons/starters.js';
import { tellModerators } from './buttons/tell.js';
import { type ButtonAction, decodeAction } from './custom-id.js';
import { renderNotice } from './render/notices.js';
import { reply } from './reply.js';
import { words } from './words.js';

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
