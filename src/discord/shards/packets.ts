import { type Client, Events, Status } from 'discord.js';
import { LRUCache } from 'lru-cache';

interface Packet {
  readonly t: string;
  readonly d?: { readonly id?: unknown; readonly author?: { readonly bot?: unknown } | null } | null;
}

/** Private to discord.js, but the one door that every packet goes through, held-back ones too. */
interface PacketDoor {
  handlePacket(packet?: Packet, shard?: unknown): boolean;
}

/** Far more than are under way at any one time. */
const maxRemembered = 5000;

/**
 * Keeps out what would harm: a packet that discord.js cannot take (an exception there would end the process) is
 * dropped and reported as `error`, and a message or an interaction that Discord delivers twice comes in once. So is
 * what would only cost: a message from a bot, as our every answer comes back as one.
 */
export function guardPackets(client: Client): void {
  const seen = new LRUCache<string, true>({ max: maxRemembered });
  const door = client.ws as unknown as PacketDoor;
  const handle = door.handlePacket.bind(door);
  door.handlePacket = (packet, shard) => {
    if (packet && isFromBot(packet)) return true;
    // Before that they are only held back: they will come once more.
    if (packet && client.ws.status === Status.Ready && isRepeated(packet, seen)) return true;
    try {
      return handle(packet, shard);
    } catch (cause) {
      client.emit(
        Events.Error,
        new Error(`dropped a ${packet?.t} packet that could not be taken`, { cause }),
      );
      return true;
    }
  };
}

/** Bots are not answered. discord.js would take a fortieth of an answer's time to make objects of a message. */
function isFromBot({ t, d }: Packet): boolean {
  return t === 'MESSAGE_CREATE' && d?.author?.bot === true;
}

/** https://docs.discord.com/developers/events/gateway: events may come more than once. */
function isRepeated({ t, d }: Packet, seen: LRUCache<string, true>): boolean {
  if (t !== 'MESSAGE_CREATE' && t !== 'INTERACTION_CREATE') return false;
  const key = `${t} ${d?.id}`;
  if (seen.has(key)) return true;
  seen.set(key, true);
  return false;
}
