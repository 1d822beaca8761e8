import type { Forward, Message } from '../world/model.js';
import type { World } from '../world/world.js';

/**
 * A forwarded message: it says nothing itself, and has a copy of the other.
 * https://docs.discord.com/developers/resources/message#message-snapshot-object
 */
export function describeForward(world: World, { forward }: Message, shown: boolean): Record<string, unknown> {
  if (!forward) return {};
  const guildId = world.channels.get(forward.channelId)?.guildId;
  const reference = { type: 1, channel_id: forward.channelId, message_id: forward.messageId };
  return {
    message_reference: guildId ? { ...reference, guild_id: guildId } : reference,
    ...(shown && { message_snapshots: [{ message: describeCopy(forward) }] }),
  };
}

function describeCopy({ content, embeds, attachments, flags, timestamp }: Forward): object {
  return {
    ...{ type: 0, content, embeds, attachments, flags, timestamp, edited_timestamp: null },
    ...{ mentions: [], mention_roles: [], components: [] },
  };
}
