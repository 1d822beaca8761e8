import { type APIComponentInContainer, ComponentType, type Message } from 'discord.js';
import type { Translate } from '../../../locales/translate.js';
import { decodeAction } from '../../components/custom-id.js';
import { button, type Layout, layOutInColor, row, text } from '../../components/layout.js';
import type { Presentation, ReturnedComponent } from './presentation.js';

/** By which it is found again when a button of the message is pressed. */
const toldTextId = 1004;

/** UTF-16 units that a card leaves free, so that it can be told below it what came of a report. */
export const roomForTold = 300;

/** What became of a report, and the button by which the person can still put their name to it. */
export function toldParts(
  told: string | undefined,
  canSign: boolean | undefined,
  t: Translate,
): readonly (APIComponentInContainer | undefined)[] {
  if (!told) return [];
  return [
    text(told, toldTextId),
    row([canSign ? button(t('button.sign'), { kind: 'sign-report' }) : undefined]),
  ];
}

/** The message stays as it is, but for the button that was pressed: what came of it is told below. */
export function withTold(message: Message, told: string, canSign: boolean, t: Translate): Layout {
  const container = containerOf(message);
  const kept = container.components.flatMap((part) => keptOf(part));
  return layOutInColor(container.color, ...kept, ...toldParts(told, canSign, t));
}

/** What of a message has to do with a report, where the rest of it is to go: the button for it, or what came of it. */
export function partsOfReport(message: Message): readonly APIComponentInContainer[] {
  return containerOf(message).components.flatMap((part) => {
    if (part.id === toldTextId) return [part];
    if (part.type !== ComponentType.ActionRow) return [];
    const components = part.components.filter(isOfReport);
    return components.length > 0 ? [{ ...part, components }] : [];
  });
}

/** What a message tells of a report already: it stays while people leaf through the passages. */
export function readTold(message: Message): Pick<Presentation, 'told' | 'canSign'> {
  const { components } = containerOf(message);
  const told = components.find((part) => part.id === toldTextId);
  if (told?.type !== ComponentType.TextDisplay) return {};
  return { told: told.content, canSign: components.some((part) => kindsIn(part).includes('sign-report')) };
}

/** Our messages are one box each. */
function containerOf(message: Message) {
  const [box] = message.components.map((component) => component.toJSON());
  if (box?.type !== ComponentType.Container) return { color: undefined, components: [] };
  return { color: box.accent_color ?? undefined, components: box.components };
}

function keptOf(part: APIComponentInContainer): readonly APIComponentInContainer[] {
  if (part.id === toldTextId) return [];
  if (part.type !== ComponentType.ActionRow) return [part];
  const components = part.components.filter((each) => !isOfReport(each));
  return components.length > 0 ? [{ ...part, components }] : [];
}

function isOfReport(component: ReturnedComponent): boolean {
  return kindsIn(component).some((kind) => kind === 'tell' || kind === 'sign-report');
}

/** What a button does, or the buttons of a row. */
function kindsIn(component: ReturnedComponent & { readonly custom_id?: string }): readonly string[] {
  const own = component.custom_id ? decodeAction(component.custom_id)?.kind : undefined;
  return [...(own ? [own] : []), ...(component.components ?? []).flatMap(kindsIn)];
}
