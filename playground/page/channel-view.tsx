import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from './composer/composer.js';
import { Forum } from './forum.js';
import { Icon } from './icons.js';
import { MessageRow } from './message/message.js';
import { NoteRow } from './message/note.js';
import { iconOf, titleOf } from './sidebar.js';
import type { Store } from './store.js';
import {
  type ChannelInfo,
  can,
  channelTypes,
  isThread,
  type Message,
  nameOf,
  permissionBits,
  type View,
} from './types.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
}

export function ChannelView({
  store,
  view,
  channel,
  onMenu,
}: Props & { readonly onMenu: () => void }): JSX.Element {
  const title = titleOf(channel, view.person.user.id);
  const isForum = channel.type === channelTypes.forum;
  return (
    <main class="channel-view">
      <header class="channel-header">
        <button type="button" class="plain only-small" aria-label="Open the menu" onClick={onMenu}>
          <Icon name="menu" size={24} />
        </button>
        <Icon name={iconOf(channel)} size={24} />
        <h1>
          <bdi>{title}</bdi>
        </h1>
        {channel.topic && <p class="topic">{channel.topic}</p>}
      </header>
      {isForum ? (
        <Forum key={channel.id} store={store} view={view} channel={channel} />
      ) : (
        <Conversation key={`${channel.id}/${store.personKey}`} store={store} view={view} channel={channel} />
      )}
    </main>
  );
}

function Conversation({ store, view, channel }: Props): JSX.Element {
  const [replyTo, setReplyTo] = useState<Message>();
  const notes = store.notes.filter(({ channelId }) => channelId === channel.id);
  const end = useRef<HTMLDivElement>(null);
  const last = store.messages.at(-1);
  const size = JSON.stringify([
    last?.id,
    last?.edited_timestamp,
    last?.components?.length,
    notes.length,
    store.isBotTyping,
  ]);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [size]);
  return (
    <>
      <div
        class="messages"
        role="log"
        aria-label="Messages"
        aria-live="polite"
        aria-busy={store.isLoading}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the keyboard to scroll it
        tabIndex={0}
      >
        <Welcome channel={channel} title={titleOf(channel, view.person.user.id)} />
        {store.messages.map((message, index) => (
          <MessageRow
            key={message.id}
            store={store}
            view={view}
            channel={channel}
            message={message}
            follows={isFollowUp(store.messages[index - 1], message)}
            onReply={setReplyTo}
          />
        ))}
        {notes.map((note) => (
          <NoteRow key={note.id} note={note} bot={view.bot} onDismiss={() => store.dismissNote(note.id)} />
        ))}
        <div ref={end} />
      </div>
      <p class="typing" aria-live="polite">
        {store.isBotTyping && (
          <>
            <strong>{nameOf(view.bot)}</strong> is typing…
          </>
        )}
      </p>
      {mayWrite(channel) ? (
        <Composer
          store={store}
          view={view}
          channel={channel}
          replyTo={replyTo}
          onReplied={() => setReplyTo(undefined)}
        />
      ) : (
        <p class="no-writing">You do not have permission to send messages in this channel.</p>
      )}
    </>
  );
}

function mayWrite(channel: ChannelInfo): boolean {
  return can(channel, isThread(channel) ? permissionBits.sendInThreads : permissionBits.sendMessages);
}

function Welcome({ channel, title }: { readonly channel: ChannelInfo; readonly title: string }): JSX.Element {
  const isDm = channel.type === channelTypes.dm;
  const hint = isDm
    ? 'Whatever you write here goes to the bot.'
    : 'Mention @Footnote with a question, or type / for its commands.';
  return (
    <div class="welcome">
      <span class="welcome-icon">
        <Icon name={iconOf(channel)} size={36} />
      </span>
      <p class="welcome-title">
        <bdi>{isDm ? title : `Welcome to ${isThread(channel) ? '' : '#'}${title}`}</bdi>
      </p>
      <p>{hint}</p>
    </div>
  );
}

/** Messages of one author within a few minutes share one head, as long as nothing stands between them. */
const togetherMs = 7 * 60_000;

function isFollowUp(before: Message | undefined, message: Message): boolean {
  if (
    !before ||
    before.author.id !== message.author.id ||
    message.type !== 0 ||
    before.flags !== message.flags
  )
    return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < togetherMs;
}
