import { type APIButtonComponent, ComponentType, type MessageFlags } from 'discord.js';

/** What a test looks at in a message the bot sent, whoever it was sent by. */
export interface SentMessage {
  readonly flags?: unknown;
  readonly components?: unknown;
  readonly allowedMentions?: unknown;
}

interface Component {
  readonly type: ComponentType;
  readonly content?: string;
  readonly components?: readonly Component[];
}

/** All components, nested ones too. */
export function componentsOf({ components }: SentMessage): readonly Component[] {
  // Layouts are plain API objects; discord.js types them as one of many.
  return (components as readonly Component[]).flatMap(flatten);
}

export function textsOf(sent: SentMessage): readonly string[] {
  return componentsOf(sent).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay && content !== undefined ? [content] : [],
  );
}

export function textOf(sent: SentMessage): string {
  return textsOf(sent).join('\n');
}

export function buttonsOf(sent: SentMessage): readonly APIButtonComponent[] {
  // By its type it is a button.
  return componentsOf(sent).filter(
    ({ type }) => type === ComponentType.Button,
  ) as unknown as readonly APIButtonComponent[];
}

export function labelsOf(sent: SentMessage): readonly string[] {
  return buttonsOf(sent).map(labelOf);
}

/** The labels of those that can be pressed. */
export function liveLabelsOf(sent: SentMessage): readonly string[] {
  return buttonsOf(sent)
    .filter(({ disabled }) => !disabled)
    .map(labelOf);
}

/** What is written on it, or its emoji. */
function labelOf(button: APIButtonComponent): string {
  if (!('label' in button || 'emoji' in button)) return '';
  return button.label ?? button.emoji?.name ?? '';
}

/** The custom id behind a label. */
export function customIdOf(sent: SentMessage, label: string): string {
  const found = buttonsOf(sent).find((button) => labelOf(button) === label);
  if (!found || !('custom_id' in found))
    throw new Error(`no button "${label}" among ${labelsOf(sent).join(', ')}`);
  return found.custom_id;
}

/** The address of the citation. */
export function linkOf(sent: SentMessage): string | undefined {
  const citation = textsOf(sent).find((text) => text.startsWith('-# '));
  return /\]\(<([^>]+)>\)/.exec(citation ?? '')?.[1];
}

/** Of the box's edge. */
export function colorOf({ components }: SentMessage): number | undefined {
  // Layouts are plain API objects; discord.js types them as one of many.
  return (components as readonly { accent_color?: number }[])[0]?.accent_color;
}

export function hasFlag({ flags }: SentMessage, flag: MessageFlags): boolean {
  return typeof flags === 'number' && (flags & flag) !== 0;
}

function flatten(component: Component): readonly Component[] {
  return [component, ...(component.components ?? []).flatMap(flatten)];
}
