import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { Link } from '../markdown/link.js';
import type { Component, PartProps } from './component.js';

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link-button'];

export function Button({ store, message, component }: PartProps): JSX.Element {
  const [isWaiting, setWaiting] = useState(false);
  const classes = `button ${styles[component.style ?? 2]} ${component.label ? '' : 'icon-only'}`;
  if (component.url && !component.disabled) {
    return (
      <Link class={classes} url={component.url}>
        <Words component={component} />
      </Link>
    );
  }
  const press = async () => {
    setWaiting(true);
    const body = { channel: message.channel_id, message: message.id, customId: component.custom_id };
    await store.ask('press', body, component.label ?? '');
    setWaiting(false);
  };
  return (
    <button
      type="button"
      class={classes}
      disabled={component.disabled || isWaiting}
      aria-label={component.label ? undefined : emojiNames[component.emoji?.name ?? '']}
      onClick={press}
    >
      <Words component={component} />
    </button>
  );
}

/** As the client reads emoji out: by their short names. */
const emojiNames: Readonly<Record<string, string>> = {
  '◀️': 'arrow backward',
  '▶️': 'arrow forward',
  '👍': 'thumbs up',
  '👎': 'thumbs down',
};

/** An emoji alone is the button's name; beside words it is an ornament. */
function Words({ component }: { readonly component: Component }): JSX.Element {
  const { emoji, label, url } = component;
  return (
    <>
      {emoji?.name && (
        <span class="emoji" aria-hidden={label ? 'true' : undefined}>
          {emoji.name}
        </span>
      )}
      {label}
      {url && <Icon name="link" size={16} />}
    </>
  );
}
