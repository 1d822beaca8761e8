import type { Store } from '../store/store.js';
import type { ChannelInfo, Message, View } from '../types.js';
import type { SlashCommand, SlashOption } from './slash-commands.js';

export interface ComposerProps {
  readonly store: Store;
  readonly view: View;
  readonly channel: ChannelInfo;
  readonly replyTo: Message | undefined;
  readonly onReplied: () => void;
}

export interface CommandProps extends ComposerProps {
  readonly command: SlashCommand;
  readonly onClose: () => void;
}

/** What an option of a command was filled in with. */
export type Value = string | boolean | File;
export type Values = Readonly<Record<string, Value>>;

export interface OptionProps extends CommandProps {
  readonly option: SlashOption;
  readonly values: Values;
  readonly isFirst: boolean;
  readonly onChange: (value: Value) => void;
}
