import type { JSX } from 'preact';
import type { Message } from '../types.js';

/** A poll to look at; nobody votes here. */
export function Poll({ message }: { readonly message: Message }): JSX.Element | null {
  const { poll } = message;
  if (!poll) return null;
  return (
    <div class="poll">
      <p>
        <strong>{poll.question.text}</strong>
      </p>
      <small>Select one answer</small>
      <ul>
        {poll.answers.map(({ answer_id, poll_media }) => (
          <li key={answer_id}>{poll_media.text}</li>
        ))}
      </ul>
    </div>
  );
}
