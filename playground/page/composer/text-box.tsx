import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { toUpload } from '../api.js';
import { Icon } from '../icons.js';
import { titleOf } from '../sidebar.js';
import { type ChannelInfo, channelTypes, nameOf, type View } from '../types.js';
import type { ComposerProps } from './composer.js';
import { matchCommands, type SlashCommand } from './slash-commands.js';
import { listProps, type Suggestion, Suggestions, steer } from './suggestions.js';

interface Props extends ComposerProps {
  readonly commands: readonly SlashCommand[];
  readonly pingsReplied: boolean;
  readonly onCommand: (command: SlashCommand) => void;
}

/** Plain messages. "/" offers commands, "@" offers people; Enter sends, Shift+Enter breaks the line. */
export function TextBox({
  store,
  view,
  channel,
  replyTo,
  onReplied,
  commands,
  pingsReplied,
  onCommand,
}: Props): JSX.Element {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [active, setActive] = useState(0);
  const [isDismissed, setDismissed] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  // Focus goes where the person will write next: into the channel just opened, under the message just answered.
  useEffect(() => box.current?.focus(), [replyTo?.id, channel.id]);

  const fitting = text.startsWith('/') ? matchCommands(commands, text.slice(1)) : [];
  const partial = /(?:^|\s)@([\p{L}\p{N} ]{0,20})$/u.exec(text)?.[1];
  const names = partial === undefined ? [] : mentionable(view, channel, partial);
  const suggestions: readonly Suggestion[] = isDismissed
    ? []
    : fitting.length > 0
      ? fitting.map(describeCommand)
      : names.map((name) => ({ key: name, words: `@${name}` }));

  const write = (next: string) => {
    setText(next);
    setActive(0);
    setDismissed(false);
  };
  const choose = (index: number) => {
    const command = fitting[index];
    if (command) return onCommand(command);
    const name = names[index];
    if (name) write(`${text.slice(0, text.length - (partial?.length ?? 0))}${name} `);
    box.current?.focus();
  };
  const send = async () => {
    if (text.trim() === '' && files.length === 0) return;
    const content = encodeMentions(text, view);
    const uploads = await Promise.all(files.map(toUpload));
    write('');
    setFiles([]);
    const reply = replyTo ? { repliesTo: replyTo.id, pingsReplied } : {};
    onReplied();
    await store.perform('write', { content, files: uploads, ...reply });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (steer(event, suggestions.length, active, { move: setActive, choose })) return;
    if (event.key === 'Escape') suggestions.length > 0 ? setDismissed(true) : onReplied();
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <>
      <Suggestions
        id="composer-list"
        heading={fitting.length > 0 ? 'Commands' : 'Members'}
        suggestions={suggestions}
        active={active}
        onChoose={choose}
      />
      {files.length > 0 && (
        <p class="pending-files">
          {files.map(({ name }) => name).join(', ')}{' '}
          <button type="button" class="link" onClick={() => setFiles([])}>
            Remove
          </button>
        </p>
      )}
      <div class="text-box">
        <label class="plain attach" title="Attach a file">
          <Icon name="plus" />
          <input
            type="file"
            multiple
            aria-label="Attach a file"
            onChange={({ currentTarget }) => setFiles([...(currentTarget.files ?? [])])}
          />
        </label>
        <textarea
          ref={box}
          rows={Math.min(8, text.split('\n').length)}
          dir="auto"
          aria-label="Message"
          placeholder={placeholder(channel, view)}
          value={text}
          onInput={({ currentTarget }) => write(currentTarget.value)}
          onKeyDown={onKeyDown}
          {...listProps('composer-list', suggestions.length > 0, active)}
        />
        <button type="button" class="plain" aria-label="Send" onClick={() => void send()}>
          <Icon name="send" />
        </button>
      </div>
    </>
  );
}

function placeholder(channel: ChannelInfo, view: View): string {
  const title = titleOf(channel, view.person.user.id);
  return `Message ${channel.type === channelTypes.dm ? '@' : channel.type === channelTypes.text ? '#' : ''}${title}`;
}

function describeCommand({ name, shownName, description }: SlashCommand): Suggestion {
  return { key: name, words: `/${shownName}`, detail: description };
}

function mentionable(view: View, channel: ChannelInfo, typed: string): string[] {
  const guild = view.guilds.find(({ id }) => id === channel.guild_id);
  const users = guild ? guild.members.map(({ user }) => user) : (channel.recipients ?? []);
  const names = users.filter(({ id }) => id !== view.person.user.id).map(nameOf);
  const botFirst = (name: string) => (name === nameOf(view.bot) ? 0 : 1);
  return names
    .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .sort((a, b) => botFirst(a) - botFirst(b));
}

/** `@Name` becomes Discord's `<@id>`. */
export function encodeMentions(text: string, view: View): string {
  const users = [view.bot, ...view.people.map(({ user }) => user)];
  return users.reduce((encoded, user) => encoded.replaceAll(`@${nameOf(user)}`, `<@${user.id}>`), text);
}
