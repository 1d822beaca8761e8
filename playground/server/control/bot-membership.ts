import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import type { Discord } from '../discord.js';
import { describeGuildCreate } from '../payloads/guild.js';
import type { Member } from '../world/model.js';
import { readObject } from './exchange.js';
import { Refusal } from './refusal.js';

/** Removes the bot from a server, as its owner may, and invites it again. */
export function addMembershipRoute(app: Hono, { world }: Discord): void {
  const removed = new Map<string, Member>();
  app.put('/guilds/:guild/bot', async (context) => {
    const guild = world.guilds.get(context.req.param('guild'));
    const { isMember } = await readObject(context.req);
    if (!guild || typeof isMember !== 'boolean') throw new Refusal('name a server, and isMember');
    const { id } = guild;
    const member = guild.members.get(world.bot.id) ?? removed.get(id);
    if (!member || guild.members.has(world.bot.id) === isMember) return context.body(null, 204);
    const told = { guildId: id, intents: GatewayIntentBits.Guilds };
    if (isMember) {
      guild.members.set(world.bot.id, member);
      world.emit({ ...told, name: 'GUILD_CREATE', payload: () => describeGuildCreate(world, guild) });
    } else {
      removed.set(id, member);
      guild.members.delete(world.bot.id);
      world.emit({ ...told, name: 'GUILD_DELETE', payload: () => ({ id }) });
    }
    return context.body(null, 204);
  });
}
