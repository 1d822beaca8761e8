import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from '../composer/composer.js';
import { MessageRow } from '../message/message.js';
import { NoteRow } from '../message/note.js';
import type { Store } from '../store/store.js';
import {
  type ChannelInfo,
  can,
  isThread,
  type Message,
  type Note,
  nameOf,
  permissionBits,
  type View,
} from '../types.js';
import { Welcome } from './welcome.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
}

/** The messages of a channel, and where the next one is written. */
export function Conversation(props: Props): JSX.Element {
  const { store, view, channel } = props;
  const [replyTo, setReplyTo] = useState<Message>();
  return (
    <>
      <Messages {...props} onReply={setReplyTo} />
      <p class="typing" aria-live="polite">
        {store.isBotTyping && (
          <>
            <strong>{nameOf(view.bot)}</strong> is typing…
          </>
        )}
      </p>
      {mayWrite(channel) ? (
        <Composer {...props} replyTo={replyTo} onReplied={() => setReplyTo(undefined)} />
      ) : (
        <p class="no-writing">You do not have permission to send messages in this channel.</p>
      )}
    </>
  );
}

function mayWrite(channel: ChannelInfo): boolean {
  return can(channel, isThread(channel) ? permissionBits.sendInThreads : permissionBits.sendMessages);
}

function Messages({
  store,
  view,
  channel,
  onReply,
}: Props & { readonly onReply: (message: Message) => void }): JSX.Element {
  const notes = store.notes.filter(({ channelId }) => channelId === channel.id);
  const end = useEndInView(store, notes);
  return (
    <div
      class="messages"
      role="log"
      aria-label="Messages"
      aria-live="polite"
      aria-busy={store.isLoading}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable for the keyboard to scroll it
      tabIndex={0}
    >
      <Welcome channel={channel} view={view} />
      {store.messages.map((message, index) => (
        <MessageRow
          key={message.id}
          store={store}
          view={view}
          channel={channel}
          message={message}
          follows={isFollowUp(store.messages[index - 1], message)}
          onReply={onReply}
        />
      ))}
      {notes.map((note) => (
        <NoteRow key={note.id} note={note} bot={view.bot} onDismiss={() => store.dismissNote(note.id)} />
      ))}
      <div ref={end} />
    </div>
  );
}

/** The end of the log, which scrolls into view whenever something is added to it or its last message changes. */
function useEndInView({ messages, isBotTyping }: Store, notes: readonly Note[]) {
  const end = useRef<HTMLDivElement>(null);
  const last = messages.at(-1);
  const size = JSON.stringify([
    last?.id,
    last?.edited_timestamp,
    last?.components?.length,
    notes.length,
    isBotTyping,
  ]);
  useEffect(() => end.current?.scrollIntoView({ block: 'end' }), [size]);
  return end;
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
