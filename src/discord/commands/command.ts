import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { ServerSettings } from '../../store/store.js';
import type { BotContext } from '../context.js';
import { forModerators } from './definition.js';

/** A command: its definition and what it does, in one object without state. */
export type Command = SlashCommand | MessageCommand;

export interface SlashCommand extends CommandRules {
  readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
  execute(interaction: ChatInputCommandInteraction, bot: BotContext, settings: ServerSettings): Promise<void>;
  autocomplete?(interaction: AutocompleteInteraction, bot: BotContext): Promise<void>;
}

/** In the menu of a message, under "Apps". */
export interface MessageCommand extends CommandRules {
  readonly definition: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  executeOn(
    interaction: MessageContextMenuCommandInteraction,
    bot: BotContext,
    settings: ServerSettings,
  ): Promise<void>;
}

interface CommandRules {
  /** Counts against the person's cooldown. */
  readonly isQuestion?: boolean;
}

/** Discord hides it from others, which a server may change; so it is checked again at each call. */
export function isForModerators({ definition }: Command): boolean {
  return definition.default_member_permissions === forModerators.default_member_permissions;
}
