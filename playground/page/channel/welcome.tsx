import type { JSX } from 'preact';
import { Icon } from '../icons.js';
import { type ChannelInfo, channelTypes, isThread, type View } from '../types.js';
import { iconOf, titleOf } from './title.js';

/** What stands above the first message of a channel. */
export function Welcome({
  channel,
  view,
}: {
  readonly channel: ChannelInfo;
  readonly view: View;
}): JSX.Element {
  const title = titleOf(channel, view.person.user.id);
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
