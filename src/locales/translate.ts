import { IntlMessageFormat } from 'intl-messageformat';
import ar from './ar.json' with { type: 'json' };
import de from './de.json' with { type: 'json' };
import en from './en.json' with { type: 'json' };
import es from './es.json' with { type: 'json' };
import fr from './fr.json' with { type: 'json' };
import ja from './ja.json' with { type: 'json' };
import ptBr from './pt-BR.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };
import zhCn from './zh-CN.json' with { type: 'json' };

/** Names one thing the bot says. */
export type WordKey = keyof typeof en;

export type Values = Readonly<Record<string, string | number>>;

/** Everything the bot says, in one language. */
export interface Words {
  /** BCP 47, for `Intl`. */
  readonly locale: string;
  say(key: WordKey, values?: Values): string;
}

type Catalog = Readonly<Record<WordKey, string>>;

/** By the language part of Discord's locales, or by the whole when countries differ. */
export const catalogs: Readonly<Record<string, Catalog>> = {
  en,
  ar,
  de,
  es,
  fr,
  ja,
  'pt-BR': ptBr,
  ru,
  uk,
  'zh-CN': zhCn,
};

const fallback = 'en';

/** Discord's locales for the languages we speak, one for each. */
export const spokenLocales: readonly string[] = [
  ...['en-US', 'de', 'es-ES', 'fr', 'pt-BR', 'ru', 'uk', 'ja', 'zh-CN'],
  // Not among those members can choose in Discord, but a server may set it.
  'ar',
];

/** What the bot says in one of Discord's locales: the locale itself, else its language, else English. */
export function words(discordLocale: string = fallback): Words {
  const name = catalogNameOf(discordLocale) ?? fallback;
  const catalog = catalogs[name] ?? en;
  const locale = name === fallback && !discordLocale.startsWith(fallback) ? fallback : discordLocale;
  return { locale, say: (key, values) => format(catalog[key], locale, values) };
}

/** Names and descriptions of a command in the languages of Discord's that we speak, English aside. */
export function localizations(
  key: WordKey,
  discordLocales: readonly string[],
): Readonly<Record<string, string>> {
  const known = discordLocales.filter((locale) => (catalogNameOf(locale) ?? fallback) !== fallback);
  return Object.fromEntries(known.map((locale) => [locale, words(locale).say(key)]));
}

function catalogNameOf(discordLocale: string): string | undefined {
  const language = discordLocale.split('-')[0] ?? '';
  return [discordLocale, language].find((name) => Object.hasOwn(catalogs, name));
}

/** A tenth of the time of an answer went into parsing the same few hundred messages again. */
const parsed = new Map<string, IntlMessageFormat>();

function format(message: string, locale: string, values: Values | undefined): string {
  return String(parse(message, locale).format(values));
}

function parse(message: string, locale: string): IntlMessageFormat {
  const key = `${locale} ${message}`;
  const known = parsed.get(key);
  if (known) return known;
  const fresh = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  parsed.set(key, fresh);
  return fresh;
}
