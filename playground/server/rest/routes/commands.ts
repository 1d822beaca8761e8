import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { isRecord } from '../../gateway/identify.js';
import type { CommandBody } from '../../interactions/command-store.js';
import { guildFor } from '../access.js';
import type { Env } from '../body.js';
import { DiscordError } from '../errors.js';

/** Registration of commands, global and per guild: https://discord.com/developers/docs/interactions/application-commands */
export function addCommandRoutes(app: Hono<Env>, discord: Discord): void {
  for (const base of [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ] as const) {
    addListRoutes(app, discord, base);
    addItemRoutes(app, discord, base);
  }
  app.get('/applications/:application/guilds/:guild/commands/:command/permissions', (context) => {
    const { application, guild, command } = context.req.param();
    const permissions = discord.commands.permissionsFor(guild, command);
    if (permissions.length === 0) throw new DiscordError('unknownPermissions');
    return context.json({ id: command, application_id: application, guild_id: guild, permissions });
  });
  app.get('/applications/:application/guilds/:guild/commands/permissions', (context) => {
    const { application, guild } = context.req.param();
    const all = [...discord.commands.list(undefined), ...discord.commands.list(guild)].map(({ id }) => ({
      id,
      application_id: application,
      guild_id: guild,
      permissions: discord.commands.permissionsFor(guild, id),
    }));
    return context.json(all.filter(({ permissions }) => permissions.length > 0));
  });
}

/** All commands of one scope: listed, replaced, added to. */
function addListRoutes(app: Hono<Env>, discord: Discord, base: string): void {
  const { commands } = discord;
  const { scopeOf, told } = scopesOf(discord);
  app.get(base, (context) => {
    const list = commands.list(scopeOf(context.req.param()));
    return context.json(
      context.req.query('with_localizations') === 'true' ? list : list.map(withoutLocalizations),
    );
  });
  app.put(base, (context) => {
    const bodies = context.get('body').json;
    const list = commands.replaceAll(
      scopeOf(context.req.param()),
      Array.isArray(bodies) ? bodies.filter(isNamed) : [],
    );
    told();
    return context.json(list);
  });
  app.post(base, (context) => {
    const body = context.get('body').json;
    if (!isNamed(body)) throw new DiscordError('invalidForm');
    const { command, isNew } = commands.upsert(scopeOf(context.req.param()), body);
    told();
    return context.json(command, isNew ? 201 : 200);
  });
}

/** One command of a scope. */
function addItemRoutes(app: Hono<Env>, discord: Discord, base: string): void {
  const { commands } = discord;
  const { scopeOf, told } = scopesOf(discord);
  app.get(`${base}/:command`, (context) => {
    const params: Record<string, string> = context.req.param();
    return context.json(commands.find(scopeOf(params), params.command ?? ''));
  });
  app.patch(`${base}/:command`, (context) => {
    const params: Record<string, string> = context.req.param();
    const body = context.get('body').json;
    const command = commands.change(scopeOf(params), params.command ?? '', isRecord(body) ? body : {});
    told();
    return context.json(command);
  });
  app.delete(`${base}/:command`, (context) => {
    const params: Record<string, string> = context.req.param();
    commands.remove(scopeOf(params), params.command ?? '');
    told();
    return context.body(null, 204);
  });
}

function scopesOf({ world }: Discord) {
  return {
    /** A guild's id, or nothing for what is offered everywhere. */
    scopeOf: (params: Record<string, string>): string | undefined => {
      if (params.application !== world.application.id) throw new DiscordError('unknownApplication');
      return params.guild === undefined ? undefined : guildFor(world, params.guild).id;
    },
    told: () => world.emit({ name: 'commands-changed' }),
  };
}

function isNamed(body: unknown): body is CommandBody {
  return isRecord(body) && typeof body.name === 'string';
}

/** Without `with_localizations` Discord leaves the dictionaries out, of options as well. */
function withoutLocalizations(command: APIApplicationCommand): unknown {
  const strip = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(strip);
    if (!isRecord(node)) return node;
    const kept = Object.entries(node).filter(([key]) => !key.endsWith('_localizations'));
    return Object.fromEntries(kept.map(([key, value]) => [key, strip(value)]));
  };
  return strip(command);
}
