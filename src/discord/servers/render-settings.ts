import type { Translate } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { type Layout, layOut, text } from '../components/layout.js';

type Pace = NonNullable<ServerSettings['cooldown']>;

/** @param ofBot what applies where the server has set nothing */
export function renderSettings(
  settings: ServerSettings,
  ofBot: { readonly cooldown: Pace; readonly moderatorRoleId?: string },
  t: Translate,
  notes: readonly string[] = [],
): Layout {
  const { channels, isPrivate, language, notesUnanswered, cooldown = ofBot.cooldown } = settings;
  const roleId = settings.moderatorRoleId ?? ofBot.moderatorRoleId;
  const lines = [
    t('settings.show.channels', {
      channels: channels.length > 0 ? channels.map((id) => `<#${id}>`).join(', ') : t('settings.everywhere'),
    }),
    t('settings.show.private', { isPrivate: String(isPrivate) }),
    t('settings.show.language', {
      language: language ? nameLanguage(language) : t('settings.choice.automatic'),
    }),
    t('settings.show.moderator-role', {
      role: roleId ? `<@&${roleId}>` : t('settings.no-role'),
    }),
    t('settings.show.unanswered', { isKept: String(notesUnanswered) }),
    t('settings.show.forum-answers', { isOn: String(settings.answersPosts) }),
    t('settings.show.reply-in', { where: settings.repliesIn }),
    t('settings.show.reports-channel', {
      channel: settings.reportsChannelId
        ? `<#${settings.reportsChannelId}>`
        : t('settings.no-reports-channel'),
    }),
    t('settings.show.digest', { isOn: String(settings.sendsDigest) }),
    t('settings.show.shared-articles', { isOn: String(settings.usesSharedArticles) }),
    t('settings.show.cooldown', { ...cooldown }),
  ];
  const list = lines.map((line) => `- ${line}`).join('\n');
  return layOut(...notes.map((note) => text(note)), text(`### ${t('settings.heading')}`), text(list));
}

/** In the language itself: `português (Brasil)`. */
export function nameLanguage(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
