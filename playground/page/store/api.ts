import type { Command, Message, Outcome, View } from '../types.js';

/** What went wrong, in words for the person. */
export class Refused extends Error {}

async function call<Result>(method: string, path: string, body?: unknown): Promise<Result> {
  const response = await fetch(`/control${path}`, {
    method,
    ...(body !== undefined && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
  });
  const text = await response.text();
  const answer = text === '' ? undefined : JSON.parse(text);
  if (!response.ok)
    throw new Refused(answer?.error ?? answer?.message ?? `The playground answered ${response.status}`);
  return answer;
}

const inChannel = (channel: string) => `?channel=${encodeURIComponent(channel)}`;

export const fetchView = (person: string) => call<View>('GET', `/people/${person}`);
export const fetchMessages = (person: string, channel: string) =>
  call<Message[]>('GET', `/people/${person}/messages${inChannel(channel)}`);
export const fetchCommands = (person: string, channel: string) =>
  call<Command[]>('GET', `/people/${person}/commands${inChannel(channel)}`);
export const changePerson = (person: string, change: object) =>
  call<void>('PATCH', `/people/${person}`, change);

/** Does something as a person; the verbs are those of playground/README.md. */
export const act = <Result = Outcome>(person: string, verb: string, body: object) =>
  call<Result>('POST', `/people/${person}/${verb}`, body);

export interface ServerEvent {
  readonly name: string;
  readonly channelId?: string;
}

/** Calls back for everything that happens where this person may see it. */
export function listen(person: string, onEvent: (event: ServerEvent) => void): () => void {
  const source = new EventSource(`/control/events?person=${person}`);
  source.onmessage = ({ data }) => onEvent(JSON.parse(data));
  return () => source.close();
}

/** A file as the control interface takes it. */
export async function toUpload(file: File): Promise<object> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return { name: file.name, contentType: file.type || 'application/octet-stream', base64: btoa(binary) };
}
