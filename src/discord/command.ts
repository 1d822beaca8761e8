import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from './bot.js';

/** Usable in servers, in direct messages with the bot and, installed to a user account, anywhere else. */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** What a command is and what it does, in one object without state. */
export interface Command {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Moderators only; asked again at each call, whatever Discord hid. */
  readonly isForModerators?: boolean;
  /** Counts against the person's cooldown. */
  readonly isQuestion?: boolean;
  execute(interaction: ChatInputCommandInteraction, bot: Bot): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, bot: Bot): Promise<void>;
}
