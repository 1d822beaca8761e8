import type { Hono } from 'hono';
import type { Discord } from '../../discord.js';
import { describeChannel } from '../../payloads/channel.js';
import { describeGuild, describeMember, describeRole } from '../../payloads/guild.js';
import { isThread } from '../../world/permissions.js';
import { guildFor } from '../access.js';
import type { Env } from '../body.js';
import { DiscordError } from '../errors.js';

export function addGuildRoutes(app: Hono<Env>, { world }: Discord): void {
  app.get('/guilds/:guild', (context) =>
    context.json(describeGuild(guildFor(world, context.req.param('guild')))),
  );
  app.get('/guilds/:guild/channels', (context) => {
    const guild = guildFor(world, context.req.param('guild'));
    const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
    return context.json(
      channels.filter((channel) => !isThread(channel)).map((channel) => describeChannel(world, channel)),
    );
  });
  app.get('/guilds/:guild/roles', (context) => {
    const guild = guildFor(world, context.req.param('guild'));
    return context.json([...guild.roles.values()].map(describeRole));
  });
  app.get('/guilds/:guild/members/:user', (context) => {
    const guild = guildFor(world, context.req.param('guild'));
    const member = guild.members.get(context.req.param('user'));
    if (!member) throw new DiscordError('unknownMember');
    return context.json(describeMember(member));
  });
}
