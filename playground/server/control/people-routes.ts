import { type APIApplicationCommandPermission, GatewayIntentBits } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../discord.js';
import { commandsFor } from '../interactions/visibility.js';
import { describeChannel } from '../payloads/channel.js';
import { readObject } from './exchange.js';
import { channelSeenBy, describeView, messagesSeenBy, personNamed } from './people.js';
import { Refusal } from './refusal.js';

/** What a person sees, and who a person is. */
export function addPeopleRoutes(app: Hono, discord: Discord): void {
  const { world, commands } = discord;
  app.get('/people/:person', (context) =>
    context.json(describeView(world, personNamed(world, context.req.param('person')))),
  );
  app.get('/people/:person/messages', (context) => {
    const person = personNamed(world, context.req.param('person'));
    const channel = channelSeenBy(world, person, context.req.query('channel') ?? '');
    return context.json(messagesSeenBy(world, person, channel));
  });
  app.get('/people/:person/commands', (context) => {
    const person = personNamed(world, context.req.param('person'));
    const channel = channelSeenBy(world, person, context.req.query('channel') ?? '');
    return context.json(commandsFor(world, commands, channel, person.user.id));
  });
  app.patch('/people/:person', async (context) => {
    const person = personNamed(world, context.req.param('person'));
    const { locale, installed, roles, guild, timeoutUntil } = await readObject(context.req);
    if (typeof locale === 'string') person.locale = locale as typeof person.locale;
    if (installed === true) world.userInstalls.add(person.user.id);
    if (installed === false) world.userInstalls.delete(person.user.id);
    const membership = { roles, timeoutUntil };
    changeMember(discord, person.user.id, typeof guild === 'string' ? guild : undefined, membership);
    world.emit({ name: 'people-changed' });
    return context.body(null, 204);
  });
  addPermissionRoutes(app, discord);
}

/** Who may use a command, and who may do what in a channel. */
function addPermissionRoutes(app: Hono, discord: Discord): void {
  const { world, commands } = discord;
  app.put('/guilds/:guild/commands/:command/permissions', async (context) => {
    const { guild, command } = context.req.param();
    const { permissions } = await readObject(context.req);
    if (!Array.isArray(permissions)) throw new Refusal('permissions is a list');
    const id =
      [...commands.list(undefined), ...commands.list(guild)].find(({ name }) => name === command)?.id ??
      command;
    commands.setPermissions(guild, id, permissions as APIApplicationCommandPermission[]);
    world.emit({ name: 'commands-changed' });
    return context.body(null, 204);
  });
  app.put('/channels/:channel/overwrites', async (context) => {
    const channel = world.channels.get(context.req.param('channel'));
    const { overwrites } = await readObject(context.req);
    if (!channel || !Array.isArray(overwrites)) throw new Refusal('name a channel and its overwrites');
    channel.overwrites = overwrites;
    world.emit({
      name: 'CHANNEL_UPDATE',
      channelId: channel.id,
      ...(channel.guildId && { guildId: channel.guildId }),
      intents: GatewayIntentBits.Guilds,
      payload: () => describeChannel(world, channel),
    });
    return context.body(null, 204);
  });
}

function changeMember(
  { world }: Discord,
  userId: string,
  guildId: string | undefined,
  change: { roles: unknown; timeoutUntil: unknown },
): void {
  const guild = guildId === undefined ? [...world.guilds.values()][0] : world.guilds.get(guildId);
  const member = guild?.members.get(userId);
  if (!member) return;
  if (Array.isArray(change.roles)) member.roles = change.roles.map(String);
  if (typeof change.timeoutUntil === 'string') member.timeoutUntil = change.timeoutUntil;
}
