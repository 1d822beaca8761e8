import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Client,
  InteractionContextType,
  type Message,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  MessageType,
  PermissionsBitField,
} from 'discord.js';
import { fake } from '../fake.js';
import { answeringTo, fetchMessage, noAnswers, sentMessage } from './answering.js';
import type { SentMessage } from './layouts.js';

export const ownId = '100000000000000001';
export const personId = '200000000000000002';
export const otherPersonId = '210000000000000002';
export const channelId = '300000000000000003';
export const parentId = '310000000000000003';
export const guildId = '400000000000000004';

/** Who does something, and where. */
export interface Asker {
  readonly id?: string;
  readonly permissions?: bigint;
  readonly roles?: readonly string[];
  readonly isInGuild?: boolean;
  readonly isInThread?: boolean;
  /** Added to an account, not to the server. */
  readonly isUninvited?: boolean;
  readonly locale?: string;
  /** Where it is, if not in the usual server. */
  readonly server?: string;
  readonly client?: { [Name in keyof Client]?: unknown };
}

/** Options by their names; people, channels and roles by their ids. */
export type Options = Readonly<Record<string, string | number | boolean | object>>;

export function makeCommandInteraction(commandName: string, options: Options = {}, asker: Asker = {}) {
  const answers = noAnswers();
  const interaction = fake<ChatInputCommandInteraction>(`/${commandName}`, {
    ...kindOf('slash'),
    ...baseOf(asker),
    ...answeringTo(answers),
    commandName,
    options: optionsOf(options),
  });
  return { interaction, ...answers };
}

/** The message a command in its menu is about; an answer of ours to whoever chose the command, unless it says otherwise. */
export interface Target {
  readonly author?: string;
  readonly asker?: string;
}

export function makeMenuInteraction(
  commandName: string,
  content: string,
  asker: Asker = {},
  target: Target = {},
) {
  const answers = noAnswers();
  const interaction = fake<MessageContextMenuCommandInteraction>(`menu ${commandName}`, {
    ...kindOf('menu'),
    ...baseOf(asker),
    ...answeringTo(answers),
    commandName,
    targetMessage: fake<Message>('target', {
      ...{ content, embeds: [], poll: null, messageSnapshots: new Map() },
      url: `https://discord.com/channels/${guildId}/${channelId}/510000000000000005`,
      author: { id: target.author ?? ownId },
      interactionMetadata: { user: { id: target.asker ?? personId } },
      delete: async () => void answers.deletions.push('target'),
    }),
  });
  return { interaction, ...answers };
}

/** The message a pressed button is on. */
export interface Pressed {
  readonly components?: unknown;
  readonly isPrivate?: boolean;
  /** Who asked for it by a command. */
  readonly asker?: string;
  /** The message it replies to. */
  readonly repliesTo?: Message;
  readonly author?: string;
}

export function makeButtonInteraction(customId: string, pressed: Pressed = {}, asker: Asker = {}) {
  return makeOnMessage<ButtonInteraction>('button', { customId }, pressed, asker);
}

/** Something on a message of ours. */
export function makeOnMessage<Kind extends object>(
  kind: 'button' | 'select' | 'form',
  what: { [Name in keyof Kind]?: unknown },
  pressed: Pressed,
  asker: Asker,
) {
  const { components = [], isPrivate = false, repliesTo } = pressed;
  const answers = noAnswers();
  const askedBy = pressed.asker ?? (repliesTo ? undefined : personId);
  const interaction = fake<Kind>(kind, {
    ...kindOf(kind),
    ...baseOf(asker),
    ...answeringTo(answers),
    ...what,
    webhook: fake<ButtonInteraction['webhook']>('webhook', {
      editMessage: async (_id: string, sent: SentMessage) => void answers.rewrites.push(sent),
      fetchMessage,
    }),
    message: fake<Message>('message', {
      id: '500000000000000005',
      author: { id: pressed.author ?? ownId },
      flags: { has: (flag: number) => isPrivate && flag === MessageFlags.Ephemeral },
      interactionMetadata: askedBy ? { user: { id: askedBy } } : null,
      reference: repliesTo ? {} : null,
      fetchReference: async () => repliesTo,
      // Layouts come back as they were sent.
      components: (components as readonly unknown[]).map((component) => ({ toJSON: () => component })),
    }),
  });
  return { interaction, ...answers };
}

export interface Spoken {
  readonly content?: string;
  readonly type?: MessageType;
  readonly by?: string;
  readonly isFromBot?: boolean;
  readonly isFromWebhook?: boolean;
  readonly isDirect?: boolean;
  readonly isInThread?: boolean;
  readonly mentionsEveryone?: boolean;
  readonly mentionsUs?: boolean;
  /** Ids of others it mentions. */
  readonly mentioned?: readonly string[];
  /** Id of the person whose message it replies to. */
  readonly repliesTo?: string;
  readonly id?: string;
  readonly mayReact?: boolean;
  readonly reply?: (sent: SentMessage) => Promise<unknown>;
}

/** A message that mentions the bot in a channel, unless the test says otherwise. */
export function makeMessage(spoken: Spoken = {}) {
  const replies: SentMessage[] = [];
  const { content = `<@${ownId}> Who owns the mill?`, isDirect = false, isInThread = false } = spoken;
  const { mayReact = true, mentioned = [] } = spoken;
  const reactions: string[] = [];
  const message = fake<Message>('message', {
    id: spoken.id ?? '510000000000000005',
    client: fake<Client<true>>('client', { user: { id: ownId } }),
    content,
    type: spoken.type ?? MessageType.Default,
    author: { id: spoken.by ?? personId, bot: spoken.isFromBot ?? false },
    webhookId: spoken.isFromWebhook ? '1' : null,
    inGuild: () => !isDirect,
    guild: isDirect ? null : { preferredLocale: 'en-US' },
    guildId: isDirect ? null : guildId,
    channelId,
    channel: { ...channelOf(isDirect, isInThread), permissionsFor: () => ({ has: () => mayReact }) },
    mentions: {
      everyone: spoken.mentionsEveryone ?? false,
      users: new Map([...((spoken.mentionsUs ?? true) ? [ownId] : []), ...mentioned].map((id) => [id, {}])),
      repliedUser: spoken.repliesTo ? { id: spoken.repliesTo } : null,
    },
    react: async (emoji: string) => void reactions.push(emoji),
    reply:
      spoken.reply ??
      ((sent: SentMessage) => {
        replies.push(sent);
        return Promise.resolve(sentMessage);
      }),
  });
  return { message, replies, reactions };
}

/** Every question of its kind discord.js can be asked about an interaction. */
function kindOf(kind: 'slash' | 'menu' | 'button' | 'select' | 'form') {
  return {
    isAutocomplete: () => false,
    isChatInputCommand: () => kind === 'slash',
    isMessageContextMenuCommand: () => kind === 'menu',
    isCommand: () => kind === 'slash' || kind === 'menu',
    isButton: () => kind === 'button',
    isStringSelectMenu: () => kind === 'select',
    isModalSubmit: () => kind === 'form',
    isRepliable: () => true,
  };
}

const ourClient = { user: { id: ownId }, channels: { fetch: async () => null } };

function baseOf(asker: Asker) {
  const { permissions = 0n, roles = [], isInGuild = true, isUninvited = false, locale = 'en-US' } = asker;
  const owner = isUninvited
    ? ApplicationIntegrationType.UserInstall
    : ApplicationIntegrationType.GuildInstall;
  return {
    id: '1',
    client: fake<Client<true>>('client', { ...ourClient, ...asker.client }),
    user: { id: asker.id ?? personId },
    member: isInGuild ? { roles } : null,
    // Where the bot may not write, it answers all the same.
    appPermissions: new PermissionsBitField().freeze(),
    memberPermissions: isInGuild ? new PermissionsBitField(permissions).freeze() : null,
    inGuild: () => isInGuild,
    context: isInGuild ? InteractionContextType.Guild : InteractionContextType.BotDM,
    guildId: isInGuild ? (asker.server ?? guildId) : null,
    channelId,
    channel: channelOf(!isInGuild, asker.isInThread ?? false),
    locale,
    guildLocale: isInGuild ? 'en-US' : null,
    authorizingIntegrationOwners: { [owner]: guildId },
  };
}

function channelOf(isDirect: boolean, isInThread: boolean) {
  return { id: channelId, parentId, isThread: () => isInThread, isDMBased: () => isDirect };
}

function optionsOf(options: Options): ChatInputCommandInteraction['options'] {
  const option = (name: string) => options[name] ?? null;
  const withId = (name: string) => (options[name] === undefined ? null : { id: options[name] });
  return fake<ChatInputCommandInteraction['options']>('options', {
    data: Object.keys(options).map((name) => ({ name })),
    getString: option,
    getBoolean: option,
    getInteger: option,
    getAttachment: option,
    getUser: withId,
    getChannel: withId,
    getRole: withId,
    getSubcommand: () => option('subcommand'),
  });
}
