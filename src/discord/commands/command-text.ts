import { Locale, type LocalizationMap } from 'discord.js';
import { localizations, type WordKey, words } from '../../locales/translate.js';

/** What a command, a sub-command or an option is called and what it says of itself, in every language. */
export interface CommandText {
  readonly name: string;
  readonly name_localizations: LocalizationMap;
  readonly description: string;
  readonly description_localizations: LocalizationMap;
}

type Described = { [Key in WordKey]: Key extends `${infer Subject}.description` ? Subject : never }[WordKey];

/** @param subject `ask`, `ask.question`, `corpus.reload`: whatever has a `.name` and a `.description`. */
export function commandText(subject: Described): CommandText {
  const [name, description] = [`${subject}.name`, `${subject}.description`] as const;
  const locales = Object.values(Locale);
  return {
    name: words().say(name),
    name_localizations: localizations(name, locales),
    description: words().say(description),
    description_localizations: localizations(description, locales),
  };
}
