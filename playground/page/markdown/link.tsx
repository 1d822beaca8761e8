import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { Icon } from '../icons.js';
import { Jump, type Place, placeIn } from '../store/jump.js';
import { Names } from '../store/names.js';

interface Props {
  readonly url: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link; one into Discord opens its place in this page, as the client does. */
export function Link({ url, class: classes, children }: Props): JSX.Element {
  const jump = useContext(Jump);
  const place = usePlace(url);
  const go = (event: MouseEvent) => {
    if (!place) return;
    event.preventDefault();
    jump(place);
  };
  return (
    <a href={url} title={url} class={classes} target="_blank" rel="noreferrer noopener" onClick={go}>
      {children}
    </a>
  );
}

/** An address as it was written; one into Discord is shown by the name of its channel. */
export function BareLink({ url }: { readonly url: string }): JSX.Element {
  const names = useContext(Names);
  const place = usePlace(url);
  if (!place) return <Link url={url}>{url}</Link>;
  return (
    <Link url={url} class="mention">
      <bdi>#{names.get(place.channelId)}</bdi>
      {place.messageId && (
        <>
          {' › '}
          <Icon name="forum" size={14} />
          <span class="unseen">message</span>
        </>
      )}
    </Link>
  );
}

/** The place a link leads to, when this person can see it. */
function usePlace(url: string): Place | undefined {
  const names = useContext(Names);
  const place = placeIn(url);
  return place && names.has(place.channelId) ? place : undefined;
}
