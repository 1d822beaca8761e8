import { setTimeout as pause } from 'node:timers/promises';
import { type APIMessage, REST } from 'discord.js';
import JSZip from 'jszip';
import { commands } from '../../../commands/index.js';
import { createControlClient, type PersonClient } from '../../../playground/control-client.js';
import { type Playground, startPlayground } from '../../../playground/server/playground.js';
import { ids } from '../../../playground/server/world/seed.js';
import { publishCommands } from '../../../src/discord/commands/publish.js';
import { createClient } from '../../../src/discord/connection/client.js';
import { type BotParts, RunningBot } from '../../../src/entries/bot.js';
import { createLogger } from '../../../src/process/log.js';
import { holdHere } from '../libraries/readings-here.js';
import { openToyLibrary } from '../libraries/toy-library.js';
import { memoryStore, placeOf } from '../memory-store.js';
import { makeOutput } from './streams.js';

export const twoTexts = ['The mill stands by the river.', 'The river is long.'];

/** A Discord for one test; with Discord's own document at hand every request is held against it. */
export function openPlayground(): Promise<Playground> {
  const openApiFile = process.env.DISCORD_OPENAPI;
  return startPlayground({ rateLimits: 'off', ...(openApiFile && { openApiFile }) });
}

export interface Setting {
  /** What is published beforehand; undefined publishes nothing. */
  readonly published?: typeof commands | undefined;
  readonly parts?: Partial<BotParts>;
  /** Where the bot believes Discord to be, if not at the playground itself. */
  readonly apiUrl?: string;
}

/** The bot in this process, in that playground, on two paragraphs unless the test gives it more. */
export async function startBot(playground: Playground, setting: Setting = {}) {
  const made = await makeRunningBot(playground, setting);
  await made.bot.start();
  return made;
}

/** The same, before it starts. */
export async function makeRunningBot(playground: Playground, { parts, ...rest }: Setting = {}) {
  const { apiUrl = playground.apiUrl } = rest;
  const published = 'published' in rest ? rest.published : commands;
  if (published) await register(playground, published);
  const output = makeOutput();
  const lost: unknown[] = [];
  let clients = 0;
  const now = () => new Date();
  const log = createLogger({
    level: 'info',
    pretty: false,
    secrets: [playground.token],
    destination: output,
  });
  const bot = new RunningBot({
    config: makeConfig(playground),
    log,
    now,
    clock: () => performance.now(),
    createClient: () => {
      clients += 1;
      return createClient({ log, apiUrl });
    },
    store: placeOf(async () => memoryStore()),
    openLibrary: () => openToyLibrary(twoTexts),
    readings: holdHere(),
    onLost: (reason) => void lost.push(reason),
    ...parts,
  });
  const control = createControlClient(playground.url);
  const written = () => output.text();
  return { bot, control, member: control.as('member'), written, lost, clients: () => clients };
}

export function makeConfig({ token }: Playground): BotParts['config'] {
  const cooldown = { questions: 100, seconds: 1 };
  return {
    token,
    homeServers: [ids.guild],
    corpusDir: '',
    takesPages: true,
    dataDir: '',
    articlesOfServers: {
      ...{ mayAdd: true, maxArticles: 40, maxBytes: 10 * 1024 * 1024 },
      readingsBytes: 512 * 1024 * 1024,
    },
    watchesCorpus: false,
    cooldown,
    logLevel: 'info',
    shards: { ids: [0], count: 1 },
  };
}

/** The bot's message that answers, once it is there. */
export function answerTo(person: PersonClient, channel: string, asked?: string): Promise<APIMessage> {
  return until(async () => (await answersTo(person, channel, asked))[0]);
}

/** The bot's messages that answer, as far as they are there. */
export async function answersTo(
  person: PersonClient,
  channel: string,
  asked?: string,
): Promise<readonly APIMessage[]> {
  const messages = await person.messages(channel);
  return messages.filter(
    (message) => message.author.bot && (!asked || message.message_reference?.message_id === asked),
  );
}

/** A message of the bot as it is after a change it is still working on. */
export function messageWith(
  person: PersonClient,
  channel: string,
  id: string | undefined,
  pattern: RegExp,
): Promise<APIMessage> {
  return until(async () => {
    const message = (await person.messages(channel)).find((each) => each.id === id);
    return message && pattern.test(JSON.stringify(message.components)) ? message : undefined;
  });
}

/** What is in the zip that came with a message of the bot. */
export async function attachedZip({ attachments: [zip] }: APIMessage): Promise<JSZip> {
  const response = await fetch(zip?.url ?? '');
  return JSZip.loadAsync(await response.arrayBuffer());
}

async function until<Result>(look: () => Promise<Result | undefined>): Promise<Result> {
  for (let attempt = 0; attempt < 250; attempt += 1) {
    const found = await look();
    if (found) return found;
    await pause(20);
  }
  throw new Error('waited five seconds in vain');
}

async function register(playground: Playground, published: typeof commands): Promise<void> {
  const rest = new REST({ api: playground.apiUrl }).setToken(playground.token);
  await publishCommands(rest, { applicationId: playground.world.application.id }, published);
}
