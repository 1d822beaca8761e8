import {
  type APIApplicationCommand,
  type APIApplicationCommandPermission,
  ApplicationCommandType,
  ApplicationIntegrationType,
} from 'discord-api-types/v10';
import { DiscordError } from '../rest/errors.js';

/** Chat-input commands of one application and scope: https://discord.com/developers/docs/interactions/application-commands */
const commandLimit = 100;

export type CommandBody = Record<string, unknown> & { readonly name: string };

/** Registered commands, global (scope undefined) and per guild. */
export class CommandStore {
  readonly #applicationId: string;
  readonly #newId: () => string;
  readonly #scopes = new Map<string | undefined, Map<string, APIApplicationCommand>>();
  readonly #permissions = new Map<string, readonly APIApplicationCommandPermission[]>();

  constructor(applicationId: string, newId: () => string) {
    this.#applicationId = applicationId;
    this.#newId = newId;
  }

  list(guildId: string | undefined): APIApplicationCommand[] {
    return [...this.#scope(guildId).values()];
  }

  find(guildId: string | undefined, id: string): APIApplicationCommand {
    const command = this.#scope(guildId).get(id);
    if (!command) throw new DiscordError('unknownCommand');
    return command;
  }

  /** Creates a command, or replaces the one of the same name and type, which keeps its id. */
  upsert(guildId: string | undefined, body: CommandBody): { command: APIApplicationCommand; isNew: boolean } {
    const scope = this.#scope(guildId);
    const type = body.type ?? ApplicationCommandType.ChatInput;
    const before = [...scope.values()].find((other) => other.name === body.name && other.type === type);
    if (!before && scope.size >= commandLimit) throw new DiscordError('tooManyCommands');
    const command = this.#settle(guildId, body, before);
    scope.set(command.id, command);
    return { command, isNew: before === undefined };
  }

  /** Makes the list of a scope be exactly this one. */
  replaceAll(guildId: string | undefined, bodies: readonly CommandBody[]): APIApplicationCommand[] {
    const kept = bodies.map((body) => this.upsert(guildId, body).command);
    this.#scopes.set(guildId, new Map(kept.map((command) => [command.id, command])));
    return kept;
  }

  change(guildId: string | undefined, id: string, body: Record<string, unknown>): APIApplicationCommand {
    const before = this.find(guildId, id);
    const merged = { ...before, ...body, name: typeof body.name === 'string' ? body.name : before.name };
    const command = this.#settle(guildId, merged, before);
    this.#scope(guildId).set(id, command);
    return command;
  }

  remove(guildId: string | undefined, id: string): void {
    this.find(guildId, id);
    this.#scope(guildId).delete(id);
  }

  /** Overrides a server made for a command, as its owner does under Integrations. */
  permissionsFor(guildId: string, commandId: string): readonly APIApplicationCommandPermission[] {
    return this.#permissions.get(`${guildId}:${commandId}`) ?? [];
  }

  setPermissions(
    guildId: string,
    commandId: string,
    permissions: readonly APIApplicationCommandPermission[],
  ): void {
    this.#permissions.set(`${guildId}:${commandId}`, permissions);
  }

  #scope(guildId: string | undefined): Map<string, APIApplicationCommand> {
    const scope = this.#scopes.get(guildId) ?? new Map<string, APIApplicationCommand>();
    this.#scopes.set(guildId, scope);
    return scope;
  }

  #settle(
    guildId: string | undefined,
    body: CommandBody,
    before: APIApplicationCommand | undefined,
  ): APIApplicationCommand {
    const settled = {
      id: before?.id ?? this.#newId(),
      application_id: this.#applicationId,
      version: before?.version ?? this.#newId(),
      ...defaultsOf(guildId),
      ...withoutNulls(body),
      default_member_permissions: permissionsText(body.default_member_permissions),
    };
    const isSame = before && JSON.stringify(settled) === JSON.stringify(before);
    // Whatever passed the checks on its way here has the shape of a command.
    return (isSame ? before : { ...settled, version: this.#newId() }) as unknown as APIApplicationCommand;
  }
}

function defaultsOf(guildId: string | undefined): Record<string, unknown> {
  const common = { type: ApplicationCommandType.ChatInput, description: '', nsfw: false };
  if (guildId !== undefined) return { ...common, guild_id: guildId };
  return {
    ...common,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    contexts: null,
    dm_permission: true,
  };
}

function withoutNulls(body: Record<string, unknown>): Record<string, unknown> {
  const nullable = ['contexts', 'name_localizations', 'description_localizations'];
  return Object.fromEntries(
    Object.entries(body).filter(([key, value]) => value !== null || nullable.includes(key)),
  );
}

function permissionsText(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}
