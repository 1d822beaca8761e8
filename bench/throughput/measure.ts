import type { Playground } from '../../playground/server/playground.js';
import { askQuestions } from './ask-questions.js';
import { type BotEntry, type BotProcess, startBotProcess } from './bot-process.js';
import { type ProcessTime, readThreadTimes, spent, summarize } from './thread-times.js';

/** So many questions to one bot, with so many under way at a time. */
export interface Round {
  readonly atATime: number;
  readonly questions: number;
  readonly tookMs: number;
  /** From the interaction sent to its callback received, in ms, ascending. */
  readonly latencies: readonly number[];
  readonly bot: ProcessTime;
  /** The playground and who asks: this very process. */
  readonly generator: ProcessTime;
}

export interface BotRun {
  readonly rounds: readonly Round[];
  readonly residentMb: number;
}

export interface RunOptions {
  readonly questions: number;
  readonly atATime: readonly number[];
}

/** Both bots run for weeks, not minutes: they are measured once the engine has compiled what it will compile. */
const warmUp = { atATime: 10, count: 2_000 };

/** Starts a bot, warms it up, asks it, and ends it. */
export async function measureBot(
  playground: Playground,
  entry: BotEntry,
  { questions, atATime }: RunOptions,
): Promise<BotRun> {
  const bot = await startBotProcess(playground, entry);
  try {
    await askQuestions(playground, entry.command, warmUp);
    const rounds: Round[] = [];
    for (const each of atATime)
      rounds.push(await measureRound(playground, entry.command, bot, each, questions));
    return { rounds, residentMb: bot.residentMb() };
  } finally {
    await bot.stop();
  }
}

async function measureRound(
  playground: Playground,
  command: string,
  { pid }: BotProcess,
  atATime: number,
  count: number,
): Promise<Round> {
  const read = () => ({ bot: readThreadTimes(pid), generator: readThreadTimes(process.pid) });
  const before = read();
  const { latencies, tookMs } = await askQuestions(playground, command, { atATime, count });
  const after = read();
  return {
    atATime,
    questions: count,
    tookMs,
    latencies,
    bot: summarize(spent(before.bot, after.bot), pid),
    generator: summarize(spent(before.generator, after.generator), process.pid),
  };
}
