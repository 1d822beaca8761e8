import {
  type BaseInteraction,
  type Client,
  Team,
  TeamMemberMembershipState,
  TeamMemberRole,
} from 'discord.js';
import type { BotContext } from '../context.js';

/**
 * Whether the shared articles may be read again from here. They are the same for every server, and whoever invites the
 * bot manages a server of their own: so from the home servers only, or by the owners of the application.
 */
export async function isHome({ guildId, user, client }: BaseInteraction, bot: BotContext): Promise<boolean> {
  const { homeServers, seesAllServers, log } = bot;
  if (guildId === null) return false;
  if (homeServers.includes(guildId)) return true;
  const isOnlyServer = seesAllServers && client.guilds.cache.size === 1;
  if (homeServers.length === 0 && isOnlyServer) return true;
  try {
    return (await ownersOf(client)).has(user.id);
  } catch (err) {
    log.warn({ err }, 'could not ask Discord who owns the application');
    return false;
  }
}

/** Of a team, those who may change it. Asked once: it is a request. */
async function ownersOf({ application }: Client<true>): Promise<ReadonlySet<string>> {
  const owner = application.owner ?? (await application.fetch()).owner;
  if (!(owner instanceof Team)) return new Set(owner ? [owner.id] : []);
  const members = [...owner.members.values()].filter(
    ({ membershipState, role }) =>
      membershipState === TeamMemberMembershipState.Accepted && role !== TeamMemberRole.ReadOnly,
  );
  return new Set(members.map(({ id }) => id));
}
