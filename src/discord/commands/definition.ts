import {
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type LocalizationMap,
  PermissionFlagsBits,
} from 'discord.js';
import { localizations, type TextKey, translateTo } from '../../locales/translate.js';

/** Usable in servers, in direct messages with the bot and, when installed to a user account, anywhere else. */
export const everywhere = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Usable in servers that invited the bot, by members who may manage the server. */
export const forModerators = {
  contexts: [InteractionContextType.Guild],
  integration_types: [ApplicationIntegrationType.GuildInstall],
  default_member_permissions: String(PermissionFlagsBits.ManageGuild),
};

/** The name and description of a command, a sub-command or an option, in every language. */
interface CommandText {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

/** Whatever has a name and a description: `ask`, `ask.question`, `corpus.reload`. */
export type CommandPart = {
  [Key in TextKey]: Key extends `${infer Part}.description` ? Part : never;
}[TextKey];

export function commandText(part: CommandPart): CommandText {
  const [name, description] = [`${part}.name`, `${part}.description`] as const;
  const locales = Object.values(Locale);
  return {
    name: translateTo()(name),
    name_localizations: localizations(name, locales),
    description: translateTo()(description),
    description_localizations: localizations(description, locales),
  };
}
