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
import { noteReports } from '../src/discord/moderation/reports/settings-notes.js';
import { audit } from '../src/discord/servers/audit-log.js';
import {
  automatic,
  changeSettings,
  type Resettable,
  resettable,
  type SettingsChange,
} from '../src/discord/servers/change-settings.js';
import { nameLanguage, renderSettings } from '../src/discord/servers/render-settings.js';
import { channelsWithoutThreads } from '../src/discord/servers/thread-permissions.js';
import { localizations, spokenLocales, type Translate, translateTo } from '../src/locales/translate.js';
import type { CooldownConfig } from '../src/process/config.js';
import type { ServerSettings } from '../src/store/store.js';

const { Boolean: Yes, Channel, Role, String: Text } = ApplicationCommandOptionType;

/** No threads: they follow their parent. */
const channelTypes = [
  ...[ChannelType.GuildText, ChannelType.GuildAnnouncement, ChannelType.GuildForum],
  ...[ChannelType.GuildVoice, ChannelType.GuildStageVoice],
] as const;

const reportTypes = [ChannelType.GuildText, ChannelType.GuildAnnouncement] as const;

const places = ['channel', 'thread'] as const satisfies ServerSettings['repliesIn'][];

/** How often one person may ask: a few to choose from say more than two numbers to type. */
const paces: readonly CooldownConfig[] = [
  { questions: 1, seconds: 10 },
  { questions: 3, seconds: 30 },
  { questions: 5, seconds: 30 },
  { questions: 10, seconds: 60 },
  { questions: 20, seconds: 60 },
  { questions: 60, seconds: 60 },
];

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
      { ...commandText('settings.reports-channel'), type: Channel, channel_types: [...reportTypes] },
      { ...commandText('settings.digest'), type: Yes },
      { ...commandText('settings.forum-answers'), type: Yes },
      {
        ...commandText('settings.reply-in'),
        type: Text,
        choices: places.map(wordChoice),
      },
      { ...commandText('settings.shared-articles'), type: Yes },
      { ...commandText('settings.cooldown'), type: Text, choices: paces.map(paceChoice) },
      {
        ...commandText('settings.reset'),
        type: Text,
        choices: resettable.map(wordChoice),
      },
    ],
  },

  async execute(interaction, bot, settings) {
    const t = translateTo(interaction.locale);
    const { saved, notes } = await applyChange(interaction, bot, settings, t);
    const { defaultCooldown: cooldown, moderatorRoleId } = bot;
    const ofBot = defined({ cooldown, moderatorRoleId });
    await reply(interaction, renderSettings(saved, ofBot, t, notes), { isPrivate: true });
  },
} satisfies SlashCommand;

interface Outcome {
  /** The settings that apply now. */
  readonly saved: ServerSettings;
  /** What came of the change. */
  readonly notes: readonly string[];
}

async function applyChange(
  interaction: ChatInputCommandInteraction,
  bot: BotContext,
  settings: ServerSettings,
  t: Translate,
): Promise<Outcome> {
  const { guildId, options } = interaction;
  if (!guildId || options.data.length === 0) return { saved: settings, notes: [] };
  const change = changeWanted(options);
  const changed = changeSettings(settings, change);
  try {
    await bot.store.settings.write(guildId, changed);
    audit(interaction, `settings ${JSON.stringify(change)}`, 'saved', bot);
    if (changed.usesSharedArticles !== settings.usesSharedArticles) bot.libraries.changed(guildId);
    const threadless =
      change.repliesIn === 'thread' ? channelsWithoutThreads(interaction.guild, changed) : [];
    const warning =
      threadless.length > 0
        ? [t('settings.no-threads', { channels: threadless.map((id) => `<#${id}>`).join(', ') })]
        : [];
    const ofReports = await noteReports(interaction, settings, changed, bot, t);
    return { saved: changed, notes: [t('settings.saved'), ...warning, ...ofReports] };
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    audit(interaction, `settings ${JSON.stringify(change)}`, error.message, bot);
    return {
      saved: settings,
      notes: [t('settings.not-saved', { reason: escapeMarkdown(error.message) })],
    };
  }
}

function changeWanted(options: ChatInputCommandInteraction['options']): SettingsChange {
  return withoutNull({
    addChannel: options.getChannel('add-channel')?.id,
    removeChannel: options.getChannel('remove-channel')?.id,
    isPrivate: options.getBoolean('private'),
    language: options.getString('language'),
    moderatorRoleId: options.getRole('moderator-role')?.id,
    notesUnanswered: options.getBoolean('gaps'),
    answersPosts: options.getBoolean('forum-answers'),
    repliesIn: places.find((place) => place === options.getString('reply-in')),
    reportsChannelId: options.getChannel('reports-channel')?.id,
    sendsDigest: options.getBoolean('digest'),
    usesSharedArticles: options.getBoolean('shared-articles'),
    cooldown: paces.find((pace) => nameOf(pace) === options.getString('cooldown')),
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

function paceChoice(pace: CooldownConfig) {
  const [key, values] = ['settings.choice.pace', { ...pace }] as const;
  return {
    name: translateTo()(key, values),
    name_localizations: localizations(key, Object.values(Locale), values),
    value: nameOf(pace),
  };
}

function nameOf({ questions, seconds }: CooldownConfig): string {
  return `${questions}/${seconds}`;
}

function wordChoice(value: typeof automatic | Resettable | ServerSettings['repliesIn']) {
  const key = `settings.choice.${value}` as const;
  return { name: translateTo()(key), name_localizations: localizations(key, Object.values(Locale)), value };
}
