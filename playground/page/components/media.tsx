import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { FileCard } from '../message/attachments.js';
import type { Component, Picture } from './component.js';

interface Props {
  readonly component: Component;
}

export function Gallery({ component }: Props): JSX.Element {
  const items = component.items ?? [];
  return (
    <div class="gallery" data-count={Math.min(items.length, 4)}>
      {items.map((item, index) => (
        <PictureView key={item.media?.url ?? index} picture={item} />
      ))}
    </div>
  );
}

export function Thumbnail({ component }: Props): JSX.Element {
  return (
    <div class="thumbnail">
      <PictureView picture={component} />
    </div>
  );
}

/** A picture with its description as its alternative; one behind a spoiler waits to be asked for. */
function PictureView({ picture }: { readonly picture: Picture }): JSX.Element | null {
  const [isOpen, open] = useState(picture.spoiler !== true);
  const { media, description } = picture;
  if (!media) return null;
  if (!isOpen) {
    return (
      <button type="button" class="picture covered" onClick={() => open(true)}>
        Spoiler
      </button>
    );
  }
  return (
    <a class="picture" href={media.url} target="_blank" rel="noreferrer noopener">
      <img
        src={media.url}
        alt={description ?? 'Picture'}
        title={description ?? ''}
        loading="lazy"
        referrerpolicy="no-referrer"
      />
    </a>
  );
}

export function FilePart({ component }: Props): JSX.Element | null {
  const { file, name, size } = component;
  return file ? <FileCard name={name ?? 'file'} size={size ?? 0} url={file.url} /> : null;
}
