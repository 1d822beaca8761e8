import type { BaseInteraction } from 'discord.js';
import type { BotContext } from '../context.js';

/** Who did what, where, and with what result; the log adds when. */
export function audit(interaction: BaseInteraction, what: string, result: string, { log }: BotContext): void {
  log.info({ who: interaction.user.id, what, guild: interaction.guildId, result }, 'privileged action');
}
