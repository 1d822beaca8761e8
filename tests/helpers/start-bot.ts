import { setTimeout as pause } from 'node:timers/promises';
import { type APIMessage, REST } from 'discord.js';
import { commands } from '../../commands/index.js';
import { createControlClient, type PersonClient } from '../../playground/control-client.js';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { openLibrary } from '../../src/answer/library.js';
import { type App, type AppParts, createApp } from '../../src/app.js';
import { createClient } from '../../src/discord/client.js';
import { publishCommands } from '../../src/discord/publish.js';
import { createLogger } from '../../src/log.js';
import { makeArticleOf } from './factories.js';
import { memoryStore } from './memory-store.js';
import { unusedIndex } from './snapshots.js';
import { makeOutput } from './streams.js';
import { createToyAnswerer } from './toy-answerer.js';

export const twoTexts = ['The mill stands by the river.', 'The river is long.'];

/** A Discord for one test; with Discord's own document at hand every request is held against it. */
export function openPlayground(): Promise<Playground> {
  const openApiFile = process.env.DISCORD_OPENAPI;
  return startPlayground({ rateLimits: 'off', ...(openApiFile && { openApiFile }) });
}

export interface Setting {
  /** What is published beforehand; undefined publishes nothing. */
  readonly published?: typeof commands | undefined;
  readonly parts?: Partial<AppParts>;
}

/** The bot in this process, in that playground, on two paragraphs unless the test gives it more. */
export async function startBot(playground: Playground, { parts, ...rest }: Setting = {}) {
  const published = 'published' in rest ? rest.published : commands;
  if (published) await register(playground, published);
  const output = makeOutput();
  const lost: Error[] = [];
  const now = () => new Date();
  const app: App = createApp({
    config: makeConfig(playground),
    log: createLogger({ level: 'info', pretty: false, secrets: [playground.token], destination: output }),
    now,
    createClient: () => createClient(playground.apiUrl),
    createAnswerer: createToyAnswerer,
    openStore: async () => memoryStore(),
    openLibrary: () => openTestLibrary(twoTexts),
    onLost: (reason) => void lost.push(reason),
    ...parts,
  });
  await app.start();
  const control = createControlClient(playground.url);
  return { app, control, member: control.as('member'), written: () => output.text(), lost };
}

export function makeConfig({ token }: Playground): AppParts['config'] {
  const cooldown = { questions: 100, seconds: 1 };
  return {
    token,
    corpusDir: '',
    takesPages: true,
    dataDir: '',
    watchesCorpus: false,
    cooldown,
    logLevel: 'info',
    shards: 1,
  };
}

/** @param texts paragraphs of one article, read anew at each reload */
export function openTestLibrary(texts: readonly string[], reloadTakesMs = 0) {
  let readings = 0;
  const read = async () => {
    if (readings++ > 0) await pause(reloadTakesMs);
    return { articles: [makeArticleOf(texts, { hash: texts.join() })], problems: [] };
  };
  return openLibrary({ folder: '', read, build: async () => unusedIndex, now: () => new Date() });
}

/** The bot's message that answers, once it is there. */
export function answerTo(person: PersonClient, channel: string, asked?: string): Promise<APIMessage> {
  return until(async () => {
    const messages = await person.messages(channel);
    return messages.find(
      (message) => message.author.bot && (!asked || message.message_reference?.message_id === asked),
    );
  });
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
