import type { JSX } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { Avatar } from '../avatar.js';
import { Components } from '../components/components.js';
import { Icon } from '../icons.js';
import { Markdown } from '../markdown/markdown.js';
import { describeMoment } from '../markdown/time.js';
import { Names } from '../store/names.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, type Message, messageFlags, nameOf, type View } from '../types.js';
import { Attachments, Embeds } from './attachments.js';
import { MessageMenu } from './menu.js';
import { Dots } from './note.js';

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
  const classes = ['message', isEphemeral && 'ephemeral', pings && 'pings', follows && 'follows']
    .filter(Boolean)
    .join(' ');
  return (
    <article
      class={classes}
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
        {isEphemeral && <OnlyYou store={store} message={message} />}
        <ThreadLink store={store} message={message} />
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

/** The right mouse button, and the context-menu key, open the message's own menu; on a link they stay the browser's. */
function openMenu(event: MouseEvent & { readonly currentTarget: HTMLElement }): void {
  if (event.target instanceof HTMLAnchorElement) return;
  event.preventDefault();
  event.currentTarget.querySelector<HTMLButtonElement>('[aria-haspopup=menu][aria-expanded=false]')?.click();
}

function has(message: Message, flag: number): boolean {
  return ((message.flags ?? 0) & flag) !== 0;
}

/** Whom it answers: the message replied to, or whose command it was. */
function Preamble({ message }: { readonly message: Message }): JSX.Element | null {
  const names = useContext(Names);
  const original = message.referenced_message;
  const user = message.interaction_metadata?.user;
  if (original) {
    return (
      <p class="preamble">
        <Avatar user={original.author} size={16} /> <strong>{nameOf(original.author)}</strong>{' '}
        <span class="excerpt">
          <bdi>{excerpt(original, names)}</bdi>
        </span>
      </p>
    );
  }
  if (!user || message.type === 0) return null;
  return (
    <p class="preamble">
      <Avatar user={user} size={16} /> <strong>{nameOf(user)}</strong> used a command
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
      <Embeds embeds={message.embeds} />
      <Attachments attachments={message.attachments} />
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
        onClick={() => void store.perform('delete', { message: message.id })}
      >
        Dismiss message
      </button>
    </p>
  );
}

function ThreadLink({ store, message }: Pick<Props, 'store' | 'message'>): JSX.Element | null {
  const { thread } = message;
  if (!thread) return null;
  return (
    <button type="button" class="thread-link" onClick={() => store.open(thread.id)}>
      <Icon name="thread" size={16} /> <bdi>{thread.name}</bdi>
    </button>
  );
}

function Editor({
  store,
  message,
  onDone,
}: Pick<Props, 'store' | 'message'> & { readonly onDone: () => void }): JSX.Element {
  const [content, setContent] = useState(message.content);
  const save = (event: Event) => {
    event.preventDefault();
    void store.perform('edit', { message: message.id, content });
    onDone();
  };
  return (
    <form class="editor" onSubmit={save} onKeyDown={({ key }) => key === 'Escape' && onDone()}>
      <input
        aria-label="Edit the message"
        value={content}
        dir="auto"
        autofocus
        onInput={({ currentTarget }) => setContent(currentTarget.value)}
      />
      <small>escape to cancel · enter to save</small>
    </form>
  );
}
