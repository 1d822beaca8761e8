import type { APIAllowedMentions, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { isRecord } from '../gateway/identify.js';

export function field(body: unknown, name: string): unknown {
  return isRecord(body) ? body[name] : undefined;
}

/** The parts of a sent message that are used as they are; an absent key stays absent, null becomes empty. */
export interface MessageFields {
  readonly content?: string;
  readonly embeds?: APIEmbed[];
  readonly components?: APIMessageTopLevelComponent[];
  readonly flags?: number;
  readonly allowedMentions?: APIAllowedMentions | null;
}

/** Reads a body that has passed the checks, which is why the casts to Discord's shapes are safe. */
export function readMessageFields(body: unknown): MessageFields {
  if (!isRecord(body)) return {};
  return {
    ...('content' in body && { content: String(body.content ?? '') }),
    ...('embeds' in body && { embeds: (body.embeds ?? []) as APIEmbed[] }),
    ...('components' in body && { components: settleComponents(body.components ?? []) }),
    ...(typeof body.flags === 'number' && { flags: body.flags }),
    ...('allowed_mentions' in body && {
      allowedMentions: body.allowed_mentions as APIAllowedMentions | null,
    }),
  };
}

/** Fields that Discord adds to each component when it stores one, by component type. */
const defaultsByType: Readonly<Record<number, Readonly<Record<string, unknown>>>> = {
  9: {},
  11: { spoiler: false, description: null },
  13: { spoiler: false },
  14: { divider: true, spacing: 1 },
  17: { accent_color: null, spoiler: false },
};

/** Components as Discord gives them back: each with an id, counted from 1 in reading order, and its defaults. */
function settleComponents(components: unknown): APIMessageTopLevelComponent[] {
  let lastId = 0;
  const settle = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(settle);
    if (!isRecord(node)) return node;
    const isComponent = typeof node.type === 'number';
    if (isComponent) lastId += 1;
    const own = isComponent ? { ...defaultsByType[Number(node.type)], id: lastId } : {};
    const given = Object.entries(node).filter(([, value]) => value !== null && value !== undefined);
    return {
      ...own,
      ...Object.fromEntries(given.map(([key, value]) => [key, settleKey(key, value, settle)])),
    };
  };
  return settle(components) as APIMessageTopLevelComponent[];
}

/** Options of a select menu have no type that names a component; they pass as they are. */
function settleKey(key: string, value: unknown, settle: (node: unknown) => unknown): unknown {
  return ['components', 'accessory', 'component'].includes(key) ? settle(value) : value;
}
