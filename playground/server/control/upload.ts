import type { APIAttachment } from 'discord-api-types/v10';
import type { Discord } from '../discord.js';
import { isRecord } from '../gateway/identify.js';
import { Refusal } from './refusal.js';

/** A file as the control interface takes it: JSON, its bytes in base64 or, for plain text, as they are. */
export interface Upload {
  readonly name: string;
  readonly contentType?: string;
  readonly text?: string;
  readonly base64?: string;
}

/** Largest upload of a person with Nitro: https://support.discord.com/hc/en-us/articles/25444343291031 */
const personFileLimitBytes = 500 * 1024 * 1024;

export function isUpload(value: unknown): value is Upload {
  return isRecord(value) && typeof value.name === 'string' && ('text' in value || 'base64' in value);
}

export function keepUpload(discord: Discord, upload: Upload, channelId: string): APIAttachment {
  const bytes =
    upload.base64 === undefined ? Buffer.from(upload.text ?? '') : Buffer.from(upload.base64, 'base64');
  if (bytes.length > personFileLimitBytes) throw new Refusal('the file is larger than Discord takes');
  const contentType = upload.contentType ?? 'application/octet-stream';
  return discord.files.keep({ name: upload.name, contentType, bytes }, channelId);
}
