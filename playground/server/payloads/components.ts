import { type APIAttachment, ComponentType as Type } from 'discord-api-types/v10';
import { isRecord } from '../gateway/identify.js';
import type { Message } from '../world/model.js';

/** Components as Discord gives them back: what they show of files and pictures carries the address it is at. */
export function describeComponents(message: Message): unknown[] {
  const describe = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(describe);
    if (!isRecord(node)) return node;
    return describeOne(message, node, describe);
  };
  return message.components.map(describe);
}

function describeOne(
  message: Message,
  node: Record<string, unknown>,
  describe: (node: unknown) => unknown,
): Record<string, unknown> {
  switch (node.type) {
    case Type.Thumbnail:
      return { ...node, media: describeMedia(message, node.media) };
    case Type.MediaGallery:
      return { ...node, items: listOf(node.items).map((item) => describeItem(message, item)) };
    case Type.File: {
      const found = attachmentOf(message, node.file);
      const shown = { name: found?.filename ?? null, size: found?.size ?? null };
      return { ...node, ...shown, file: describeMedia(message, node.file) };
    }
    default:
      return {
        ...node,
        ...('components' in node && { components: describe(node.components) }),
        ...('accessory' in node && { accessory: describe(node.accessory) }),
      };
  }
}

function describeItem(message: Message, item: Record<string, unknown>): Record<string, unknown> {
  return { description: null, spoiler: false, ...item, media: describeMedia(message, item.media) };
}

/** https://discord.com/developers/docs/components/reference#unfurled-media-item */
function describeMedia(message: Message, media: unknown): Record<string, unknown> {
  const found = attachmentOf(message, media);
  const url = found?.url ?? urlOf(media);
  const described = { id: found?.id ?? message.id, url, proxy_url: url, width: null, height: null };
  if (!found) return described;
  return { ...described, content_type: found.content_type, attachment_id: found.id };
}

/** The file that `attachment://name` means. */
function attachmentOf(message: Message, media: unknown): APIAttachment | undefined {
  const url = urlOf(media);
  return message.attachments.find(({ filename }) => url === `attachment://${filename}`);
}

function urlOf(media: unknown): string {
  return isRecord(media) ? String(media.url) : '';
}

function listOf(items: unknown): Record<string, unknown>[] {
  return Array.isArray(items) ? items.filter(isRecord) : [];
}
