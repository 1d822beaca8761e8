import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { defined } from '../../base/defined.js';
import { maxButtonLabel, maxButtonsInRow } from '../limits.js';
import { type ButtonAction, encodeAction } from './custom-id.js';
import { addressOf } from './quote/links.js';

/** A message as Discord takes it. Who sees it and whom it pings is up to `reply`. */
export interface Layout {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
}

export type Parts = readonly (APIComponentInContainer | undefined)[];

/** One box of texts and rows of buttons, top to bottom. Undefined parts are left out. */
export function layOut(...parts: Parts): Layout {
  return layOutInColor(undefined, ...parts);
}

/** @param color of the box's edge, `0xrrggbb` */
export function layOutInColor(color: number | undefined, ...parts: Parts): Layout {
  const components = parts.filter((part) => part !== undefined);
  const container = defined({ type: ComponentType.Container, accent_color: color, components } as const);
  return { flags: MessageFlags.IsComponentsV2, components: [container] };
}

/** A message of a few sentences. */
export function renderNotice(message: string): Layout {
  return layOut(text(message));
}

/** @param id by which the text is found again when a button of the message is pressed */
export function text(content: string, id?: number): APIComponentInContainer {
  return defined({ type: ComponentType.TextDisplay, content, id });
}

/** Undefined without a button. */
export function row(
  buttons: readonly (APIButtonComponent | undefined)[],
): APIComponentInContainer | undefined {
  const components = buttons.filter((button) => button !== undefined).slice(0, maxButtonsInRow);
  return components.length > 0 ? { type: ComponentType.ActionRow, components } : undefined;
}

export function button(
  label: string,
  action: ButtonAction,
  style: PressStyle = ButtonStyle.Secondary,
): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style,
    label: label.slice(0, maxButtonLabel),
    custom_id: encodeAction(action),
  };
}

/** Discord reads the name of the emoji out where a label would be. */
export function emojiButton(emoji: string, action: ButtonAction): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    emoji: { name: emoji },
    custom_id: encodeAction(action),
  };
}

/** The same button, dead when it would do nothing: one that is left out would move those after it. */
export function enabledIf(isOfUse: boolean, of: APIButtonComponent): APIButtonComponent {
  return isOfUse ? of : { ...of, disabled: true };
}

type PressStyle = ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger;

/** Undefined without an address that Discord takes. */
export function linkButton(label: string, url: string | undefined): APIButtonComponent | undefined {
  const address = url === undefined ? undefined : addressOf(url);
  if (!address) return undefined;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: label.slice(0, maxButtonLabel),
    url: address,
  };
}
