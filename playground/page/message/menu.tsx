import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import type { Store } from '../store/store.js';
import {
  type ChannelInfo,
  can,
  channelTypes,
  commandTypes,
  type Message,
  messageFlags,
  permissionBits,
  type View,
} from '../types.js';
import { QuickReactions } from './reactions.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
  readonly message: Message;
  readonly onReply: (message: Message) => void;
  readonly onEdit: () => void;
}

/** What can be done to a message: on hover, by its "more" button, or by Shift+F10 and the context-menu key on it. */
export function MessageMenu(props: Props): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  // At once, not after the next frame: who is quick has chosen an item by then, and would lose it.
  useLayoutEffect(() => {
    if (!isOpen) return undefined;
    root.current?.querySelector<HTMLButtonElement>('[role=menuitem]')?.focus();
    const close = (event: Event) => {
      if (!root.current?.contains(event.target as Node | null)) setOpen(false);
    };
    document.addEventListener('pointerdown', close);
    return () => document.removeEventListener('pointerdown', close);
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    const step = steps[event.key];
    if (step !== undefined) moveFocus(event, root.current, step);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are caught for the buttons within
    <div class={`actions ${isOpen ? 'open' : ''}`} ref={root} onKeyDown={onKeyDown}>
      {mayReply(props.channel, props.message) && (
        <button
          type="button"
          class="plain"
          aria-label="Reply"
          title="Reply"
          onClick={() => props.onReply(props.message)}
        >
          <Icon name="reply" />
        </button>
      )}
      <button
        type="button"
        class="plain"
        aria-label="More"
        title="More"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && <Items {...props} onDone={() => setOpen(false)} />}
    </div>
  );
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

function moveFocus(event: KeyboardEvent, root: HTMLElement | null, step: number): void {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = items[(at + step + items.length) % items.length];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

interface Item {
  readonly words: string;
  readonly run: () => void;
  readonly isGrave?: boolean;
}

function Items(props: Props & { readonly onDone: () => void }): JSX.Element {
  const { message } = props;
  const apps = props.store.commands.filter(({ type }) => type === commandTypes.message);
  return (
    <div class="menu" role="menu" aria-label="Message">
      {!isPrivate(message) && <QuickReactions {...props} />}
      {itemsFor(props).map((item) => (
        <MenuItem key={item.words} item={item} onDone={props.onDone} />
      ))}
      {apps.length > 0 && <p class="menu-heading">Apps</p>}
      {apps.map(({ id, name, name_localizations }) => {
        const words = name_localizations?.[localeOf(props.view)] ?? name;
        const body = { channel: message.channel_id, name, message: message.id };
        const run = () => void props.store.ask('menu', body, words);
        return <MenuItem key={id} item={{ words, run }} onDone={props.onDone} />;
      })}
    </div>
  );
}

function localeOf(view: View): keyof NonNullable<Store['commands'][number]['name_localizations']> {
  // The page offers Discord's own locales only.
  return view.person.locale as ReturnType<typeof localeOf>;
}

function itemsFor({ store, view, channel, message, onReply, onEdit }: Props): Item[] {
  const isOwn = message.author.id === view.person.user.id;
  const isForMe = isPrivate(message);
  const mayDelete = isOwn || isForMe || can(channel, permissionBits.manageMessages);
  const forward = () => void store.perform('forward', { channel: message.channel_id, message: message.id });
  const remove = () => void store.perform('delete', { channel: message.channel_id, message: message.id });
  return [
    ...(mayReply(channel, message) ? [{ words: 'Reply', run: () => onReply(message) }] : []),
    ...(mayReply(channel, message) ? [{ words: 'Forward here', run: forward }] : []),
    ...(isOwn ? [{ words: 'Edit message', run: onEdit }] : []),
    ...(mayThread(channel, message)
      ? [{ words: 'Create thread', run: () => void startThread(store, message) }]
      : []),
    ...(mayDelete
      ? [{ words: isForMe ? 'Dismiss message' : 'Delete message', isGrave: true, run: remove }]
      : []),
  ];
}

function isPrivate(message: Message): boolean {
  return ((message.flags ?? 0) & messageFlags.ephemeral) !== 0;
}

/** The message a thread hangs on stands in another channel: nothing in the thread can be a reply to it. */
function mayReply(channel: ChannelInfo, message: Message): boolean {
  return !isPrivate(message) && message.channel_id === channel.id;
}

function mayThread(channel: ChannelInfo, message: Message): boolean {
  const isHere = channel.type === channelTypes.text && !message.thread && !isPrivate(message);
  return isHere && can(channel, permissionBits.createThreads);
}

const threadNameLength = 40;

/** The message's first words, whole ones. */
function threadNameFor(message: Message): string {
  const text = message.content
    .replaceAll(/<@!?\d+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text.length <= threadNameLength) return text || 'Thread';
  const cut = text.slice(0, threadNameLength + 1);
  return cut.slice(0, cut.lastIndexOf(' ')).trim() || text.slice(0, threadNameLength);
}

async function startThread(store: Store, message: Message): Promise<void> {
  const thread = await store.perform('thread', { name: threadNameFor(message), message: message.id });
  if (!thread) return;
  await store.refresh();
  store.open(thread.id);
}

function MenuItem({ item, onDone }: { readonly item: Item; readonly onDone: () => void }): JSX.Element {
  const choose = () => {
    onDone();
    item.run();
  };
  return (
    <button type="button" role="menuitem" class={`menu-item ${item.isGrave ? 'grave' : ''}`} onClick={choose}>
      {item.words}
    </button>
  );
}
