import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Avatar } from '../avatar.js';
import { Components } from '../components/components.js';
import { Icon } from '../icons.js';
import { Markdown } from '../markdown/markdown.js';
import { describeMoment } from '../markdown/time.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, type Message, messageFlags, nameOf, type View } from '../types.js';
import { Attachments, Embeds } from './attachments.js';
import { Forwarded } from './forwarded.js';
import { MessageMenu } from './menu.js';
import { Dots } from './note.js';
import { Poll } from './poll.js';
import { Preamble } from './preamble.js';
import { Reactions } from './reactions.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
  readonly message: Message;
  /** Whether it goes on where the message above it ended. */
  readonly follows: boolean;
  readonly onReply: (message: Message) => void;
}

export function MessageRow({ store, view, channel, message, follows, onReply }: Props): JSX.Element {
  const [isEditing, setEditing] = useState(false);
  const isEphemeral = has(message, messageFlags.ephemeral);
  const pings = message.mention_everyone || message.mentions.some(({ id }) => id === view.person.user.id);
  const isTarget = store.target?.messageId === message.id;
  const classes = [
    'message',
    ...[isEphemeral && 'ephemeral', pings && 'pings', follows && 'follows', isTarget && 'target'],
  ];
  return (
    <article
      id={rowId(message.id)}
      class={classes.filter(Boolean).join(' ')}
      tabIndex={-1}
      onContextMenu={openMenu}
      aria-label={`${nameOf(message.author)}, ${describeMoment(message.timestamp)}`}
    >
      <Preamble message={message} />
      {follows ? <span class="gutter" /> : <Avatar user={message.author} />}
      <div class="body">
        {!follows && <Head message={message} />}
        {isEditing ? (
          <Editor store={store} message={message} onDone={() => setEditing(false)} />
        ) : (
          <Content store={store} message={message} />
        )}
        <Reactions store={store} message={message} />
        {isEphemeral && <OnlyYou store={store} message={message} />}
        {channel.id !== message.id && <ThreadCard store={store} message={message} />}
      </div>
      <MessageMenu
        store={store}
        view={view}
        channel={channel}
        message={message}
        onReply={onReply}
        onEdit={() => setEditing(true)}
      />
    </article>
  );
}

/** The id of a message's row in the page. */
export function rowId(messageId: string): string {
  return `message-${messageId}`;
}

/** The right mouse button, and the context-menu key, open the message's own menu; on a link they stay the browser's. */
function openMenu(event: MouseEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.target instanceof HTMLAnchorElement) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>('[aria-haspopup=menu][aria-expanded=false]')?.click();
}

function has(message: Message, flag: number): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

function Head({ message }: { readonly message: Message }): JSX.Element {
  return (
    <p class="head">
      <strong class="author">{nameOf(message.author)}</strong>
      {message.author.bot && <span class="app-tag">APP</span>}
      <time dateTime={message.timestamp}>{describeMoment(message.timestamp)}</time>
    </p>
  );
}

function Content({ store, message }: Pick<Props, 'store' | 'message'>): JSX.Element {
  if (has(message, messageFlags.loading)) {
    return (
      <p class="thinking">
        <Dots /> {nameOf(message.author)} is thinking…
      </p>
    );
  }
  return (
    <>
      {message.content && <Markdown source={message.content} />}
      <Forwarded message={message} />
      <Poll message={message} />
      <Embeds embeds={message.embeds} />
      {/* In Components V2 a file is seen only where a component shows it. */}
      {!has(message, messageFlags.componentsV2) && <Attachments attachments={message.attachments} />}
      <Components store={store} message={message} components={message.components ?? []} />
      {message.edited_timestamp && (
        <small class="edited" title={describeMoment(message.edited_timestamp)}>
          (edited)
        </small>
      )}
    </>
  );
}

function OnlyYou({ store, message }: Pick<Props, 'store' | 'message'>): JSX.Element {
  return (
    <p class="only-you">
      <Icon name="eye" size={16} /> Only you can see this ·{' '}
      <button
        type="button"
        class="link"
        onClick={() => void store.perform('delete', { channel: message.channel_id, message: message.id })}
      >
        Dismiss message
      </button>
    </p>
  );
}

/** The thread that hangs on a message, and how much is in it. */
function ThreadCard({ store, message }: Pick<Props, 'store' | 'message'>): JSX.Element | null {
  const { thread } = message;
  if (!thread) return null;
  const count = 'message_count' in thread ? (thread.message_count ?? 0) : 0;
  return (
    <button type="button" class="thread-card" onClick={() => store.open(thread.id)}>
      <Icon name="thread" size={16} />
      <strong>
        <bdi>{thread.name}</bdi>
      </strong>
      <span class="link">{count === 1 ? '1 Message ›' : `${count} Messages ›`}</span>
    </button>
  );
}

function Editor({
  store,
  message,
  onDone,
}: Pick<Props, 'store' | 'message'> & { readonly onDone: () => void }): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const save = (event: Event) => {
    event.preventDefault();
    // What stands in the field, not what was drawn last: Enter may come before the next frame.
    const content = input.current?.value ?? message.content;
    void store.perform('edit', { channel: message.channel_id, message: message.id, content });
    onDone();
  };
  return (
    <form class="editor" onSubmit={save} onKeyDown={({ key }) => key === 'Escape' && onDone()}>
      <input aria-label="Edit the message" defaultValue={message.content} dir="auto" autofocus ref={input} />
      <small>escape to cancel · enter to save</small>
    </form>
  );
}
