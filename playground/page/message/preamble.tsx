import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { Avatar } from '../avatar.js';
import { Jump } from '../store/jump.js';
import { Names } from '../store/names.js';
import { type Message, messageTypes, nameOf } from '../types.js';

/** Whom a message answers: the message replied to, or whose command it was. */
export function Preamble({ message }: { readonly message: Message }): JSX.Element | null {
  const original = message.referenced_message;
  if (original) return <ReplyTo original={original} />;
  if (original === null) return <p class="preamble excerpt">Original message was deleted</p>;
  const user = message.interaction_metadata?.user;
  if (!user || message.type === messageTypes.plain) return null;
  return (
    <p class="preamble">
      <Avatar user={user} size={16} /> <strong>{nameOf(user)}</strong> used{' '}
      <strong>{commandOf(message)}</strong>
    </p>
  );
}

function commandOf({ interaction, type }: Message): string {
  const name = interaction?.name ?? 'a command';
  return interaction && type === messageTypes.slashAnswer ? `/${name}` : name;
}

function ReplyTo({ original }: { readonly original: Message }): JSX.Element {
  const names = useContext(Names);
  const jump = useContext(Jump);
  return (
    <p class="preamble">
      <Avatar user={original.author} size={16} /> <strong>{nameOf(original.author)}</strong>{' '}
      <button
        type="button"
        class="excerpt"
        title="Go to the message"
        onClick={() => jump({ channelId: original.channel_id, messageId: original.id })}
      >
        <bdi>{excerpt(original, names)}</bdi>
      </button>
    </p>
  );
}

function excerpt(message: Message, names: ReadonlyMap<string, string>): string {
  const text = message.content || 'Click to see the message';
  return (
    text
      .replaceAll(/<@!?(\d+)>/g, (_, id: string) => `@${names.get(id) ?? 'unknown'}`)
      .split('\n')[0]
      ?.slice(0, 90) ?? ''
  );
}
