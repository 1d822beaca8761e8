import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
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
  useEffect(() => {
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
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveFocus(event, root.current);
  };
  const isEphemeral = ((props.message.flags ?? 0) & messageFlags.ephemeral) !== 0;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys are caught for the buttons within
    <div class={`actions ${isOpen ? 'open' : ''}`} ref={root} onKeyDown={onKeyDown}>
      {!isEphemeral && (
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

function moveFocus(event: KeyboardEvent, root: HTMLElement | null): void {
  const items = [...(root?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next = items[(at + (event.key === 'ArrowDown' ? 1 : -1) + items.length) % items.length];
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
  const apps = props.store.commands.filter(({ type }) => type === commandTypes.message);
  return (
    <div class="menu" role="menu" aria-label="Message">
      {itemsFor(props).map((item) => (
        <MenuItem key={item.words} item={item} onDone={props.onDone} />
      ))}
      {apps.length > 0 && <p class="menu-heading">Apps</p>}
      {apps.map(({ id, name, name_localizations }) => {
        const words = name_localizations?.[localeOf(props.view)] ?? name;
        const run = () => void props.store.ask('menu', { name, message: props.message.id }, words);
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
  const isPrivate = ((message.flags ?? 0) & messageFlags.ephemeral) !== 0;
  const mayDelete = isOwn || isPrivate || can(channel, permissionBits.manageMessages);
  const mayThread =
    channel.type === channelTypes.text &&
    !message.thread &&
    !isPrivate &&
    can(channel, permissionBits.createThreads);
  const name =
    message.content
      .replaceAll(/<@!?\d+>/g, '')
      .trim()
      .slice(0, 40) || 'Thread';
  return [
    ...(isPrivate ? [] : [{ words: 'Reply', run: () => onReply(message) }]),
    ...(isOwn ? [{ words: 'Edit message', run: onEdit }] : []),
    ...(mayThread
      ? [
          {
            words: 'Create thread',
            run: () => void startThread(store, name, message),
          },
        ]
      : []),
    ...(mayDelete
      ? [
          {
            words: isPrivate ? 'Dismiss message' : 'Delete message',
            isGrave: true,
            run: () => void store.perform('delete', { message: message.id }),
          },
        ]
      : []),
  ];
}

async function startThread(store: Store, name: string, message: Message): Promise<void> {
  const thread = await store.perform('thread', { name, message: message.id });
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
