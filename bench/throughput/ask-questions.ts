import { useSlashCommand } from '../../playground/server/control/act-command.js';
import { channelSeenBy, personNamed } from '../../playground/server/control/people.js';
import type { Playground } from '../../playground/server/playground.js';
import { questions } from './questions.js';

export interface Round {
  readonly atATime: number;
  readonly perSecond: number;
  /** From the interaction sent to its callback received, in ms, ascending. */
  readonly latencies: readonly number[];
}

/** Asks so many questions with so many under way at a time; each has to be answered. */
export async function askQuestions(
  playground: Playground,
  command: string,
  { atATime, count }: { readonly atATime: number; readonly count: number },
): Promise<Round> {
  const latencies: number[] = [];
  let asked = 0;
  const askOnAndOn = async () => {
    while (asked < count) {
      asked += 1;
      latencies.push(await askOne(playground, command, asked));
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: atATime }, askOnAndOn));
  const perSecond = (count * 1000) / (performance.now() - startedAt);
  return { atATime, perSecond, latencies: latencies.sort((a, b) => a - b) };
}

const askers = ['member', 'moderator', 'other'];

async function askOne(playground: Playground, command: string, turn: number): Promise<number> {
  const person = personNamed(playground.world, askers[turn % askers.length] ?? '');
  const channel = channelSeenBy(playground.world, person, '#questions');
  const options = command === 'ask' ? { question: questions[turn % questions.length] } : {};
  const sentAt = performance.now();
  const { outcome } = await useSlashCommand(playground, person, channel, { name: command, options });
  if (outcome?.status !== 'answered') throw new Error(`question ${turn} had no answer in three seconds`);
  return performance.now() - sentAt;
}
