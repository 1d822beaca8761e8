import {
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { ServerSettings } from '../../store/store.js';
import type { Bot } from '../context.js';

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
export type Command = SlashCommand | MessageCommand;

export interface SlashCommand extends CommandRules {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, bot: Bot, settings: ServerSettings): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, bot: Bot): Promise<void>;
}

/** In the menu of a message, under "Apps". */
export interface MessageCommand extends CommandRules {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  executeOn(
    interaction: MessageContextMenuCommandInteraction,
    bot: Bot,
    settings: ServerSettings,
  ): Promise<void>;
}

interface CommandRules {
  /** Moderators only; asked again at each call, whatever Discord hid. */
  readonly isForModerators?: boolean;
  /** Counts against the person's cooldown. */
  readonly isQuestion?: boolean;
}
