import { IntlMessageFormat } from 'intl-messageformat';
import { LRUCache } from 'lru-cache';
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

/** Names one text of the bot. */
export type TextKey = keyof typeof en;

export type Values = Readonly<Record<string, string | number>>;

/** Says things in one language. */
export interface Translate {
  (key: TextKey, values?: Values): string;
  /** BCP 47, for `Intl`. */
  readonly locale: string;
}

/** English has every text; the others may lag behind. */
type Catalog = Readonly<Partial<Record<TextKey, string>>>;

/** By the language of Discord's locales, or by the whole locale where countries differ. Settings list them so. */
export const catalogs: Readonly<Record<string, Catalog>> = {
  en,
  de,
  es,
  fr,
  'pt-BR': ptBr,
  ru,
  uk,
  ja,
  'zh-CN': zhCn,
  ar,
};

const fallback = 'en';

/** A locale of Discord's for each language the bot speaks, as servers may choose it. */
export const spokenLocales: readonly string[] = Object.keys(catalogs).map(
  (name) => ({ en: 'en-US', es: 'es-ES' })[name] ?? name,
);

/** @param discordLocale is matched as it is, else by its language; English when neither is known */
export function translateTo(discordLocale: string = fallback): Translate {
  const name = catalogNameOf(discordLocale) ?? fallback;
  const catalog = catalogs[name] ?? en;
  const locale = name === fallback && !discordLocale.startsWith(fallback) ? fallback : discordLocale;
  return translateBy(catalog, locale);
}

/** What a catalog lacks is said in English. */
export function translateBy(catalog: Catalog, locale: string): Translate {
  const translate = (key: TextKey, values?: Values) => {
    const text = catalog[key];
    return text === undefined ? format(en[key], fallback, values) : format(text, locale, values);
  };
  return Object.assign(translate, { locale });
}

/** The text by Discord locale, where it is translated. To all others Discord shows the English one. */
export function localizations(
  key: TextKey,
  discordLocales: readonly string[],
  values?: Values,
): Readonly<Record<string, string>> {
  const translated = discordLocales.filter((locale) => {
    const name = catalogNameOf(locale) ?? fallback;
    return name !== fallback && catalogs[name]?.[key] !== undefined;
  });
  return Object.fromEntries(translated.map((locale) => [locale, translateTo(locale)(key, values)]));
}

function catalogNameOf(discordLocale: string): string | undefined {
  const language = discordLocale.split('-')[0] ?? '';
  // A language that is named without a country: of Portuguese there is Brazil's.
  const named = language === discordLocale ? ownLocaleOf(language) : undefined;
  return [discordLocale, language, named].find((name) => name !== undefined && Object.hasOwn(catalogs, name));
}

function ownLocaleOf(language: string): string | undefined {
  return Object.keys(catalogs).find((name) => name.startsWith(`${language}-`));
}

interface ParsedText {
  readonly format: IntlMessageFormat;
  /** What it says without values, once it was said. */
  plain?: string;
}

/** Parsing the same few hundred texts again took a tenth of an answer's time, formatting those of buttons a fiftieth. */
const parsed = new LRUCache<string, ParsedText>({ max: 2000 });

function format(message: string, locale: string, values: Values | undefined): string {
  const text = parse(message, locale);
  if (values) return String(text.format.format(values));
  text.plain ??= String(text.format.format());
  return text.plain;
}

function parse(message: string, locale: string): ParsedText {
  const key = `${locale} ${message}`;
  const known = parsed.get(key);
  if (known) return known;
  const fresh = { format: new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }) };
  parsed.set(key, fresh);
  return fresh;
}
