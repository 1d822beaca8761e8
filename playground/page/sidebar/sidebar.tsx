import type { JSX } from 'preact';
import { Icon } from '../icons.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, channelTypes, type View } from '../types.js';
import { DirectMessages, GuildChannels } from './channel-list.js';
import { PersonPanel } from './person-panel.js';

interface Props {
  readonly store: Store;
  readonly view: View;
}

/** Servers, the channels of the open one, and who to be. */
export function Sidebar({ store, view, onClose }: Props & { readonly onClose: () => void }): JSX.Element {
  const guild = view.guilds.find(({ id }) => id === store.channel?.guild_id);
  return (
    <nav class="sidebar" aria-label="Servers and channels">
      <Rail store={store} view={view} />
      <div class="channels">
        <header class="guild-name">
          <h2>{guild ? guild.name : 'Direct messages'}</h2>
          <button type="button" class="plain only-small" aria-label="Close the menu" onClick={onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div class="channel-list">
          {guild ? (
            <GuildChannels store={store} guild={guild} />
          ) : (
            <DirectMessages store={store} view={view} />
          )}
        </div>
        <PersonPanel store={store} view={view} />
      </div>
    </nav>
  );
}

function Rail({ store, view }: Props): JSX.Element {
  const isHome = store.channel?.guild_id === undefined;
  const openFirst = (channels: readonly ChannelInfo[]) => {
    const first = channels.find(({ type }) => type === channelTypes.text || type === channelTypes.dm);
    if (first) store.open(first.id);
  };
  return (
    <ul class="rail">
      <li>
        <button
          type="button"
          class="guild"
          aria-current={isHome}
          title="Direct messages"
          aria-label="Direct messages"
          onClick={() => openFirst(view.directMessages)}
        >
          <Icon name="person" size={24} />
        </button>
      </li>
      {view.guilds.map((guild) => (
        <li key={guild.id}>
          <button
            type="button"
            class="guild"
            aria-current={guild.id === store.channel?.guild_id}
            title={guild.name}
            aria-label={guild.name}
            onClick={() => openFirst(guild.channels)}
          >
            {initials(guild.name)}
          </button>
        </li>
      ))}
    </ul>
  );
}

function initials(name: string): string {
  return name
    .split(' ')
    .map(([letter]) => letter)
    .join('')
    .slice(-2);
}
