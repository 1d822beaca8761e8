import { type APIFileComponent, ComponentType } from 'discord.js';
import { OperatorError } from '../../errors.js';
import { translateTo } from '../../locales/translate.js';
import type { ButtonContext, PressOutcome } from '../components/button-context.js';
import type { ButtonAction } from '../components/custom-id.js';
import { escapeMarkdown } from '../components/markdown.js';
import { renderNotice } from '../components/notices.js';
import { reply, tell, updateMessage } from '../events/reply.js';
import { logPrivileged } from '../servers/audit-log.js';
import { isModeratorHere } from '../servers/server-settings.js';
import { mergeGaps } from './group-questions.js';
import { renderGaps, writeGapsCsv } from './render-list.js';

export async function turnGapsPage(
  { number }: ButtonAction<'gaps-page'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return asModerator(context, (serverId) => showGaps(serverId, number, context));
}

/** With it go all that ask the same. */
export async function dismissGap(
  { number }: ButtonAction<'dismiss-gap'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return asModerator(context, async (serverId) => {
    const { interaction, bot } = context;
    const group = mergeGaps(await bot.store.gaps.list(serverId)).find(({ ids }) => ids.includes(number));
    if (group) await bot.store.gaps.dismiss(serverId, group.ids);
    logPrivileged(interaction, 'dismiss gap', group ? 'dismissed' : 'gone already', bot);
    await showGaps(serverId, 0, context);
  });
}

export async function sendGaps(context: ButtonContext): Promise<PressOutcome> {
  return asModerator(context, async (serverId) => {
    const { interaction, bot } = context;
    const csv = writeGapsCsv(mergeGaps(await bot.store.gaps.list(serverId)));
    const notice = renderNotice(translateTo(interaction.locale)('gaps.csv'));
    const components = [...notice.components, fileComponent];
    const files = [{ attachment: Buffer.from(csv), name: csvName }];
    await reply(interaction, { ...notice, components }, { isPrivate: true, files });
  });
}

const csvName = 'gaps.csv';
const fileComponent: APIFileComponent = {
  type: ComponentType.File,
  file: { url: `attachment://${csvName}` },
};

async function showGaps(
  serverId: string,
  page: number,
  { interaction, bot, settings }: ButtonContext,
): Promise<void> {
  const groups = mergeGaps(await bot.store.gaps.list(serverId));
  await updateMessage(
    interaction,
    renderGaps(groups, page, settings.keepsGaps, translateTo(interaction.locale)),
  );
}

/** The list is shown to moderators only; who presses its buttons is asked again all the same. */
async function asModerator(
  { interaction, bot, settings }: ButtonContext,
  work: (serverId: string) => Promise<void>,
): Promise<PressOutcome> {
  if (!interaction.guildId || !isModeratorHere(interaction, settings, bot)) return 'not-allowed';
  try {
    await work(interaction.guildId);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    await tell(interaction, 'settings.not-saved', { reason: escapeMarkdown(error.message) });
  }
  return 'done';
}
