import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { type Command, commandTypes, optionTypes } from '../types.js';

/** A command as it is typed: subcommands are commands of their own here. */
export interface SlashCommand {
  /** Registered name, which is sent: 'corpus reload'. */
  readonly name: string;
  /** The name and description in the person's language, which are shown. */
  readonly shownName: string;
  readonly description: string;
  readonly options: readonly SlashOption[];
}

export interface SlashOption {
  readonly name: string;
  readonly shownName: string;
  readonly description: string;
  readonly type: number;
  readonly isRequired: boolean;
  readonly completes: boolean;
  readonly choices: readonly { readonly name: string; readonly value: string | number }[];
  readonly maxLength?: number;
}

interface Named {
  readonly name: string;
  readonly description: string;
  readonly name_localizations?: Readonly<Record<string, string | null>> | null;
  readonly description_localizations?: Readonly<Record<string, string | null>> | null;
}

export function listSlashCommands(commands: readonly Command[], locale: string): SlashCommand[] {
  return commands
    .filter(({ type }) => type === commandTypes.slash)
    .flatMap((command) => flatten(command, command.options ?? [], '', '', locale))
    .sort((a, b) => a.shownName.localeCompare(b.shownName));
}

function flatten(
  node: Named,
  options: readonly APIApplicationCommandOption[],
  path: string,
  shownPath: string,
  locale: string,
): SlashCommand[] {
  const name = `${path} ${node.name}`.trim();
  const shownName = `${shownPath} ${translated(node, locale)}`.trim();
  const inner = options.filter(isSubcommand);
  if (inner.length > 0)
    return inner.flatMap((option) => flatten(option, option.options ?? [], name, shownName, locale));
  const description = node.description_localizations?.[locale] ?? node.description;
  return [{ name, shownName, description, options: options.map((option) => readOption(option, locale)) }];
}

function isSubcommand(
  option: APIApplicationCommandOption,
): option is Extract<APIApplicationCommandOption, { options?: unknown }> {
  return option.type === optionTypes.subcommand || option.type === optionTypes.group;
}

function readOption(option: APIApplicationCommandOption, locale: string): SlashOption {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  return {
    name: option.name,
    shownName: translated(option, locale),
    description: option.description_localizations?.[localeKey(locale)] ?? option.description,
    type: option.type,
    isRequired: option.required ?? false,
    completes: 'autocomplete' in option && option.autocomplete === true,
    choices: choices.map((choice) => ({
      name: choice.name_localizations?.[localeKey(locale)] ?? choice.name,
      value: choice.value,
    })),
    ...('max_length' in option && option.max_length !== undefined && { maxLength: option.max_length }),
  };
}

function translated(node: Named, locale: string): string {
  return node.name_localizations?.[locale] ?? node.name;
}

/** The page offers Discord's own locales only. */
function localeKey(locale: string): 'en-US' {
  return locale as 'en-US';
}

/** Commands that fit what was typed after the slash, those that begin with it first. */
export function matchCommands(commands: readonly SlashCommand[], typed: string): SlashCommand[] {
  const wanted = typed.toLocaleLowerCase().trimEnd();
  const fitting = commands.filter(({ shownName, description }) =>
    `${shownName} ${description}`.toLocaleLowerCase().includes(wanted),
  );
  const rank = ({ shownName }: SlashCommand) => (shownName.startsWith(wanted) ? 0 : 1);
  return fitting.sort((a, b) => rank(a) - rank(b));
}

/** The id of the field that an option is filled in by. */
export function fieldId({ name }: SlashOption): string {
  return `option-${name}`;
}
