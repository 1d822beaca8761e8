import { Locale } from 'discord.js';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.js';
import { maxButtonLabel, maxCommandName, maxDescription } from '../../../src/discord/limits.js';
import english from '../../../src/locales/en.json' with { type: 'json' };
import {
  catalogs,
  localizations,
  type TextKey,
  translateBy,
  translateTo,
} from '../../../src/locales/translate.js';

const keys = Object.keys(english) as TextKey[];
/** Commands in a message's menu may have capitals and spaces. */
const menuCommands: readonly string[] = ['ask-about.name', 'delete-answer.name'];
const languages = Object.entries(catalogs);

describe.each(languages)('the texts in %s', (language, catalog) => {
  const texts = Object.entries(catalog) as [TextKey, string][];

  it('are texts there are in English, and none is empty', () => {
    expect(texts.map(([key]) => key).filter((key) => !keys.includes(key))).toEqual([]);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('have the placeholders of the English ones', () => {
    for (const [key, text] of texts)
      expect(placeholdersOf(text, language), key).toEqual(placeholdersOf(english[key], 'en'));
  });

  it('fit where Discord shows them', () => {
    for (const [key, { length }] of texts) {
      if (key.startsWith('button.')) expect(length, key).toBeLessThanOrEqual(maxButtonLabel);
      if (key.endsWith('.description')) expect(length, key).toBeLessThanOrEqual(maxDescription);
      if (key.endsWith('.name')) expect(length, key).toBeLessThanOrEqual(maxCommandName);
    }
  });

  it('name commands as Discord allows', () => {
    const names = texts.filter(([key]) => key.endsWith('.name') && !menuCommands.includes(key));
    // https://docs.discord.com/developers/interactions/application-commands#application-command-object
    for (const [, name] of names) expect(name).toMatch(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
    for (const [, name] of names) expect(name).toBe(name.toLowerCase());
  });
});

describe('texts that wait for a translator', () => {
  it('are listed here, and not published', () => {
    const missing = languages.flatMap(([language, catalog]) =>
      keys.filter((key) => !(key in catalog)).map((key) => ({ language, key })),
    );
    const lines = languages.flatMap(([language]) => {
      const lacking = missing.filter((text) => text.language === language);
      return lacking.length > 0 ? `${language}: ${lacking.map(({ key }) => key).join(', ')}` : [];
    });
    if (lines.length > 0) console.warn(['Not translated yet', ...lines].join('\n'));
    const names = missing.filter(({ key }) => /\.(name|description)$/.test(key));
    const published = names.filter(({ language, key }) =>
      Object.keys(localizations(key, Object.values(Locale))).some((locale) => locale.startsWith(language)),
    );
    expect(published).toEqual([]);
  });

  it('are said in English meanwhile, with English plurals', () => {
    const t = translateBy({ 'button.context': 'Kontekst' }, 'pl');
    expect(t('button.context')).toBe('Kontekst');
    expect(t('count.articles', { count: 2 })).toBe('2 articles');
  });
});

describe('a translation', () => {
  it('follows the language when the country is not known, and falls back to English', () => {
    expect(translateTo('en-GB').locale).toBe('en-GB');
    expect(translateTo('fi')('button.context')).toBe('Context');
    expect(translateTo('fi').locale).toBe('en');
  });

  it('counts as people do', () => {
    expect(translateTo()('count.articles', { count: 1 })).toBe('1 article');
    expect(translateTo()('count.articles', { count: 2 })).toBe('2 articles');
  });

  it('leaves nothing to chance when a value is missing', () => {
    expect(() => translateTo()('cooldown')).toThrow();
  });

  it('is published for every locale of Discord we speak', () => {
    const locales = Object.values(Locale);
    expect(
      Object.keys(localizations('ask.description', locales)).every((locale) =>
        locales.includes(locale as Locale),
      ),
    ).toBe(true);
    expect(localizations('ask.description', [Locale.EnglishUS, Locale.EnglishGB])).toEqual({});
  });
});

/** Names and kinds of what is filled in, wherever in the message it stands. */
function placeholdersOf(message: string, locale: string): readonly string[] {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    // The parser numbers its kinds: 0 is text, 7 the number sign within a plural.
    if ('type' in value && 'value' in value && ![0, 7].includes(Number(value.type)))
      found.add(`${value.type}:${value.value}`);
    Object.values(value).forEach(visit);
  };
  visit(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst());
  return [...found].sort();
}

describe('published names', () => {
  interface Named {
    readonly name: string;
    readonly name_localizations?: Readonly<Record<string, string | null>> | null;
    readonly options?: readonly Named[];
  }
  const levels = (list: readonly Named[]): readonly (readonly Named[])[] => [
    list,
    ...list.flatMap(({ options }) => (options ? levels(options) : [])),
  ];
  const everyLevel = levels(commands.map(({ definition }) => definition as Named));

  it('are different from each other in every locale', () => {
    const inEveryLocale = everyLevel.flatMap((level) =>
      Object.values(Locale).map((locale) => ({ level, locale })),
    );
    for (const { level, locale } of inEveryLocale) {
      const names = level.map(({ name, name_localizations: localized }) => localized?.[locale] ?? name);
      expect(new Set(names).size, names.join(', ')).toBe(names.length);
    }
  });

  // Discord has no Arabic, say: who reads the bot in it, because the server chose so, sees the English names.
  it.each(languages)('are those that members see, where the texts in %s name them', (language, catalog) => {
    const seen = spokenNames(
      commands.map(({ definition }) => definition as Named),
      language,
    );
    const said = Object.values(catalog).flatMap((text) =>
      Array.from(text.matchAll(/`\/([^`]+)`/g), ([, name = '']) => name),
    );
    if (catalog === english) expect(said.length).toBeGreaterThan(0);
    expect(said.filter((name) => !seen.has(name))).toEqual([]);
  });

  it.each(languages)('are those of options, too, where the texts in %s name them', (language, catalog) => {
    const options = everyLevel.slice(1).flat();
    const named = keys.flatMap((key) =>
      options
        .filter(({ name }) => english[key].includes(`\`${name}\``))
        .map((option) => ({ key, seen: shownIn(language)(option) })),
    );
    expect(named.length).toBeGreaterThan(5);
    const texts: Readonly<Partial<Record<TextKey, string>>> = catalog;
    const lacking = named.filter(({ key, seen }) => {
      const text = texts[key] ?? english[key];
      return !text.includes(`\`${seen}\``) && !text.includes(`\`${seen}: True\``);
    });
    expect(lacking).toEqual([]);
  });

  /** As Discord shows names to those who have set that language. */
  function shownIn(language: string): (named: Named) => string {
    const locale = Object.values(Locale).find(
      (known) => known === language || known.split('-')[0] === language,
    );
    return ({ name, name_localizations: localized }) => (locale && localized?.[locale]) ?? name;
  }

  /** `ask`, `settings gaps`. */
  function spokenNames(list: readonly Named[], language: string): ReadonlySet<string> {
    const shown = shownIn(language);
    return new Set(
      list.flatMap((command) => [
        shown(command),
        ...(command.options ?? []).map((option) => `${shown(command)} ${shown(option)}`),
      ]),
    );
  }
});

it('speaks a language of one country where none is named', () => {
  expect(translateTo('pt')('button.context')).toBe(translateTo('pt-BR')('button.context'));
  expect(translateTo('zh')('button.context')).toBe(translateTo('zh-CN')('button.context'));
  expect(translateTo('zh-TW')('button.context')).toBe(translateTo('en')('button.context'));
});
