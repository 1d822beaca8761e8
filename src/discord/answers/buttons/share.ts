import type { ButtonInteraction } from 'discord.js';
import { translateTo } from '../../../locales/translate.js';
import { type ButtonContext, headingOf, type PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { renderNotice } from '../../components/layout.js';
import { replyAgain, replyIn, updateMessage } from '../../events/reply.js';
import { mayAnswerIn, maySpeak } from '../../servers/permissions.js';
import { isAnswerChannel, translateFor } from '../../servers/server-settings.js';
import { isPrivateMessage } from '../asker.js';
import { renderPassage } from '../render-passage.js';
import { outcomeWithout, passageOnView } from './show-passage.js';

/** Posts a private answer for everybody, with who shared it. It replaces the private one, so it is shared only once. */
export async function share(action: ButtonAction<'share'>, context: ButtonContext): Promise<PressOutcome> {
  const { interaction, bot, settings } = context;
  const found = await passageOnView(action, bot.library);
  if (found.kind !== 'found') return outcomeWithout(found);
  if (!isPrivateMessage(interaction)) return 'forged';
  if (!isAnswerChannel(interaction.channel, settings) || !maySpeak(interaction)) return 'share.not-here';
  const t = translateFor(interaction, true, settings);
  const heading = headingOf(context);
  const lead = `-# ${t('share.by', { person: `<@${interaction.user.id}>` })}`;
  const presentation = { ...heading, lead, isPublic: true };
  const layout = renderPassage({ findings: action, finding: found.finding, presentation }, t);
  await updateMessage(interaction, renderNotice(translateTo(interaction.locale)('share.done')));
  const asked = messageLinkedIn(heading.lead, interaction);
  if (asked && mayAnswerIn(interaction)) await replyIn(interaction, asked, layout);
  else await replyAgain(interaction, layout);
  return 'done';
}

/** Id of the message in this channel that the answer is about. */
function messageLinkedIn(lead = '', { channelId }: ButtonInteraction): string | undefined {
  const [, channel, message] = /\/channels\/\d+\/(\d+)\/(\d+)\)/.exec(lead) ?? [];
  return channel === channelId ? message : undefined;
}
