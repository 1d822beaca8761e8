import { z } from 'zod';
import { wholeNumber } from './setting-kinds.js';

/** The connections to Discord that a process keeps. `auto`: all of them, as many as Discord recommends. */
export type Shards = 'auto' | ShardRange;

interface ShardRange {
  /** Ascending, none twice; at least one. */
  readonly ids: readonly number[];
  /** How many there are in all processes. */
  readonly count: number;
}

const shardsWanted = 'must be auto or a number from 1 to 1000.';
const shardIdsWanted = 'is not a list of shards such as 0-7 or 0,2,5-7, nor the word ordinal.';

export const shardSettings = {
  SHARDS: z.union([z.literal('auto'), wholeNumber('shards', 1, 1000)], shardsWanted).default(1),
  SHARD_IDS: z
    .string()
    .transform((written) => (written.trim() === 'ordinal' ? 'ordinal' : listNumbers(written)))
    .refine(({ length }) => length > 0, shardIdsWanted)
    .optional(),
  SHARDS_PER_PROCESS: wholeNumber('shards', 1, 1000).optional(),
};

export interface ReadShards {
  readonly SHARDS: number | 'auto';
  readonly SHARD_IDS?: readonly number[] | 'ordinal' | undefined;
  readonly SHARDS_PER_PROCESS?: number | undefined;
  /** Of the machine: that of a pod in a StatefulSet ends in its ordinal, as in `footnote-3`. */
  readonly HOSTNAME?: string | undefined;
}

/** Of settings that `wrongShardIds` has found nothing wrong with. */
export function shardsOf(read: ReadShards): Shards {
  const { SHARDS, SHARD_IDS } = read;
  if (SHARDS === 'auto') return 'auto';
  const last = SHARDS - 1;
  if (SHARD_IDS !== 'ordinal') return { ids: SHARD_IDS ?? numbersBetween(0, last), count: SHARDS };
  const first = firstByOrdinal(read);
  return { ids: numbersBetween(first, Math.min(last, first + perProcess(read) - 1)), count: SHARDS };
}

/** What is wrong with settings that are right each by itself. */
export function wrongShardIds(read: ReadShards): string | undefined {
  const { SHARDS, SHARD_IDS } = read;
  if (!SHARD_IDS) return undefined;
  if (SHARDS === 'auto')
    return 'needs a number in SHARDS, the same for every process: auto can change from one start to the next.';
  if (SHARD_IDS === 'ordinal') return wrongOrdinal(read, SHARDS);
  const outside = SHARD_IDS.find((id) => id >= SHARDS);
  if (outside === undefined) return undefined;
  return `names shard ${outside}, but with SHARDS=${SHARDS} the last one is ${SHARDS - 1}. SHARDS is how many there are in all processes.`;
}

function wrongOrdinal(read: ReadShards, count: number): string | undefined {
  const { HOSTNAME = '', SHARDS_PER_PROCESS } = read;
  if (SHARDS_PER_PROCESS === undefined)
    return 'is ordinal, which needs SHARDS_PER_PROCESS: how many shards each process has.';
  if (ordinalOf(HOSTNAME) === undefined)
    return `is ordinal, but the name of this machine, ${HOSTNAME || 'in HOSTNAME'}, does not end in a number as that of a StatefulSet's pod does (footnote-3). List the shards instead.`;
  const first = firstByOrdinal(read);
  if (first < count) return undefined;
  return `is ordinal, and ${HOSTNAME} would begin with shard ${first}, but with SHARDS=${count} the last one is ${count - 1}. Start fewer processes, or raise SHARDS in all of them.`;
}

function firstByOrdinal(read: ReadShards): number {
  return (ordinalOf(read.HOSTNAME) ?? 0) * perProcess(read);
}

function perProcess({ SHARDS_PER_PROCESS = 1 }: ReadShards): number {
  return SHARDS_PER_PROCESS;
}

function ordinalOf(hostname = ''): number | undefined {
  const ordinal = /-(\d{1,4})$/.exec(hostname)?.[1];
  return ordinal === undefined ? undefined : Number(ordinal);
}

/** `0,2,5-7` in full; nothing where it is no such list, or a range runs backwards. */
function listNumbers(written: string): readonly number[] {
  if (!/^\s*\d{1,3}(-\d{1,3})?(\s*,\s*\d{1,3}(-\d{1,3})?)*\s*$/.test(written)) return [];
  const ranges = written.split(',').map((range) => {
    const [first = 0, last = first] = range.split('-').map(Number);
    return numbersBetween(first, last);
  });
  if (ranges.some(({ length }) => length === 0)) return [];
  return [...new Set(ranges.flat())].sort((a, b) => a - b);
}

function numbersBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, step) => first + step);
}
