import { type Client, Status } from 'discord.js';

/** The client's connections to Discord's gateway, as they are now; none before it has begun to log in. */
export function connectionsOf(client: Client) {
  return client.ws.shards.map(({ id, status, ping }) => ({
    shard: id,
    isUp: status === Status.Ready,
    // Round trip of the last heartbeat; discord.js has -1 for "none yet".
    ...(ping >= 0 && { pingMs: ping }),
  }));
}
