import { useSlashCommand } from '../../playground/server/control/act-command.js';
import { channelSeenBy, personNamed } from '../../playground/server/control/people.js';
import type { Playground } from '../../playground/server/playground.js';
import { questions } from './questions.js';

export interface Asked {
  readonly tookMs: number;
  /** From the interaction sent to its callback received, in ms, ascending; infinite without an answer. */
  readonly latencies: readonly number[];
}

/** Discord gives up after three seconds; a machine that stands still for as long happens, a bot that does must not. */
const mostUnanswered = 0.01;

/**
 * Asks so many questions with so many under way at a time.
 *
 * @throws when more than one in a hundred has no answer in three seconds
 */
export async function askQuestions(
  playground: Playground,
  command: string,
  { atATime, count }: { readonly atATime: number; readonly count: number },
): Promise<Asked> {
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
  const tookMs = performance.now() - startedAt;
  const unanswered = latencies.filter((ms) => ms === Number.POSITIVE_INFINITY).length;
  if (unanswered > count * mostUnanswered)
    throw new Error(`${unanswered} of ${count} questions had no answer in three seconds`);
  return { tookMs, latencies: latencies.sort((a, b) => a - b) };
}

const askers = ['member', 'moderator', 'other'];

async function askOne(playground: Playground, command: string, turn: number): Promise<number> {
  const person = personNamed(playground.world, askers[turn % askers.length] ?? '');
  const channel = channelSeenBy(playground.world, person, '#questions');
  const options = command === 'ask' ? { question: questions[turn % questions.length] } : {};
  const sentAt = performance.now();
  const { outcome } = await useSlashCommand(playground, person, channel, { name: command, options });
  return outcome?.status === 'answered' ? performance.now() - sentAt : Number.POSITIVE_INFINITY;
}
