import type { APIUser } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { Avatar } from '../avatar.js';
import { Icon } from '../icons.js';
import { type Note, nameOf } from '../types.js';

interface Props {
  readonly note: Note;
  readonly bot: APIUser;
  readonly onDismiss: () => void;
}

/** A line that only this page knows of: a command under way, one without an answer, a refusal. */
export function NoteRow({ note, bot, onDismiss }: Props): JSX.Element {
  if (note.kind === 'sending') {
    return (
      <div class="message note">
        <Avatar user={bot} />
        <div class="body">
          <Head bot={bot} />
          <p class="thinking">
            <Dots /> Sending command…
          </p>
        </div>
      </div>
    );
  }
  return (
    <div class="message note ephemeral" role="alert">
      <Avatar user={bot} />
      <div class="body">
        <Head bot={bot} />
        <p class="problem">{note.kind === 'failed' ? 'The application did not respond' : note.text}</p>
        <p class="only-you">
          <Icon name="eye" size={16} /> Only you can see this ·{' '}
          <button type="button" class="link" onClick={onDismiss}>
            Dismiss message
          </button>
        </p>
      </div>
    </div>
  );
}

function Head({ bot }: { readonly bot: APIUser }): JSX.Element {
  return (
    <p class="head">
      <strong class="author">{nameOf(bot)}</strong> <span class="app-tag">APP</span>
    </p>
  );
}

export function Dots(): JSX.Element {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}
