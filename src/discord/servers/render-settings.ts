import type { Words } from '../../locales/translate.js';
import type { ServerSettings } from '../../store/store.js';
import { type Layout, layOut, text } from '../components/layout.js';

type Pace = NonNullable<ServerSettings['cooldown']>;

/** @param ofBot what holds where the server has set nothing of its own */
export function renderSettings(
  settings: ServerSettings,
  ofBot: { readonly cooldown: Pace; readonly moderatorRoleId?: string },
  words: Words,
  warning?: string,
): Layout {
  const { channels, isPrivate, language, keepsGaps, cooldown = ofBot.cooldown } = settings;
  const roleId = settings.moderatorRoleId ?? ofBot.moderatorRoleId;
  const lines = [
    words.say('settings.show.channels', {
      channels:
        channels.length > 0 ? channels.map((id) => `<#${id}>`).join(', ') : words.say('settings.everywhere'),
    }),
    words.say('settings.show.private', { isPrivate: String(isPrivate) }),
    words.say('settings.show.language', {
      language: language ? nameLanguage(language) : words.say('settings.choice.automatic'),
    }),
    words.say('settings.show.moderator-role', {
      role: roleId ? `<@&${roleId}>` : words.say('settings.no-role'),
    }),
    words.say('settings.show.gaps', { isKept: String(keepsGaps) }),
    words.say('settings.show.cooldown', { ...cooldown }),
  ];
  const list = lines.map((line) => `- ${line}`).join('\n');
  return layOut(
    warning ? text(warning) : undefined,
    text(`### ${words.say('settings.heading')}`),
    text(list),
  );
}

/** In the language itself: `português (Brasil)`. */
export function nameLanguage(locale: string): string {
  return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
}
