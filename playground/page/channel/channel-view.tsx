import type { JSX } from 'preact';
import { Icon } from '../icons.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, channelTypes, type View } from '../types.js';
import { Conversation } from './conversation.js';
import { Forum } from './forum.js';
import { iconOf, titleOf } from './title.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
  readonly onMenu: () => void;
}

export function ChannelView({ store, view, channel, onMenu }: Props): JSX.Element {
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
