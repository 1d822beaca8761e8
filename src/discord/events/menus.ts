import type { ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js';
import type { ServerSettings } from '../../store/store.js';
import type { PressOutcome } from '../components/button-context.js';
import { decodeAction } from '../components/custom-id.js';
import type { BotContext } from '../context.js';
import { searchAgain, tieChosen } from '../moderation/ties/choose-passage.js';
import { tell } from './reply.js';

/** Does what was chosen in a menu. */
export async function chooseInMenu(
  interaction: StringSelectMenuInteraction,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  const isOurs = action?.kind === 'tie-passage';
  await report(interaction, isOurs ? await tieChosen({ interaction, bot, settings }) : 'forged');
}

/** Does what a form says that was sent. */
export async function submitForm(
  interaction: ModalSubmitInteraction,
  bot: BotContext,
  settings: ServerSettings,
): Promise<void> {
  const action = decodeAction(interaction.customId);
  const isOurs = action?.kind === 'find-passages' && interaction.isFromMessage();
  await report(interaction, isOurs ? await searchAgain({ interaction, bot, settings }) : 'forged');
}

async function report(
  interaction: StringSelectMenuInteraction | ModalSubmitInteraction,
  outcome: PressOutcome,
): Promise<void> {
  if (outcome !== 'done') await tell(interaction, outcome);
}
