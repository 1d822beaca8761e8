import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { nameOf } from '../types.js';
import { CommandForm } from './command-form.js';
import type { ComposerProps } from './props.js';
import { listSlashCommands, type SlashCommand } from './slash-commands.js';
import { TextBox } from './text-box.js';

/** Where a person writes: plain text, or a command with its options. */
export function Composer(props: ComposerProps): JSX.Element {
  const { store, view, replyTo, onReplied } = props;
  const [command, setCommand] = useState<SlashCommand>();
  const [pings, setPings] = useState(true);
  const commands = useMemo(
    () => listSlashCommands(store.commands, view.person.locale),
    [store.commands, view.person.locale],
  );
  const isGone = command !== undefined && !commands.some(({ name }) => name === command.name);
  useEffect(() => {
    if (isGone) setCommand(undefined);
  }, [isGone]);
  return (
    <div class="composer">
      {replyTo && (
        <p class="replying">
          Replying to <strong>{nameOf(replyTo.author)}</strong>
          <button type="button" class="link ping" aria-pressed={pings} onClick={() => setPings(!pings)}>
            @ {pings ? 'on' : 'off'}
          </button>
          <button type="button" class="plain" aria-label="Cancel the reply" onClick={onReplied}>
            <Icon name="close" size={16} />
          </button>
        </p>
      )}
      {command ? (
        <CommandForm key={command.name} {...props} command={command} onClose={() => setCommand(undefined)} />
      ) : (
        <TextBox {...props} commands={commands} pingsReplied={pings} onCommand={setCommand} />
      )}
    </div>
  );
}
