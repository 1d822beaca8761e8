import { type Client, Status } from 'discord.js';
import type { Shards } from '../../process/shards.js';

/** The connections to Discord's gateway as they are now, one for each shard. */
export function connectionsOf(client: Client | undefined, shards: Shards) {
  if (client?.ws.shards.size)
    return client.ws.shards.map(({ id, status, ping }) => ({
      shard: id,
      isUp: status === Status.Ready,
      // Round trip of the last heartbeat; discord.js has -1 for "none yet".
      ...(ping >= 0 && { pingMs: ping }),
    }));
  // Before the login; how many `auto` will be is not known then.
  const ids = shards === 'auto' ? [0] : shards.ids;
  return ids.map((shard) => ({ shard, isUp: false }));
}
