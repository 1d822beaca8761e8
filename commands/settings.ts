import {
  ApplicationCommandOptionType,
  ChannelType,
  type ChatInputCommandInteraction,
  Locale,
} from 'discord.js';
import { defined } from '../src/base/defined.js';
import { OperatorError } from '../src/base/errors.js';
import type { SlashCommand } from '../src/discord/commands/command.js';
import { commandText, forModerators } from '../src/discord/commands/definition.js';
import { escapeMarkdown } from '../src/discord/components/markdown.js';
import type { BotContext } from '../src/discord/context.js';
import { reply } from '../src/discord/events/reply.js';
import { audit } from '../src/discord/servers/audit-log.js';
import {
  automatic,
  changeSettings,
  type Resettable,
  resettable,
  type SettingsChange,
} from '../src/discord/servers/change-settings.js';
import { nameLanguage, renderSettings } from '../src/discord/servers/render-settings.js';
import { localizations, spokenLocales, type Translate, translateTo } from '../src/locales/translate.js';
import type { ServerSettings } from '../src/store/store.js';

const { Boolean: Yes, Channel, Integer, Role, String: Text } = ApplicationCommandOptionType;

/** No threads: they follow their parent. */
const channelTypes = [
  ...[ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
  ...[ChannelType.GuildVoice, ChannelType.GuildStageVoice],
] as const;

export const settingsCommand = {
  definition: {
    ...commandText('settings'),
    ...forModerators,
    options: [
      { ...commandText('settings.add-channel'), type: Channel, channel_types: [...channelTypes] },
      { ...commandText('settings.remove-channel'), type: Channel, channel_types: [...channelTypes] },
      { ...commandText('settings.private'), type: Yes },
      {
        ...commandText('settings.language'),
        type: Text,
        choices: [wordChoice(automatic), ...spokenLocales.map(languageChoice)],
      },
      { ...commandText('settings.moderator-role'), type: Role },
      { ...commandText('settings.gaps'), type: Yes },
      { ...commandText('settings.questions'), type: Integer, min_value: 1, max_value: 1000 },
      { ...commandText('settings.seconds'), type: Integer, min_value: 1, max_value: 86_400 },
      {
        ...commandText('settings.reset'),
        type: Text,
        choices: resettable.map(wordChoice),
      },
    ],
  },

  async execute(interaction, bot, settings) {
    const t = translateTo(interaction.locale);
    const { saved, warning } = await applyChange(interaction, bot, settings, t);
    const { defaultCooldown: cooldown, moderatorRoleId } = bot;
    const ofBot = defined({ cooldown, moderatorRoleId });
    await reply(interaction, renderSettings(saved, ofBot, t, warning), { isPrivate: true });
  },
} satisfies SlashCommand;

interface Outcome {
  /** The settings that apply now. */
  readonly saved: ServerSettings;
  /** Why they are not what was wanted. */
  readonly warning?: string;
}

async function applyChange(
  interaction: ChatInputCommandInteraction,
  bot: BotContext,
  settings: ServerSettings,
  t: Translate,
): Promise<Outcome> {
  const { guildId, options } = interaction;
  if (!guildId || options.data.length === 0) return { saved: settings };
  const change = changeWanted(options);
  if (!change) return { saved: settings, warning: t('settings.both') };
  const changed = changeSettings(settings, change);
  try {
    await bot.store.settings.write(guildId, changed);
    audit(interaction, `settings ${JSON.stringify(change)}`, 'saved', bot);
    return { saved: changed };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    audit(interaction, `settings ${JSON.stringify(change)}`, error.message, bot);
    return {
      saved: settings,
      warning: t('settings.not-saved', { reason: escapeMarkdown(error.message) }),
    };
  }
}

/** Undefined when only one half of the cooldown is given. */
function changeWanted(options: ChatInputCommandInteraction['options']): SettingsChange | undefined {
  const [questions, seconds] = [options.getInteger('questions'), options.getInteger('seconds')];
  if ((questions === null) !== (seconds === null)) return undefined;
  return withoutNull({
    addChannel: options.getChannel('add-channel')?.id,
    removeChannel: options.getChannel('remove-channel')?.id,
    isPrivate: options.getBoolean('private'),
    language: options.getString('language'),
    moderatorRoleId: options.getRole('moderator-role')?.id,
    notesUnanswered: options.getBoolean('gaps'),
    cooldown: questions !== null && seconds !== null ? { questions, seconds } : null,
    // Discord sends nothing but the choices it was given.
    reset: options.getString('reset') as Resettable | null,
  });
}

type WithoutNull<Thing> = { readonly [Key in keyof Thing]?: NonNullable<Thing[Key]> };

function withoutNull<Thing extends object>(thing: Thing): WithoutNull<Thing> {
  const given = Object.entries(thing).filter(([, value]) => value !== null && value !== undefined);
  // The same names, less those without a value.
  return Object.fromEntries(given) as WithoutNull<Thing>;
}

function languageChoice(locale: string) {
  return { name: nameLanguage(locale), value: locale };
}

function wordChoice(value: typeof automatic | Resettable) {
  const key = `settings.choice.${value}` as const;
  return { name: translateTo()(key), name_localizations: localizations(key, Object.values(Locale)), value };
}
