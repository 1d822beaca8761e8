import { type APIFileComponent, ComponentType, MessageFlags } from 'discord.js';
import { translateTo } from '../../locales/translate.js';
import type { ButtonContext, PressOutcome } from '../components/button-context.js';
import type { ButtonAction } from '../components/custom-id.js';
import { renderNotice } from '../components/layout.js';
import type { BotContext } from '../context.js';
import { editMessage, reply } from '../events/reply.js';
import { forModerators } from '../moderation/for-moderators.js';
import { audit } from '../servers/audit-log.js';
import { groupQuestions, type QuestionGroup } from './group-questions.js';
import { renderUnanswered, writeCsv } from './render-list.js';

export async function turnUnansweredPage(
  { number }: ButtonAction<'unanswered-page'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return forModerators(context, async ({ guildId: serverId }) => {
    await context.interaction.deferUpdate();
    await showUnanswered(serverId, number, context);
    return 'done';
  });
}

/** Dismisses it with all that ask the same. */
export async function dismissQuestions(
  { number }: ButtonAction<'dismiss-questions'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return forModerators(context, async ({ guildId: serverId }) => {
    const { interaction, bot } = context;
    await interaction.deferUpdate();
    const group = (await groupsIn(serverId, bot)).find(({ ids }) => ids.includes(number));
    if (group) await bot.store.unanswered.dismiss(serverId, group.ids);
    audit(interaction, 'dismiss questions', group ? 'dismissed' : 'gone already', bot);
    await showUnanswered(serverId, 0, context);
    return 'done';
  });
}

export async function sendCsv(context: ButtonContext): Promise<PressOutcome> {
  return forModerators(context, async ({ guildId: serverId }) => {
    const { interaction, bot } = context;
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const csv = writeCsv(await groupsIn(serverId, bot));
    const notice = renderNotice(translateTo(interaction.locale)('unanswered.csv'));
    const components = [...notice.components, fileComponent];
    const files = [{ attachment: Buffer.from(csv), name: csvName }];
    await reply(interaction, { ...notice, components }, { files });
    return 'done';
  });
}

const csvName = 'unanswered-questions.csv';
const fileComponent: APIFileComponent = {
  type: ComponentType.File,
  file: { url: `attachment://${csvName}` },
};

async function showUnanswered(
  serverId: string,
  page: number,
  { interaction, bot, settings }: ButtonContext,
): Promise<void> {
  const groups = await groupsIn(serverId, bot);
  const options = { page, isKept: settings.notesUnanswered };
  await editMessage(interaction, renderUnanswered(groups, options, translateTo(interaction.locale)));
}

async function groupsIn(serverId: string, { store }: BotContext): Promise<readonly QuestionGroup[]> {
  return groupQuestions(await store.unanswered.list(serverId));
}
