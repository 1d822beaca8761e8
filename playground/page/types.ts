import type {
  APIApplicationCommand,
  APIGuildMember,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  APIRole,
  APIUser,
} from 'discord-api-types/v10';

/** What the control interface tells the page; the shapes of server/control/people.ts. */
export interface PersonInfo {
  readonly key: string;
  readonly user: APIUser;
  readonly locale: string;
}

export interface ChannelInfo {
  readonly id: string;
  readonly type: number;
  readonly name?: string;
  readonly topic?: string | null;
  readonly guild_id?: string;
  readonly parent_id?: string | null;
  readonly position?: number;
  readonly permissions: string;
  readonly recipients?: readonly APIUser[];
  readonly message_count?: number;
  /** The message that a thread hangs on. */
  readonly starter?: Message;
  readonly thread_metadata?: { readonly archived: boolean };
}

export interface GuildInfo {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly APIRole[];
  readonly members: readonly APIGuildMember[];
  readonly channels: readonly ChannelInfo[];
}

export interface View {
  readonly person: PersonInfo;
  readonly people: readonly PersonInfo[];
  readonly bot: APIUser;
  readonly guilds: readonly GuildInfo[];
  readonly directMessages: readonly ChannelInfo[];
}

export interface Outcome {
  readonly id: string;
  readonly status: 'answered' | 'failed' | 'waiting';
  readonly messageId?: string;
  readonly choices?: readonly Choice[];
  readonly modal?: APIModalInteractionResponseCallbackData;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export type Message = APIMessage;
export type Command = APIApplicationCommand;

/** A line of the page's own: a command on its way, one that failed, a refusal. Gone on reload, as in Discord. */
export interface Note {
  readonly id: number;
  readonly channelId: string;
  readonly kind: 'sending' | 'failed' | 'refused';
  readonly text: string;
}

export const channelTypes = {
  text: 0,
  dm: 1,
  category: 4,
  publicThread: 11,
  privateThread: 12,
  forum: 15,
} as const;
export const componentTypes = {
  row: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  section: 9,
  text: 10,
  thumbnail: 11,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
} as const;
export const optionTypes = {
  subcommand: 1,
  group: 2,
  string: 3,
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  number: 10,
  attachment: 11,
} as const;
export const commandTypes = { slash: 1, message: 3 } as const;
export const messageTypes = { plain: 0, slashAnswer: 20 } as const;
export const messageFlags = { ephemeral: 1 << 6, loading: 1 << 7, componentsV2: 1 << 15 } as const;
export const permissionBits = {
  addReactions: 1n << 6n,
  sendMessages: 1n << 11n,
  manageMessages: 1n << 13n,
  sendInThreads: 1n << 38n,
  createThreads: 1n << 35n,
} as const;

export function isThread(channel: ChannelInfo): boolean {
  return channel.type === channelTypes.publicThread || channel.type === channelTypes.privateThread;
}

export function can(channel: ChannelInfo, permission: bigint): boolean {
  return (BigInt(channel.permissions) & permission) !== 0n;
}

export function mayWrite(channel: ChannelInfo): boolean {
  return can(channel, isThread(channel) ? permissionBits.sendInThreads : permissionBits.sendMessages);
}

export function nameOf(user: APIUser): string {
  return user.global_name ?? user.username;
}
