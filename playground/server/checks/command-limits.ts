import { ApplicationCommandType, ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { isRecord } from '../gateway/identify.js';
import type { FormProblem } from '../rest/errors.js';
import { countProblem, lengthProblem, requiredProblem } from './problem.js';

type Path = readonly string[];

/** https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Names, descriptions and choice values of a command together. */
const commandSizeLimit = 8_000;
const optionsHoldingOptions: readonly unknown[] = [Option.Subcommand, Option.SubcommandGroup];

export function checkCommand(command: unknown, path: Path, isPartial = false): FormProblem[] {
  if (!isRecord(command))
    return [{ path, code: 'DICT_TYPE_CONVERT', message: 'Only dictionaries may be used' }];
  const isMenu =
    command.type === ApplicationCommandType.Message || command.type === ApplicationCommandType.User;
  return [
    ...(isPartial && command.name === undefined ? [] : checkName(command, path, isMenu)),
    ...(isPartial && command.description === undefined ? [] : checkDescription(command, path, isMenu)),
    ...checkOptions(command.options, [...path, 'options']),
    ...checkSize(command, path),
  ];
}

function checkName(node: Record<string, unknown>, path: Path, isMenu: boolean): FormProblem[] {
  const names = { name: node.name, ...localized(node.name_localizations, 'name_localizations') };
  return Object.entries(names).flatMap(([key, value]) => {
    const at = [...path, ...key.split('.')];
    if (typeof value !== 'string') return requiredProblem(at, value);
    if (isMenu) return lengthProblem(at, value, 1, 32);
    const isValid = namePattern.test(value) && value === value.toLocaleLowerCase();
    const code = 'APPLICATION_COMMAND_INVALID_NAME';
    return isValid ? [] : [{ path: at, code, message: 'Command name is invalid' }];
  });
}

function checkDescription(node: Record<string, unknown>, path: Path, isMenu: boolean): FormProblem[] {
  const at = [...path, 'description'];
  if (isMenu) {
    const code = 'APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_SET';
    return node.description
      ? [{ path: at, code, message: 'Context menu commands cannot have description' }]
      : [];
  }
  const translated = localized(node.description_localizations, 'description_localizations');
  return [
    ...requiredProblem(at, node.description),
    ...lengthProblem(at, node.description, 1, 100),
    ...Object.entries(translated).flatMap(([key, text]) =>
      lengthProblem([...path, ...key.split('.')], text, 1, 100),
    ),
  ];
}

function checkOptions(options: unknown, path: Path): FormProblem[] {
  if (!Array.isArray(options)) return [];
  const nodes = options.filter(isRecord);
  const lastRequired = nodes.findLastIndex((option) => option.required === true);
  const firstOptional = nodes.findIndex((option) => option.required !== true);
  const isOutOfOrder = firstOptional !== -1 && firstOptional < lastRequired;
  const code = 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID';
  const message = 'Required options must be placed before non-required options';
  return [
    ...countProblem(path, options, 0, 25),
    ...(isOutOfOrder ? [{ path: [...path, String(lastRequired)], code, message }] : []),
    ...nodes.flatMap((option, index) => checkOption(option, [...path, String(index)])),
  ];
}

function checkOption(option: Record<string, unknown>, path: Path): FormProblem[] {
  const choices = Array.isArray(option.choices) ? option.choices.filter(isRecord) : [];
  const isTorn = choices.length > 0 && option.autocomplete === true;
  const message = 'An option with autocomplete cannot have choices';
  return [
    ...checkName(option, path, false),
    ...checkDescription(option, path, false),
    ...countProblem([...path, 'choices'], option.choices, 0, 25),
    ...choices.flatMap(({ name }, index) =>
      lengthProblem([...path, 'choices', String(index), 'name'], name, 1, 100),
    ),
    ...(isTorn ? [{ path, code: 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', message }] : []),
    ...(optionsHoldingOptions.includes(option.type)
      ? checkOptions(option.options, [...path, 'options'])
      : []),
  ];
}

function checkSize(command: Record<string, unknown>, path: Path): FormProblem[] {
  const size = sizeOf(command);
  if (size <= commandSizeLimit) return [];
  const message = `Command exceeds maximum size (${commandSizeLimit}), it has ${size}`;
  return [{ path, code: 'APPLICATION_COMMAND_TOO_LARGE', message }];
}

/** For each text the longest of its translations counts. */
function sizeOf(node: Record<string, unknown>): number {
  const longest = (text: unknown, translations: unknown) =>
    Math.max(
      ...[text, ...Object.values(isRecord(translations) ? translations : {})].map(
        (value) => String(value ?? '').length,
      ),
    );
  const own =
    longest(node.name, node.name_localizations) + longest(node.description, node.description_localizations);
  const values = Array.isArray(node.choices)
    ? node.choices.filter(isRecord).map((c) => sizeOf(c) + String(c.value).length)
    : [];
  const options = Array.isArray(node.options) ? node.options.filter(isRecord).map(sizeOf) : [];
  return [...values, ...options].reduce((sum, size) => sum + size, own);
}

function localized(translations: unknown, key: string): Record<string, unknown> {
  if (!isRecord(translations)) return {};
  return Object.fromEntries(Object.entries(translations).map(([locale, text]) => [`${key}.${locale}`, text]));
}
