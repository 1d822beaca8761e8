import type {
  APIApplicationCommand,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIOverwrite,
} from 'discord-api-types/v10';
import type { Violation } from './server/checks/checks.js';
import type { Fault } from './server/control/faults.js';
import type { Upload } from './server/control/upload.js';
import type { RateLimitMode } from './server/rest/rate-limits.js';
import type { LoggedRequest } from './server/rest/request-log.js';

/** What a person's client learns of an interaction: `failed` is "The application did not respond". */
export interface Outcome {
  readonly id: string;
  readonly status: 'answered' | 'failed';
  /** Interaction response type: 4 message, 5 thinking, 7 update, 8 choices, 9 modal. */
  readonly type?: number;
  readonly messageId?: string;
  readonly message?: APIMessage;
  readonly choices?: readonly { name: string; value: string | number }[];
  readonly modal?: APIModalInteractionResponseCallbackData;
}

export interface Status {
  readonly botOnline: boolean;
  readonly sessions: readonly {
    id: string;
    shard: [number, number];
    intents: number;
    isConnected: boolean;
  }[];
  readonly commands: number;
  readonly openApi: boolean;
  readonly violations: number;
}

export type Options = Readonly<Record<string, string | number | boolean | Upload>>;
export type WriteExtras = { repliesTo?: string; pingsReplied?: boolean; files?: readonly Upload[] };
type PressTarget = { label?: string; customId?: string; values?: readonly string[]; forge?: boolean };

/** One person, acting in channels named by id, `#name` or `@bot`. */
export interface PersonClient {
  write(channel: string, content: string, extras?: WriteExtras): Promise<APIMessage>;
  /** @param from the channel the message is in, when it is another one */
  forward(channel: string, message: string, from?: string): Promise<APIMessage>;
  poll(channel: string, question: string, answers: readonly string[]): Promise<APIMessage>;
  edit(channel: string, message: string, content: string): Promise<APIMessage>;
  delete(channel: string, message: string): Promise<void>;
  react(channel: string, message: string, emoji: string, extras?: { off?: boolean }): Promise<APIMessage>;
  thread(
    channel: string,
    started: { name: string; content?: string; message?: string },
  ): Promise<{ id: string }>;
  slash(channel: string, name: string, options?: Options, extras?: { forge?: boolean }): Promise<Outcome>;
  autocomplete(channel: string, name: string, focused: string, options: Options): Promise<Outcome>;
  menu(channel: string, name: string, message: string): Promise<Outcome>;
  press(channel: string, message: string, target: PressTarget): Promise<Outcome>;
  submit(channel: string, interaction: string, values: Readonly<Record<string, string>>): Promise<Outcome>;
  /** All messages of a channel that this person sees, oldest first. */
  messages(channel: string): Promise<APIMessage[]>;
  commands(channel: string): Promise<APIApplicationCommand[]>;
  change(change: {
    locale?: string;
    roles?: readonly string[];
    guild?: string;
    installed?: boolean;
    timeoutUntil?: string;
  }): Promise<void>;
}

export interface ControlClient {
  as(person: string): PersonClient;
  status(): Promise<Status>;
  violations(): Promise<Violation[]>;
  requests(): Promise<LoggedRequest[]>;
  fault(fault: Fault): Promise<void>;
  clearFaults(): Promise<void>;
  rateLimits(mode: RateLimitMode): Promise<void>;
  advanceClock(byMs: number): Promise<void>;
  /** A server's own override of who may use a command, by its name. */
  setCommandPermissions(
    guild: string,
    command: string,
    permissions: readonly { id: string; type: number; permission: boolean }[],
  ): Promise<void>;
  /** What of a channel is allowed and denied to whom, in the place of what was. */
  setOverwrites(channel: string, overwrites: readonly APIOverwrite[]): Promise<void>;
  /** Removes the bot from a server, or invites it again. */
  setBotMembership(guild: string, isMember: boolean): Promise<void>;
}

/** A refusal of the control interface: something a person could not have done. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

/** Works a playground over HTTP. `url` is the address it prints: http://127.0.0.1:PORT */
export function createControlClient(url: string): ControlClient {
  const call = createCaller(`${url}/control`);
  return {
    as: (person) => createPersonClient(call, `/people/${person}`),
    status: () => call('GET', '/status'),
    violations: () => call('GET', '/violations'),
    requests: () => call('GET', '/requests'),
    fault: (fault) => call('POST', '/faults', fault),
    clearFaults: () => call('DELETE', '/faults'),
    rateLimits: (mode) => call('PUT', '/rate-limits', { mode }),
    advanceClock: (advanceMs) => call('POST', '/clock', { advanceMs }),
    setCommandPermissions: (guild, command, permissions) =>
      call('PUT', `/guilds/${guild}/commands/${command}/permissions`, { permissions }),
    setOverwrites: (channel, overwrites) => call('PUT', `/channels/${channel}/overwrites`, { overwrites }),
    setBotMembership: (guild, isMember) => call('PUT', `/guilds/${guild}/bot`, { isMember }),
  };
}

type Call = <Result>(method: string, path: string, body?: unknown) => Promise<Result>;

function createCaller(base: string): Call {
  return async <Result>(method: string, path: string, body?: unknown) => {
    const response = await fetch(base + path, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const text = await response.text();
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    if (!response.ok) throw new ControlError(response.status, readError(answer));
    // The control interface answers in the shapes declared above.
    return answer as Result;
  };
}

function readError(answer: unknown): string {
  const isNamed = typeof answer === 'object' && answer !== null && 'error' in answer;
  return isNamed ? String(answer.error) : JSON.stringify(answer);
}

function createPersonClient(call: Call, base: string): PersonClient {
  const query = (channel: string) => `channel=${encodeURIComponent(channel)}`;
  return {
    write: (channel, content, extras = {}) => call('POST', `${base}/write`, { channel, content, ...extras }),
    forward: (channel, message, from) => call('POST', `${base}/forward`, { channel, message, from }),
    poll: (channel, question, answers) => call('POST', `${base}/poll`, { channel, question, answers }),
    edit: (channel, message, content) => call('POST', `${base}/edit`, { channel, message, content }),
    delete: (channel, message) => call('POST', `${base}/delete`, { channel, message }),
    react: (channel, message, emoji, extras = {}) =>
      call('POST', `${base}/react`, { channel, message, emoji, ...extras }),
    thread: (channel, started) => call('POST', `${base}/thread`, { channel, ...started }),
    slash: (channel, name, options = {}, extras = {}) =>
      call('POST', `${base}/slash`, { channel, name, options, ...extras }),
    autocomplete: (channel, name, focused, options) =>
      call('POST', `${base}/autocomplete`, { channel, name, focused, options }),
    menu: (channel, name, message) => call('POST', `${base}/menu`, { channel, name, message }),
    press: (channel, message, target) => call('POST', `${base}/press`, { channel, message, ...target }),
    submit: (channel, interaction, values) =>
      call('POST', `${base}/submit`, { channel, interaction, values }),
    messages: (channel) => call('GET', `${base}/messages?${query(channel)}`),
    commands: (channel) => call('GET', `${base}/commands?${query(channel)}`),
    change: (change) => call('PATCH', base, change),
  };
}
