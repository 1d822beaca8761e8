import { isPrivateMessage } from '../asker.js';
import type { FindingsAction } from '../custom-id.js';
import { maySpeak } from '../permissions.js';
import { renderPassage } from '../render/findings.js';
import { renderNotice } from '../render/notices.js';
import { replyAgain, updateMessage } from '../reply.js';
import { isAnswerChannel, wordsAt } from '../servers.js';
import { words as wordsFor } from '../words.js';
import { headOf, type Press, whisper } from './press.js';
import { findingOnView, sayStale } from './show.js';

/** Posts a private answer for all to see, with who shared it; the private one gives way, so that it is shared once. */
export async function share(action: FindingsAction, press: Press): Promise<boolean> {
  const { interaction, bot, settings } = press;
  const snapshot = bot.library.current();
  if (snapshot.version !== action.version) return sayStale(press);
  const finding = findingOnView(action, snapshot);
  if (!finding || !isPrivateMessage(interaction)) return false;
  if (!isAnswerChannel(interaction.channel, settings) || !maySpeak(interaction))
    return whisper(press, 'share.not-here');
  const words = wordsAt(interaction.locale, true, settings);
  const lead = `-# ${words.say('share.by', { person: `<@${interaction.user.id}>` })}`;
  const frame = { ...headOf(press), lead, isPublic: true };
  await updateMessage(interaction, renderNotice(wordsFor(interaction.locale).say('share.done')));
  await replyAgain(interaction, renderPassage({ findings: action, finding, frame }, words));
  return true;
}
