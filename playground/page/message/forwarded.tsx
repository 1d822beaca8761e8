import type { JSX } from 'preact';
import { Markdown } from '../markdown/markdown.js';
import type { Message } from '../types.js';
import { Attachments, Embeds } from './attachments.js';

/** What was said elsewhere, as somebody has passed it on. */
export function Forwarded({ message }: { readonly message: Message }): JSX.Element | null {
  const copy = message.message_snapshots?.[0]?.message;
  if (!copy) return null;
  return (
    <div class="forwarded">
      <small>↪ Forwarded</small>
      <Markdown source={copy.content} />
      <Embeds embeds={copy.embeds} />
      <Attachments attachments={copy.attachments} />
    </div>
  );
}
