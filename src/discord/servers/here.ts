import type { BaseInteraction } from 'discord.js';
import type { BotContext } from '../context.js';
import { isUninvited } from './permissions.js';

/** Null in direct messages, and where nobody has invited us: somebody uses us through their account there. */
export function serverOf(interaction: BaseInteraction): string | null {
  return interaction.inGuild() && !isUninvited(interaction) ? interaction.guildId : null;
}

/**
 * The bot as it is in a server, or, without one, in a direct message. It knows no articles but those that the members
 * may read, so that nothing they ask, press or make up can lead to those of another server.
 */
export async function botAt(serverId: string | null, bot: BotContext): Promise<BotContext> {
  return { ...bot, library: await bot.libraries.at(serverId) };
}

/** The same, once what the server keeps itself has been read. */
export async function openBotAt(serverId: string | null, bot: BotContext): Promise<BotContext> {
  const here = await botAt(serverId, bot);
  await bot.libraries.opening(serverId);
  return here;
}
