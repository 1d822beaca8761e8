import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { defined } from '../../base/defined.js';
import { maxButtonLabel, maxButtonsInRow, maxButtonUrl } from '../limits.js';
import { type ButtonAction, encodeAction } from './custom-id.js';

/** A message as Discord takes it. Who sees it and whom it pings is up to `reply`. */
export interface Layout {
  readonly flags: MessageFlags.IsComponentsV2;
  readonly components: readonly APIMessageTopLevelComponent[];
}

/** One box of texts and rows of buttons, top to bottom. Undefined parts are left out. */
export function layOut(...parts: readonly (APIComponentInContainer | undefined)[]): Layout {
  const components = parts.filter((part) => part !== undefined);
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, components }],
  };
}

/** A message of a few sentences. */
export function renderNotice(message: string): Layout {
  return layOut(text(message));
}

/** @param id by which the text is found again when a button of the message is pressed */
export function text(content: string, id?: number): APIComponentInContainer {
  return defined({ type: ComponentType.TextDisplay, content, id });
}

/** Undefined without a button. Dead buttons are left out, not disabled: screen readers do not tell the difference. */
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

type PressStyle = ButtonStyle.Primary | ButtonStyle.Secondary | ButtonStyle.Success | ButtonStyle.Danger;

/** Undefined without an address that Discord takes. One that is too long may fit without its text fragment. */
export function linkButton(label: string, url: string | undefined): APIButtonComponent | undefined {
  const fitting = [url, url?.split('#:~:')[0]].find((address) => address && address.length <= maxButtonUrl);
  if (!fitting || !/^https?:\/\//.test(fitting)) return undefined;
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: label.slice(0, maxButtonLabel),
    url: fitting,
  };
}
