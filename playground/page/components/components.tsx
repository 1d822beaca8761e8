import type { JSX } from 'preact';
import { Markdown } from '../markdown/markdown.js';
import { componentTypes as type } from '../types.js';
import { Button } from './button.js';
import type { Component, PartProps } from './component.js';
import { FilePart, Gallery, Thumbnail } from './media.js';
import { Select } from './select.js';

type Props = Omit<PartProps, 'component'> & { readonly components: readonly unknown[] };

export function Components({ store, message, components }: Props): JSX.Element {
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

function Part(props: PartProps): JSX.Element | null {
  const { component } = props;
  switch (component.type) {
    case type.text:
      return <Markdown source={component.content ?? ''} />;
    case type.container:
      return <Container {...props} />;
    case type.section:
      return <Section {...props} />;
    case type.row:
      return (
        <div class="row">
          <Inside {...props} />
        </div>
      );
    case type.button:
      return <Button {...props} />;
    case type.stringSelect:
      return <Select {...props} />;
    default:
      return <StillPart component={component} />;
  }
}

/** What only shows something. */
function StillPart({ component }: Pick<PartProps, 'component'>): JSX.Element | null {
  switch (component.type) {
    case type.separator:
      return <Separator component={component} />;
    case type.gallery:
      return <Gallery component={component} />;
    case type.thumbnail:
      return <Thumbnail component={component} />;
    case type.file:
      return <FilePart component={component} />;
    default:
      return <p class="problem">The playground cannot draw component {component.type}.</p>;
  }
}

function Inside({ store, message, component }: PartProps): JSX.Element {
  return <Components store={store} message={message} components={component.components ?? []} />;
}

function Container(props: PartProps): JSX.Element {
  const color = props.component.accent_color;
  const style =
    color === null || color === undefined ? {} : { '--accent': `#${color.toString(16).padStart(6, '0')}` };
  return (
    <div class={`container ${'--accent' in style ? 'accented' : ''}`} style={style}>
      <Inside {...props} />
    </div>
  );
}

function Section(props: PartProps): JSX.Element {
  const { accessory } = props.component;
  return (
    <div class="section">
      <div>
        <Inside {...props} />
      </div>
      {accessory && <Part {...props} component={accessory} />}
    </div>
  );
}

function Separator({ component }: Pick<PartProps, 'component'>): JSX.Element {
  const { divider, spacing } = component;
  const classes = ['separator', divider === false && 'invisible', spacing === 2 && 'large'];
  return <hr class={classes.filter(Boolean).join(' ')} />;
}
