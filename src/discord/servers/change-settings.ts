import { defined } from '../../base/defined.js';
import { defaultSettings, type ServerSettings } from '../../store/store.js';

/** What a moderator wants to change; everything else stays. */
export interface SettingsChange {
  readonly addChannel?: string;
  readonly removeChannel?: string;
  readonly isPrivate?: boolean;
  /** A locale, or `automatic`. */
  readonly language?: string;
  readonly moderatorRoleId?: string;
  readonly notesUnanswered?: boolean;
  readonly answersPosts?: boolean;
  readonly repliesIn?: ServerSettings['repliesIn'];
  readonly cooldown?: { readonly questions: number; readonly seconds: number };
  readonly reportsChannelId?: string;
  readonly sendsDigest?: boolean;
  readonly usesSharedArticles?: boolean;
  readonly reset?: Resettable;
}

export type Resettable = (typeof resettable)[number];

export const resettable = [
  'channels',
  'private',
  'language',
  'moderator-role',
  'gaps',
  'forum-answers',
  'reply-in',
  'cooldown',
  'reports-channel',
  'digest',
  'shared-articles',
  'all',
] as const;
export const automatic = 'automatic';

/** Resets first, so that one command can reset and set. */
export function changeSettings(settings: ServerSettings, change: SettingsChange): ServerSettings {
  const { reset, addChannel, removeChannel, language: wanted, ...others } = change;
  const { language, ...base } = reset ? resetSettings(settings, reset) : settings;
  const chosen = wanted ?? language;
  const channels = base.channels.filter((id) => id !== removeChannel && id !== addChannel);
  return {
    ...base,
    channels: addChannel ? [...channels, addChannel] : channels,
    ...defined({ ...others, language: chosen === automatic ? undefined : chosen }),
  };
}

function resetSettings(settings: ServerSettings, what: Resettable): ServerSettings {
  switch (what) {
    case 'all':
      return defaultSettings;
    case 'channels':
      return { ...settings, channels: [] };
    case 'private':
      return { ...settings, isPrivate: defaultSettings.isPrivate };
    case 'gaps':
      return { ...settings, notesUnanswered: defaultSettings.notesUnanswered };
    case 'forum-answers':
      return { ...settings, answersPosts: defaultSettings.answersPosts };
    case 'reply-in':
      return { ...settings, repliesIn: defaultSettings.repliesIn };
    case 'language':
      return without(settings, 'language');
    case 'moderator-role':
      return without(settings, 'moderatorRoleId');
    case 'reports-channel':
      return without(settings, 'reportsChannelId');
    case 'digest':
      return { ...settings, sendsDigest: defaultSettings.sendsDigest };
    case 'shared-articles':
      return { ...settings, usesSharedArticles: defaultSettings.usesSharedArticles };
    case 'cooldown':
      return without(settings, 'cooldown');
  }
}

function without<Thing extends object, Key extends keyof Thing>(thing: Thing, key: Key): Omit<Thing, Key> {
  const { [key]: _left, ...rest } = thing;
  return rest;
}
