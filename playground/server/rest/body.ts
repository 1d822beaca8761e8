import type { HttpBindings } from '@hono/node-server';
import type { APIAttachment } from 'discord-api-types/v10';
import type { Context } from 'hono';
import { isRecord } from '../gateway/identify.js';
import { DiscordError } from './errors.js';

/** Largest file a bot may send: https://discord.com/developers/docs/reference#uploading-files */
export const botFileLimitBytes = 10 * 1024 * 1024;

export interface UploadedFile {
  /** The n of `files[n]`. */
  readonly key: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

export interface Body {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
}

export const apiPrefix = '/api/v10';

export function pathOf(context: Context): string {
  return decodeURIComponent(new URL(context.req.url).pathname.slice(apiPrefix.length));
}

/** What a route finds in its context. */
export interface Env {
  Bindings: HttpBindings;
  Variables: { body: Body };
}

/** The body of a request: JSON, or multipart with `payload_json` and `files[n]`. */
export async function readBody(context: Context): Promise<Body> {
  const contentType = context.req.header('content-type') ?? '';
  if (contentType.startsWith('multipart/form-data')) return readMultipart(context);
  const text = await context.req.text();
  return { json: text === '' ? undefined : parseJson(text), files: [] };
}

async function readMultipart(context: Context): Promise<Body> {
  const form = await context.req.parseBody();
  const files: UploadedFile[] = [];
  for (const [field, value] of Object.entries(form)) {
    if (!(value instanceof File)) continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    if (bytes.length > botFileLimitBytes) throw new DiscordError('fileTooLarge');
    const key = /^files\[(\d+)\]$/.exec(field)?.[1] ?? field;
    files.push({ key, name: value.name, contentType: value.type || 'application/octet-stream', bytes });
  }
  const payload = form.payload_json;
  return { json: typeof payload === 'string' ? parseJson(payload) : {}, files };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError('malformedJson');
  }
}

export interface StoredFile {
  readonly attachment: APIAttachment;
  readonly bytes: Uint8Array;
}

/** Files that were uploaded, by attachment id; the playground's stand-in for Discord's CDN. */
export class FileStore {
  readonly #files = new Map<string, StoredFile>();
  readonly #newId: () => string;
  readonly #origin: () => string;

  constructor(newId: () => string, origin: () => string) {
    this.#newId = newId;
    this.#origin = origin;
  }

  keep(
    file: Pick<UploadedFile, 'name' | 'contentType' | 'bytes'>,
    channelId: string,
    description?: string,
  ): APIAttachment {
    const id = this.#newId();
    const url = `${this.#origin()}/attachments/${channelId}/${id}/${encodeURIComponent(file.name)}`;
    const attachment: APIAttachment = {
      id,
      filename: file.name,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(description && { description }),
    };
    this.#files.set(id, { attachment, bytes: file.bytes });
    return attachment;
  }

  find(id: string): StoredFile | undefined {
    return this.#files.get(id);
  }

  /** Attachments of a sent or edited message: those kept from before, then those that came with the request. */
  attach(body: Body, channelId: string, before: readonly APIAttachment[] = []): APIAttachment[] {
    const described =
      isRecord(body.json) && Array.isArray(body.json.attachments) ? body.json.attachments : undefined;
    const listed = described?.filter(isRecord) ?? [];
    const kept = described ? before.filter(({ id }) => listed.some((entry) => entry.id === id)) : before;
    const added = body.files.map((file) => {
      const entry = listed.find(({ id }) => String(id) === file.key);
      return this.keep(
        file,
        channelId,
        typeof entry?.description === 'string' ? entry.description : undefined,
      );
    });
    return [...kept, ...added];
  }
}
