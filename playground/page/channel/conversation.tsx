import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Composer } from '../composer/composer.js';
import { MessageRow, rowId } from '../message/message.js';
import { NoteRow } from '../message/note.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, type Message, mayWrite, type Note, nameOf, type View } from '../types.js';
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

function Messages(props: Props & { readonly onReply: (message: Message) => void }): JSX.Element {
  const { store, view, channel } = props;
  const { starter } = channel;
  const notes = store.notes.filter(({ channelId }) => channelId === channel.id);
  const end = useEndInView(store, notes);
  useTargetInView(store);
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
      <Welcome store={store} view={view} channel={channel} />
      {starter && <MessageRow {...props} message={starter} follows={false} />}
      {store.messages.map((message, index) => (
        <MessageRow
          key={message.id}
          {...props}
          message={message}
          follows={isFollowUp(store.messages[index - 1], message)}
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

/** How long a message that was jumped to stands out. */
const standOutMs = 2_000;

/** Brings the message jumped to into view and lets it stand out for a moment. */
function useTargetInView({ target, messages, arrive }: Store): void {
  useEffect(() => {
    const row = target && document.getElementById(rowId(target.messageId));
    if (!row) return undefined;
    row.scrollIntoView({ block: 'center' });
    row.focus();
    const timer = setTimeout(arrive, standOutMs);
    return () => clearTimeout(timer);
  }, [target, messages]);
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
