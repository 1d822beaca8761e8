import type { ButtonInteraction } from 'discord.js';
import { type Translate, translateTo } from '../../../locales/translate.js';
import { type ButtonContext, headingOf, type PressOutcome } from '../../components/button-context.js';
import type { ButtonAction } from '../../components/custom-id.js';
import { type Layout, layOut, layOutInColor, text } from '../../components/layout.js';
import { postBeside, replyAgain, updateMessage } from '../../events/reply.js';
import { mayAnswerIn, maySpeak } from '../../servers/permissions.js';
import { isAnswerChannel, translateFor } from '../../servers/server-settings.js';
import { isPrivateMessage } from '../asker.js';
import { type Heading, renderHeading, tierColors } from '../card/presentation.js';
import { sayAbsence, sayLanguages } from '../card/render-answer.js';
import { renderPassage } from '../card/render-passage.js';
import { partsOfReport } from '../card/told.js';
import { outcomeWithout, passageOnView } from './show-passage.js';

/** Posts a private answer for everybody, with who shared it. It replaces the private one, so it is shared only once. */
export async function share(action: ButtonAction<'share'>, context: ButtonContext): Promise<PressOutcome> {
  const found = await passageOnView(action, context.bot.library);
  if (found.kind !== 'found') return outcomeWithout(found);
  const { finding } = found;
  return post(context, (presentation, t) => renderPassage({ findings: action, finding, presentation }, t));
}

/** The same for a question that found nothing: somebody else may know. */
export async function shareAbsence(
  { absence }: ButtonAction<'share-absence'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  const { library, commandMentions } = context.bot;
  const { languages } = library.current();
  return post(context, (heading, t) => {
    const said =
      absence === 'other-language'
        ? sayLanguages(languages, t)
        : sayAbsence(commandMentions.mention('articles'), t);
    return layOutInColor(tierColors.nothing, ...renderHeading(heading), text(said));
  });
}

async function post(
  context: ButtonContext,
  render: (heading: Heading, t: Translate) => Layout,
): Promise<PressOutcome> {
  const { interaction, settings } = context;
  if (!isPrivateMessage(interaction)) return 'forged';
  if (!isAnswerChannel(interaction.channel, settings) || !maySpeak(interaction)) return 'share.not-here';
  const t = translateFor(interaction, true, settings);
  const lead = `-# ${t('share.by', { person: `<@${interaction.user.id}>` })}`;
  const heading = headingOf(context);
  const layout = render({ ...heading, lead }, t);
  await updateMessage(interaction, layOutShared(interaction, heading));
  const asked = messageLinkedIn(heading.lead, interaction);
  // A follow-up would hang on the private answer, which nobody else can see.
  if (mayAnswerIn(interaction)) await postBeside(interaction, asked, layout);
  else await replyAgain(interaction, layout);
  return 'done';
}

/** A question that is not answered can still be reported. */
function layOutShared({ message, locale }: ButtonInteraction, { question }: Heading): Layout {
  const ofReport = partsOfReport(message);
  const asked = question && ofReport.length > 0 ? renderHeading({ question }) : [];
  return layOut(...asked, text(translateTo(locale)('share.done')), ...ofReport);
}

/** Id of the message in this channel that the answer is about. */
function messageLinkedIn(lead = '', { channelId }: ButtonInteraction): string | undefined {
  const [, channel, message] = /\/channels\/\d+\/(\d+)\/(\d+)\)/.exec(lead) ?? [];
  return channel === channelId ? message : undefined;
}
