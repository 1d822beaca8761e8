import { type APIFileComponent, ComponentType } from 'discord.js';
import { OperatorError } from '../../errors.js';
import { words as wordsFor } from '../../locales/translate.js';
import { type Press, whisper } from '../components/button-context.js';
import type { NumberAction } from '../components/custom-id.js';
import { escapeMarkdown } from '../components/markdown.js';
import { renderNotice } from '../components/notices.js';
import { reply, updateMessage } from '../events/reply.js';
import { logPrivileged } from '../servers/audit-log.js';
import { isModeratorHere } from '../servers/server-settings.js';
import { mergeGaps } from './group-questions.js';
import { renderGaps, writeGapsCsv } from './render-list.js';

export async function turnGapsPage({ number }: NumberAction, press: Press): Promise<boolean> {
  return asModerator(press, (serverId) => showGaps(serverId, number, press));
}

/** With it go all that ask the same. */
export async function dismissGap({ number }: NumberAction, press: Press): Promise<boolean> {
  return asModerator(press, async (serverId) => {
    const { interaction, bot } = press;
    const group = mergeGaps(await bot.store.gaps.list(serverId)).find(({ ids }) => ids.includes(number));
    if (group) await bot.store.gaps.dismiss(serverId, group.ids);
    logPrivileged(interaction, 'dismiss gap', group ? 'dismissed' : 'gone already', bot);
    await showGaps(serverId, 0, press);
  });
}

export async function sendGaps(press: Press): Promise<boolean> {
  return asModerator(press, async (serverId) => {
    const { interaction, bot } = press;
    const csv = writeGapsCsv(mergeGaps(await bot.store.gaps.list(serverId)));
    const notice = renderNotice(wordsFor(interaction.locale).say('gaps.csv'));
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
  { interaction, bot, settings }: Press,
): Promise<void> {
  const groups = mergeGaps(await bot.store.gaps.list(serverId));
  await updateMessage(
    interaction,
    renderGaps(groups, page, settings.keepsGaps, wordsFor(interaction.locale)),
  );
}

/** The list is shown to moderators only; who presses its buttons is asked again all the same. */
async function asModerator(press: Press, work: (serverId: string) => Promise<void>): Promise<boolean> {
  const { interaction, bot, settings } = press;
  if (!interaction.guildId || !isModeratorHere(interaction, settings, bot))
    return whisper(press, 'not-allowed');
  try {
    await work(interaction.guildId);
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    await whisper(press, 'settings.not-saved', { reason: escapeMarkdown(error.message) });
  }
  return true;
}
