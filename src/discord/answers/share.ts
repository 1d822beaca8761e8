import { words as wordsFor } from '../../locales/translate.js';
import { headOf, type Press, whisper } from '../components/button-context.js';
import type { FindingsAction } from '../components/custom-id.js';
import { renderNotice } from '../components/notices.js';
import { replyAgain, updateMessage } from '../events/reply.js';
import { maySpeak } from '../servers/permissions.js';
import { isAnswerChannel, wordsAt } from '../servers/server-settings.js';
import { isPrivateMessage } from './asker.js';
import { renderPassage } from './render-passage.js';
import { passageOnView, sayStale } from './show-passage.js';

/** Posts a private answer for all to see, with who shared it; the private one gives way, so that it is shared once. */
export async function share(action: FindingsAction, press: Press): Promise<boolean> {
  const { interaction, bot, settings } = press;
  const found = await passageOnView(action, bot.library);
  if (found.kind === 'stale') return sayStale(press);
  if (found.kind === 'none' || !isPrivateMessage(interaction)) return false;
  if (!isAnswerChannel(interaction.channel, settings) || !maySpeak(interaction))
    return whisper(press, 'share.not-here');
  const words = wordsAt(interaction.locale, true, settings);
  const lead = `-# ${words.say('share.by', { person: `<@${interaction.user.id}>` })}`;
  const frame = { ...headOf(press), lead, isPublic: true };
  await updateMessage(interaction, renderNotice(wordsFor(interaction.locale).say('share.done')));
  await replyAgain(interaction, renderPassage({ findings: action, finding: found.finding, frame }, words));
  return true;
}
