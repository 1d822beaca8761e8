import type { Client } from 'pg';
import type { SharedShards } from '../place.js';

/** Where processes say that they have started. */
export const arrivalChannel = 'footnote_arrival';

/** `id 16 0,1,2`, or `id auto`. */
export async function announceArrival(client: Client, id: string, shards: SharedShards): Promise<void> {
  const which = shards === 'auto' ? 'auto' : `${shards.count} ${shards.ids.join(',')}`;
  await client.query('select pg_notify($1, $2)', [arrivalChannel, `${id} ${which}`]);
}

/** Whether it is another process that has said so, and has shards of these. */
export function isSuccessor(payload: string, ownId: string, shards: SharedShards): boolean {
  const [id, count, ids = ''] = payload.split(' ');
  if (id === ownId) return false;
  // How the others number theirs is not known: better safe.
  if (shards === 'auto' || Number(count) !== shards.count) return true;
  const theirs = ids.split(',').map(Number);
  return shards.ids.some((shard) => theirs.includes(shard));
}
