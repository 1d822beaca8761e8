import type { JSX } from 'preact';
import { Icon } from '../icons.js';
import type { Store } from '../store/store.js';
import { type ChannelInfo, channelTypes, isThread, mayWrite, type View } from '../types.js';
import { Examples, isBotIn } from './examples.js';
import { iconOf, titleOf } from './title.js';

interface Props {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
}

/** What stands above the first message of a channel. */
export function Welcome({ store, view, channel }: Props): JSX.Element {
  const title = titleOf(channel, view.person.user.id);
  const isDm = channel.type === channelTypes.dm;
  const isEmpty = store.messages.length === 0 && !store.isLoading;
  return (
    <div class="welcome">
      <span class="welcome-icon">
        <Icon name={iconOf(channel)} size={36} />
      </span>
      <p class="welcome-title">
        <bdi>{isDm ? title : `Welcome to ${isThread(channel) ? '' : '#'}${title}`}</bdi>
      </p>
      <p>{hintFor(channel, view)}</p>
      {isEmpty && mayWrite(channel) && <Examples store={store} view={view} channel={channel} />}
    </div>
  );
}

function hintFor(channel: ChannelInfo, view: View): string {
  if (!isBotIn(channel, view)) return 'The bot is not in here: it hears only commands, type / for them.';
  return channel.type === channelTypes.dm
    ? 'Whatever you write here goes to the bot.'
    : 'Mention @Footnote with a question, or type / for its commands.';
}
