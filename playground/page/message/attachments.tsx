import type { APIAttachment, APIEmbed } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { Icon } from '../icons.js';
import { Markdown } from '../markdown/markdown.js';

export function Attachments({
  attachments,
}: {
  readonly attachments: readonly APIAttachment[];
}): JSX.Element | null {
  if (attachments.length === 0) return null;
  return (
    <ul class="attachments">
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <FileCard name={attachment.filename} size={attachment.size} url={attachment.url} />
        </li>
      ))}
    </ul>
  );
}

export function FileCard({
  name,
  size,
  url,
}: {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}): JSX.Element {
  return (
    <a class="file" href={url} download={name}>
      <Icon name="file" size={28} />
      <span>
        <bdi>{name}</bdi>
        <small>{describeSize(size)}</small>
      </span>
    </a>
  );
}

function describeSize(bytes: number): string {
  const [unit, size] = bytes < 1024 ? ['bytes', 1] : bytes < 1024 ** 2 ? ['KB', 1024] : ['MB', 1024 ** 2];
  return `${(bytes / size).toLocaleString(undefined, { maximumFractionDigits: 1 })} ${unit}`;
}

export function Embeds({ embeds }: { readonly embeds: readonly APIEmbed[] }): JSX.Element {
  return (
    <>
      {embeds.map((embed) => (
        <Embed key={JSON.stringify(embed)} embed={embed} />
      ))}
    </>
  );
}

function Embed({ embed }: { readonly embed: APIEmbed }): JSX.Element {
  const color = embed.color === undefined ? undefined : `#${embed.color.toString(16).padStart(6, '0')}`;
  return (
    <div class="embed" style={color ? { borderInlineStartColor: color } : {}}>
      {embed.author && <p class="embed-author">{embed.author.name}</p>}
      {embed.title && (
        <p class="embed-title">
          {embed.url ? (
            <a href={embed.url} target="_blank" rel="noreferrer">
              {embed.title}
            </a>
          ) : (
            embed.title
          )}
        </p>
      )}
      {embed.description && <Markdown source={embed.description} />}
      {embed.fields?.map(({ name, value }) => (
        <div key={name}>
          <p class="embed-title">{name}</p>
          <Markdown source={value} />
        </div>
      ))}
      {embed.footer && <small>{embed.footer.text}</small>}
    </div>
  );
}
