import type { BaseInteraction, Message } from 'discord.js';
import type { BriefAnswer } from '../../answer/answer.js';
import { askedLanguage } from '../../languages/asked-language.js';
import { detectLanguage } from '../../languages/detect.js';
import { type Translate, translateTo } from '../../locales/translate.js';
import { defaultSettings, type ServerSettings } from '../../store/store.js';
import type { BotContext } from '../context.js';
import { isModerator, isUninvited, standingOf } from './permissions.js';

/** The settings of a server, or the defaults in a direct message. */
export async function settingsAt(serverId: string | null, { store }: BotContext): Promise<ServerSettings> {
  return serverId ? store.settings.read(serverId) : defaultSettings;
}

export function isModeratorHere(
  interaction: BaseInteraction,
  settings: ServerSettings,
  bot: BotContext,
): boolean {
  // Managing a server that did not invite the bot gives no say over the bot.
  if (isUninvited(interaction) || settings.isUnreadable) return false;
  return isModerator(standingOf(interaction), settings.moderatorRoleId ?? bot.moderatorRoleId);
}

/** A thread follows its parent. Where settings cannot be read, any channel may be one that is closed. */
export function isAnswerChannel(
  channel: Message['channel'] | BaseInteraction['channel'],
  { channels, isUnreadable }: ServerSettings,
): boolean {
  if (isUnreadable) return false;
  if (channels.length === 0 || !channel || channel.isDMBased()) return true;
  const parentId = channel.isThread() ? channel.parentId : null;
  return channels.includes(channel.id) || (parentId !== null && channels.includes(parentId));
}

/** To all who read the answer to a message. */
export function translateIn({ guild }: Message, settings: ServerSettings): Translate {
  return translateFor({ guildLocale: guild?.preferredLocale ?? null }, true, settings);
}

/**
 * The same for an answer, and in a direct message in the language it was asked in: Discord does not say with a message
 * which one its author's client is in.
 *
 * @param languages of the articles, BCP 47
 */
export function translateAnswerIn(
  message: Message,
  answer: BriefAnswer,
  languages: readonly string[],
  settings: ServerSettings,
): Translate {
  return message.guild ? translateIn(message, settings) : translateTo(languageAskedIn(answer, languages));
}

/** A passage is found by words of its own language. */
function languageAskedIn(answer: BriefAnswer, languages: readonly string[]): string {
  if (answer.kind === 'answered') return answer.best.language;
  if (answer.kind === 'unsure') return answer.closest.language;
  const others = answer.reason === 'other-language' ? [] : languages;
  return askedLanguage(answer.question) ?? detectLanguage(answer.question, { others }).language;
}

/** Where something is said: the languages of the person and of the server, as Discord has them. */
interface Hearers {
  readonly locale?: string;
  readonly guildLocale?: string | null;
}

/** To everybody in the server's language, the one it has set for the bot if any; to one person in that person's. */
export function translateFor(
  { locale, guildLocale }: Hearers,
  isPublic: boolean,
  { language }: ServerSettings,
): Translate {
  return translateTo((isPublic && (language ?? guildLocale)) || locale);
}
