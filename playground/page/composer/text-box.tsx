import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { titleOf } from '../channel/title.js';
import { Icon } from '../icons.js';
import { toUpload } from '../store/api.js';
import { type ChannelInfo, channelTypes, type View } from '../types.js';
import { encodeMentions } from './mentions.js';
import { useOffers } from './offers.js';
import type { ComposerProps } from './props.js';
import type { SlashCommand } from './slash-commands.js';
import { listProps, Suggestions } from './suggestions.js';

interface Props extends ComposerProps {
  readonly commands: readonly SlashCommand[];
  readonly pingsReplied: boolean;
  readonly onCommand: (command: SlashCommand) => void;
}

const listId = 'composer-list';

/** Plain messages. "/" offers commands, "@" offers people; Enter sends, Shift+Enter breaks the line. */
export function TextBox(props: Props): JSX.Element {
  const { view, channel, replyTo, commands, onCommand } = props;
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const box = useRef<HTMLTextAreaElement>(null);
  // Focus goes where the person will write next: into the channel just opened, under the message just answered.
  useLayoutEffect(() => box.current?.focus(), [replyTo?.id, channel.id]);
  const onText = (next: string) => {
    setText(next);
    box.current?.focus();
  };
  const offers = useOffers(props, { text, commands, onCommand, onText });
  const submit = () => {
    if (text.trim() === '' && files.length === 0) return;
    setText('');
    setFiles([]);
    void send(props, text, files);
  };
  return (
    <>
      <Suggestions id={listId} {...offers.list} />
      <PendingFiles files={files} onRemove={() => setFiles([])} />
      <div class="text-box">
        <AttachButton onAttach={setFiles} />
        <textarea
          ref={box}
          rows={Math.min(8, text.split('\n').length)}
          dir="auto"
          aria-label="Message"
          placeholder={placeholder(channel, view)}
          value={text}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={(event) => handleKey(event, props, offers, submit)}
          {...listProps(listId, offers.list.suggestions.length > 0, offers.list.active)}
        />
        <button type="button" class="plain" aria-label="Send" onClick={submit}>
          <Icon name="send" />
        </button>
      </div>
    </>
  );
}

function handleKey(
  event: KeyboardEvent,
  { onReplied }: Props,
  { list, dismiss, onKey }: ReturnType<typeof useOffers>,
  submit: () => void,
): void {
  if (onKey(event)) return;
  if (event.key === 'Escape') list.suggestions.length > 0 ? dismiss() : onReplied();
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  submit();
}

async function send(props: Props, text: string, files: readonly File[]): Promise<void> {
  const { store, view, replyTo, pingsReplied, onReplied } = props;
  const uploads = await Promise.all(files.map(toUpload));
  const reply = replyTo ? { repliesTo: replyTo.id, pingsReplied } : {};
  onReplied();
  await store.perform('write', { content: encodeMentions(text, view), files: uploads, ...reply });
}

function PendingFiles({
  files,
  onRemove,
}: {
  readonly files: readonly File[];
  readonly onRemove: () => void;
}): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <p class="pending-files">
      {files.map(({ name }) => name).join(', ')}{' '}
      <button type="button" class="link" onClick={onRemove}>
        Remove
      </button>
    </p>
  );
}

function AttachButton({ onAttach }: { readonly onAttach: (files: readonly File[]) => void }): JSX.Element {
  return (
    <label class="plain attach" title="Attach a file">
      <Icon name="plus" />
      <input
        type="file"
        multiple
        aria-label="Attach a file"
        onChange={({ currentTarget }) => onAttach([...(currentTarget.files ?? [])])}
      />
    </label>
  );
}

function placeholder(channel: ChannelInfo, view: View): string {
  const title = titleOf(channel, view.person.user.id);
  return `Message ${channel.type === channelTypes.dm ? '@' : channel.type === channelTypes.text ? '#' : ''}${title}`;
}
