import {
  ApplicationIntegrationType,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type Message,
  MessageType,
  PermissionsBitField,
} from 'discord.js';
import { pino } from 'pino';
import { createConversationMemory } from '../../src/answer/conversation-memory.js';
import type { Snapshot } from '../../src/answer/snapshot.js';
import type { Bot } from '../../src/discord/bot.js';
import { createOnce } from '../../src/discord/once.js';
import { createReloads } from '../../src/discord/reloads.js';
import { makeAnswerer, makeNothing } from './answers.js';
import { makeArticle } from './factories.js';
import { fake } from './fake.js';
import type { SentMessage } from './layouts.js';
import { memoryStore } from './memory-store.js';
import { makeSnapshotOf } from './snapshots.js';

export const ownId = '100000000000000001';
export const personId = '200000000000000002';
export const channelId = '300000000000000003';
export const guildId = '400000000000000004';

/** A bot that finds nothing in one small article, unless the test gives it more. */
export function makeBot({
  snapshot = makeSnapshotOf([makeArticle()]),
  ...parts
}: Partial<Bot> & { snapshot?: Snapshot } = {}): Bot {
  const log = pino({ level: 'silent' });
  const { answerer } = makeAnswerer((question) => makeNothing({ question }));
  const library = {
    current: () => snapshot,
    reload: () => Promise.reject(new Error('this test does not reload')),
    check: () => Promise.reject(new Error('this test does not check')),
  };
  return {
    library,
    answerer,
    store: memoryStore(),
    folder: fake<Bot['folder']>('folder', {}),
    removed: new Map(),
    reloads: createReloads(library, log),
    starters: { of: () => [] },
    suggestQuestions: () => [],
    judged: createOnce(() => new Date(0)),
    download: () => Promise.resolve({ kind: 'failed' }),
    defaultCooldown: { questions: 5, seconds: 30 },
    now: () => new Date('2026-11-22T12:00:00Z'),
    conversations: createConversationMemory({ now: () => new Date(0) }),
    cooldown: { ask: () => Promise.resolve(undefined) },
    log,
    memoryInUse: () => 64 * 1024 * 1024,
    ...parts,
  };
}

/** What an interaction was answered with, in order. */
export interface Answers {
  readonly replies: SentMessage[];
  readonly updates: SentMessage[];
  readonly edits: SentMessage[];
  readonly followUps: SentMessage[];
}

export interface Asker {
  readonly permissions?: bigint;
  readonly roles?: readonly string[];
  readonly isInGuild?: boolean;
  readonly isInThread?: boolean;
  /** Added to an account, not to the server. */
  readonly isUninvited?: boolean;
  readonly locale?: string;
}

export interface Options {
  readonly subcommand?: string;
  readonly question?: string;
  readonly article?: string;
  readonly private?: boolean;
}

export function makeCommandInteraction(commandName: string, options: Options = {}, asker: Asker = {}) {
  const answers = noAnswers();
  const interaction = fake<ChatInputCommandInteraction>(`/${commandName}`, {
    ...kindOf('command'),
    ...baseOf(asker),
    ...answeringTo(answers),
    commandName,
    options: optionsOf(options),
  });
  return { interaction, ...answers };
}

export function makeButtonInteraction(
  customId: string,
  components: readonly unknown[] = [],
  asker: Asker = {},
) {
  const answers = noAnswers();
  const interaction = fake<ButtonInteraction>('button', {
    ...kindOf('button'),
    ...baseOf(asker),
    ...answeringTo(answers),
    customId,
    message: fake<Message>('message', {
      components: components.map((component) => ({
        toJSON: () => component,
      })),
    }),
  });
  return { interaction, ...answers };
}

export interface Spoken {
  readonly content?: string;
  readonly type?: MessageType;
  readonly isFromBot?: boolean;
  readonly isFromWebhook?: boolean;
  readonly isDirect?: boolean;
  readonly isInThread?: boolean;
  readonly mentionsEveryone?: boolean;
  readonly mentionsUs?: boolean;
  readonly reply?: (sent: SentMessage) => Promise<unknown>;
}

/** A message that mentions the bot in a channel, unless the test says otherwise. */
export function makeMessage(spoken: Spoken = {}) {
  const replies: SentMessage[] = [];
  const {
    content = `<@${ownId}> Who owns the mill?`,
    isDirect = false,
    isInThread = false,
    mentionsUs = true,
  } = spoken;
  const reply = spoken.reply ?? ((sent: SentMessage) => Promise.resolve(replies.push(sent)));
  const message = fake<Message>('message', {
    content,
    type: spoken.type ?? MessageType.Default,
    author: { id: personId, bot: spoken.isFromBot ?? false },
    webhookId: spoken.isFromWebhook ? '1' : null,
    inGuild: () => !isDirect,
    guild: isDirect ? null : { preferredLocale: 'en-US' },
    channelId,
    channel: { isThread: () => isInThread },
    mentions: {
      everyone: spoken.mentionsEveryone ?? false,
      users: new Map(mentionsUs ? [[ownId, {}]] : []),
    },
    reply,
  });
  return { message, replies };
}

function noAnswers(): Answers {
  return { replies: [], updates: [], edits: [], followUps: [] };
}

/** Every question of its kind discord.js can be asked about an interaction. */
function kindOf(kind: 'command' | 'button') {
  const no = () => false;
  return {
    isAutocomplete: no,
    isChatInputCommand: () => kind === 'command',
    isCommand: () => kind === 'command',
    isMessageContextMenuCommand: no,
    isModalSubmit: no,
    isButton: () => kind === 'button',
    isRepliable: () => true,
  };
}

function baseOf({
  permissions = 0n,
  roles = [],
  isInGuild = true,
  isInThread = false,
  isUninvited = false,
  locale = 'en-US',
}: Asker) {
  const owner = isUninvited
    ? ApplicationIntegrationType.UserInstall
    : ApplicationIntegrationType.GuildInstall;
  return {
    id: '1',
    user: { id: personId },
    member: isInGuild ? { roles } : null,
    memberPermissions: isInGuild ? new PermissionsBitField(permissions).freeze() : null,
    inGuild: () => isInGuild,
    guildId: isInGuild ? guildId : null,
    channelId,
    channel: { isThread: () => isInThread },
    locale,
    authorizingIntegrationOwners: { [owner]: guildId },
  };
}

interface State {
  replied: boolean;
  deferred: boolean;
}

/** Discord takes one first answer, and more only after it. */
function answeringTo({ replies, updates, edits, followUps }: Answers) {
  const first = (list: SentMessage[]) =>
    async function (this: State, sent: SentMessage) {
      if (this.replied || this.deferred) throw new Error('answered twice');
      this.replied = true;
      list.push(sent);
    };
  const later = (list: SentMessage[]) =>
    async function (this: State, sent: SentMessage) {
      if (!this.replied && !this.deferred) throw new Error('was not answered yet');
      list.push(sent);
    };
  return {
    replied: false,
    deferred: false,
    reply: first(replies),
    update: first(updates),
    editReply: later(edits),
    followUp: later(followUps),
    async deferReply(this: State) {
      this.deferred = true;
    },
  };
}

function optionsOf(options: Options): ChatInputCommandInteraction['options'] {
  const option = (name: keyof Options) => options[name] ?? null;
  return fake<ChatInputCommandInteraction['options']>('options', {
    getString: option,
    getBoolean: option,
    getSubcommand: () => option('subcommand'),
  });
}
