import type { JSX } from 'preact';
import { iconOf, titleOf } from '../channel/title.js';
import { Icon } from '../icons.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, channelTypes, type GuildInfo, isThread, type View } from '../types.js';

export function GuildChannels({
  store,
  guild,
}: {
  readonly store: Store;
  readonly guild: GuildInfo;
}): JSX.Element {
  const byPosition = (a: ChannelInfo, b: ChannelInfo) => (a.position ?? 0) - (b.position ?? 0);
  const main = guild.channels
    .filter((channel) => !isThread(channel) && channel.type !== channelTypes.category)
    .sort(byPosition);
  return (
    <ul>
      {main.map((channel) => (
        <li key={channel.id}>
          <ChannelLink store={store} channel={channel} />
          <Threads
            store={store}
            threads={guild.channels.filter(({ parent_id }) => parent_id === channel.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function Threads({
  store,
  threads,
}: {
  readonly store: Store;
  readonly threads: readonly ChannelInfo[];
}): JSX.Element | null {
  if (threads.length === 0) return null;
  return (
    <ul class="threads">
      {threads.map((thread) => (
        <li key={thread.id}>
          <ChannelLink store={store} channel={thread} />
        </li>
      ))}
    </ul>
  );
}

export function DirectMessages({ store, view }: { readonly store: Store; readonly view: View }): JSX.Element {
  return (
    <ul>
      {view.directMessages.map((channel) => (
        <li key={channel.id}>
          <ChannelLink store={store} channel={channel} />
        </li>
      ))}
    </ul>
  );
}

function ChannelLink({
  store,
  channel,
}: {
  readonly store: Store;
  readonly channel: ChannelInfo;
}): JSX.Element {
  const isOpen = channel.id === store.channel?.id;
  return (
    <button
      type="button"
      class="channel"
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => store.open(channel.id)}
    >
      <Icon name={iconOf(channel)} />
      <bdi>{titleOf(channel, store.view?.person.user.id ?? '')}</bdi>
    </button>
  );
}
