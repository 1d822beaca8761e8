import type { APIAttachment } from 'discord-api-types/v10';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Icon } from '../icons.js';
import { Markdown } from '../markdown/markdown.js';
import { FileCard } from '../message/attachments.js';
import type { Store } from '../store/store.js';
import { type Message, componentTypes as type } from '../types.js';

/** The parts of Discord's components that are drawn; the types of the library are a union of them all. */
interface Component {
  readonly type: number;
  readonly id?: number;
  readonly content?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
  readonly accent_color?: number | null;
  readonly divider?: boolean;
  readonly spacing?: number;
  readonly style?: number;
  readonly label?: string;
  readonly emoji?: { readonly name?: string | null };
  readonly url?: string | null;
  readonly custom_id?: string;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly max_values?: number;
  readonly options?: readonly { label: string; value: string; description?: string; default?: boolean }[];
  readonly file?: { readonly url: string };
}

interface Props {
  readonly store: Store;
  readonly message: Message;
}

export function Components({
  store,
  message,
  components,
}: Props & { readonly components: readonly unknown[] }): JSX.Element {
  // What the playground let pass has these shapes.
  const list = components as readonly Component[];
  return (
    <>
      {list.map((component, index) => (
        <Part key={component.id ?? index} store={store} message={message} component={component} />
      ))}
    </>
  );
}

type PartProps = Props & { readonly component: Component };

function Part({ store, message, component }: PartProps): JSX.Element | null {
  const inside = component.components ?? [];
  switch (component.type) {
    case type.text:
      return <Markdown source={component.content ?? ''} />;
    case type.container:
      return <Container store={store} message={message} component={component} />;
    case type.section:
      return (
        <div class="section">
          <div>
            <Components store={store} message={message} components={inside} />
          </div>
          {component.accessory && <Part store={store} message={message} component={component.accessory} />}
        </div>
      );
    case type.row:
      return (
        <div class="row">
          <Components store={store} message={message} components={inside} />
        </div>
      );
    case type.separator:
      return (
        <hr
          class={`separator ${component.divider === false ? 'invisible' : ''} ${component.spacing === 2 ? 'large' : ''}`}
        />
      );
    case type.file:
      return <FilePart message={message} component={component} />;
    case type.button:
      return <Button store={store} message={message} component={component} />;
    case type.stringSelect:
      return <Select store={store} message={message} component={component} />;
    default:
      return <p class="problem">The playground cannot draw component {component.type}.</p>;
  }
}

function Container({ store, message, component }: PartProps): JSX.Element {
  const color = component.accent_color;
  const style =
    color === null || color === undefined ? {} : { '--accent': `#${color.toString(16).padStart(6, '0')}` };
  return (
    <div class={`container ${'--accent' in style ? 'accented' : ''}`} style={style}>
      <Components store={store} message={message} components={component.components ?? []} />
    </div>
  );
}

function FilePart({
  message,
  component,
}: {
  readonly message: Message;
  readonly component: Component;
}): JSX.Element | null {
  const name = component.file?.url.replace('attachment://', '') ?? '';
  const found: APIAttachment | undefined = message.attachments.find(({ filename }) => filename === name);
  return found ? <FileCard name={found.filename} size={found.size} url={found.url} /> : null;
}

const styles = ['', 'primary', 'secondary', 'success', 'danger', 'link-button'];

function Button({ store, message, component }: PartProps): JSX.Element {
  const [isWaiting, setWaiting] = useState(false);
  const classes = `button ${styles[component.style ?? 2]}`;
  const words = (
    <>
      {component.emoji?.name && (
        <span class="emoji" aria-hidden="true">
          {component.emoji.name}
        </span>
      )}
      {component.label}
    </>
  );
  if (component.url) {
    return (
      <a class={classes} href={component.url} target="_blank" rel="noreferrer noopener">
        {words}
        <Icon name="link" size={16} />
      </a>
    );
  }
  const press = async () => {
    setWaiting(true);
    await store.ask('press', { message: message.id, customId: component.custom_id }, component.label ?? '');
    setWaiting(false);
  };
  return (
    <button type="button" class={classes} disabled={component.disabled || isWaiting} onClick={press}>
      {words}
    </button>
  );
}

function Select({ store, message, component }: PartProps): JSX.Element {
  const choose = (value: string) =>
    void store.ask(
      'press',
      { message: message.id, customId: component.custom_id, values: [value] },
      component.placeholder ?? '',
    );
  const chosen = component.options?.find((option) => option.default)?.value ?? '';
  const placeholder = component.placeholder ?? 'Make a selection';
  return (
    <select
      class="select"
      aria-label={placeholder}
      value={chosen}
      disabled={component.disabled ?? false}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    >
      <option value="" disabled>
        {placeholder}
      </option>
      {component.options?.map(({ label, value, description }) => (
        <option key={value} value={value}>
          {description ? `${label} — ${description}` : label}
        </option>
      ))}
    </select>
  );
}
