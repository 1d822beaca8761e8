import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Playground, startPlayground } from '../../playground/server/playground.js';
import { openSqliteStore } from '../../src/store/sqlite/sqlite.js';
import type { Store } from '../../src/store/store.js';
import { type MadeParagraph, makeCorpus } from '../scale/made-corpus.js';
import { type Machine, publishCommands, startMachine } from './machines.js';
import { type AskedServer, addServers, askIn } from './world.js';

export interface Load {
  readonly servers: number;
  /** Of each server. */
  readonly passages: number;
}

export interface LoadFigures extends Load {
  /** Resident memory before anybody has asked, and when all that are asked have been. */
  readonly idleMb: number;
  readonly residentMb: number;
  /** The first answer of a server whose articles have to be read for it, in ms, ascending. */
  readonly firstMs: readonly number[];
  /** Later ones, one after the other. */
  readonly laterMs: readonly number[];
  /** With ten under way at a time. */
  readonly perSecond: number;
}

/** Of those that one machine has, so many are asked in any minute. */
const askedServers = 50;
const questionsOfEach = 4;
const atATime = 10;

/** What it does unasked when it starts is done by then. */
const settlingMs = 5000;

/** Told how far it has come. */
export type Tell = (progress: string) => void;

/** One process with everything in a file, and servers with articles of their own. */
export async function measureLoad(load: Load, tell: Tell): Promise<LoadFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-servers-'));
  const playground = await startPlayground({ rateLimits: 'off' });
  playground.requests.isOn = false;
  await publishCommands(playground);
  const servers = addServers(playground, load.servers, 1);
  const { paragraphs, questions } = makeCorpus(Math.max(load.passages, 20_000), 1000, 1);
  await fill(join(folder, 'footnote.db'), servers, paragraphs, load.passages);
  tell('the servers have their articles');
  const machine = await startMachine({ playground, place: { DATA_DIR: folder }, size: 1 }, 0);
  try {
    await machine.ready();
    tell('the bot is ready');
    await wait(settlingMs);
    return {
      ...load,
      ...(await ask({ playground, machine, tell }, servers.slice(0, askedServers), questions)),
    };
  } finally {
    await machine.stop();
    await playground.stop();
    rmSync(folder, { recursive: true });
  }
}

async function ask(
  { playground, machine, tell }: { playground: Playground; machine: Machine; tell: Tell },
  servers: readonly AskedServer[],
  questions: readonly string[],
): Promise<Omit<LoadFigures, keyof Load>> {
  let asked = 0;
  const askNext = (server: AskedServer) => askIn(playground, server, questions[asked++ % questions.length]);
  const inTurn = async (onAnswer = (_tookMs: number) => {}) => {
    const times: number[] = [];
    for (const server of servers) {
      const { tookMs } = await askNext(server);
      times.push(tookMs);
      onAnswer(tookMs);
    }
    return times;
  };
  const idleMb = machine.residentMb();
  const firstMs = await inTurn((tookMs) => tell(`a first answer after ${Math.round(tookMs)} ms`));
  const laterMs = (await repeat(questionsOfEach, () => inTurn())).flat();
  tell('each server has been asked again');
  const startedMs = performance.now();
  const count = servers.length * questionsOfEach;
  let next = 0;
  const askOn = async () => {
    for (let n = next++; n < count; n = next++) {
      const server = servers[n % servers.length];
      if (server) await askNext(server);
    }
  };
  await Promise.all(Array.from({ length: atATime }, askOn));
  const perSecond = (count * 1000) / (performance.now() - startedMs);
  const residentMb = machine.residentMb();
  return { idleMb, residentMb, firstMs: ascending(firstMs), laterMs: ascending(laterMs), perSecond };
}

function ascending(times: readonly number[]): readonly number[] {
  return [...times].sort((a, b) => a - b);
}

async function repeat<Result>(times: number, work: () => Promise<Result>): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (let n = 0; n < times; n += 1) results.push(await work());
  return results;
}

const unlimited = { replace: false, limits: { maxArticles: 1e6, maxBytes: 1e12 } };
/** As in a page of documentation; a server with very many has longer ones, as few keep thousands of files. */
const passagesOfPage = 50;
const maxArticles = 200;

async function fill(
  file: string,
  servers: readonly AskedServer[],
  paragraphs: readonly MadeParagraph[],
  passages: number,
): Promise<void> {
  const store = await openSqliteStore(file);
  for (const [at, { id }] of servers.entries())
    await fillServer(store, id, from(paragraphs, at * passages, passages));
  await store.close();
}

async function fillServer(
  store: Store,
  serverId: string,
  paragraphs: readonly MadeParagraph[],
): Promise<void> {
  const passagesOfArticle = Math.max(passagesOfPage, Math.ceil(paragraphs.length / maxArticles));
  for (let first = 0; first < paragraphs.length; first += passagesOfArticle) {
    const texts = paragraphs.slice(first, first + passagesOfArticle).map(({ text }) => text);
    const content = Buffer.from(`# Article ${first}\n\n${texts.join('\n\n')}\n`);
    const article = { serverId, name: `${first}.md`, content, by: '2', at: new Date() };
    await store.articles.add(article, unlimited);
  }
}

/** So many, beginning somewhere, and with the first again after the last. */
function from(paragraphs: readonly MadeParagraph[], start: number, count: number): readonly MadeParagraph[] {
  return Array.from({ length: count }, (_, n) => paragraphs[(start + n) % paragraphs.length]).flatMap(
    (paragraph) => paragraph ?? [],
  );
}
