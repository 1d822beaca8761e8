import type { JSX } from 'preact';
import type { Store } from '../store/store.js';
import { type ChannelInfo, can, type Message, permissionBits } from '../types.js';

interface Props {
  readonly store: Store;
  readonly channel: ChannelInfo;
  readonly message: Message;
}

/** Who reacted with what; a press adds one's own, the next takes it back. */
export function Reactions({ store, message }: Omit<Props, 'channel'>): JSX.Element | null {
  const reactions = message.reactions ?? [];
  if (reactions.length === 0) return null;
  return (
    <div class="reactions">
      {reactions.map(({ emoji, count, me }) => (
        <button
          key={emoji.name}
          type="button"
          class="reaction"
          aria-pressed={me}
          onClick={() => react(store, message, emoji.name ?? '', me)}
        >
          {emoji.name} {count}
        </button>
      ))}
    </div>
  );
}

/** As at the top of the client's message menu, with a few more. */
const quickReactions = ['👍', '👎', '❤️', '😂', '✅', '👀'];

export function QuickReactions({
  store,
  channel,
  message,
  onDone,
}: Props & { readonly onDone: () => void }): JSX.Element | null {
  if (!can(channel, permissionBits.addReactions)) return null;
  return (
    <div class="quick-reactions">
      {quickReactions.map((emoji) => (
        <button
          key={emoji}
          type="button"
          role="menuitem"
          class="plain"
          aria-label={`React with ${emoji}`}
          onClick={() => {
            onDone();
            react(store, message, emoji, false);
          }}
        >
          {emoji}
        </button>
      ))}
    </div>
  );
}

function react(store: Store, message: Message, emoji: string, off: boolean): void {
  void store.perform('react', { channel: message.channel_id, message: message.id, emoji, off });
}
