import { type APIFileComponent, ComponentType } from 'discord.js';
import { OperatorError } from '../../errors.js';
import { translateTo } from '../../locales/translate.js';
import type { ButtonContext, PressOutcome } from '../components/button-context.js';
import type { ButtonAction } from '../components/custom-id.js';
import { renderNotice } from '../components/layout.js';
import { escapeMarkdown } from '../components/markdown.js';
import { reply, tell, updateMessage } from '../events/reply.js';
import { audit } from '../servers/audit-log.js';
import { isModeratorHere } from '../servers/server-settings.js';
import { groupQuestions } from './group-questions.js';
import { renderUnanswered, writeCsv } from './render-list.js';

export async function turnUnansweredPage(
  { number }: ButtonAction<'unanswered-page'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return asModerator(context, (serverId) => showUnanswered(serverId, number, context));
}

/** Dismisses it with all that ask the same. */
export async function dismissQuestions(
  { number }: ButtonAction<'dismiss-questions'>,
  context: ButtonContext,
): Promise<PressOutcome> {
  return asModerator(context, async (serverId) => {
    const { interaction, bot } = context;
    const group = groupQuestions(await bot.store.unanswered.list(serverId)).find(({ ids }) =>
      ids.includes(number),
    );
    if (group) await bot.store.unanswered.dismiss(serverId, group.ids);
    audit(interaction, 'dismiss questions', group ? 'dismissed' : 'gone already', bot);
    await showUnanswered(serverId, 0, context);
  });
}

export async function sendCsv(context: ButtonContext): Promise<PressOutcome> {
  return asModerator(context, async (serverId) => {
    const { interaction, bot } = context;
    const csv = writeCsv(groupQuestions(await bot.store.unanswered.list(serverId)));
    const notice = renderNotice(translateTo(interaction.locale)('unanswered.csv'));
    const components = [...notice.components, fileComponent];
    const files = [{ attachment: Buffer.from(csv), name: csvName }];
    await reply(interaction, { ...notice, components }, { isPrivate: true, files });
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
  const groups = groupQuestions(await bot.store.unanswered.list(serverId));
  await updateMessage(
    interaction,
    renderUnanswered(groups, page, settings.notesUnanswered, translateTo(interaction.locale)),
  );
}

/** Only moderators are shown the list, but whoever presses its buttons is checked again. */
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
