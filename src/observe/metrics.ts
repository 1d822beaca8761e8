import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Answer } from '../answer/answer.js';
import type { CorpusSummary } from '../library/snapshot-reader.js';
import type { Exposition } from './server.js';

/** What the bot counts, and how to read it. */
export interface Metrics {
  /** In Prometheus' text format. */
  expose(): Promise<Exposition>;
  /** @param seconds the look-up took, without Discord */
  noteAnswer(kind: Answer['kind'], seconds: number): void;
  /** @param seconds from the arrival of a command or a button until it was dealt with */
  noteInteraction(seconds: number): void;
  noteReload(result: ReloadResult): void;
}

/** `kept`: nothing usable was read, so the old articles go on answering. `failed`: the reading broke down. */
type ReloadResult = 'swapped' | 'kept' | 'failed';

/** One connection to Discord. */
export interface Connection {
  readonly shard: number;
  readonly isUp: boolean;
  /** Round trip of the last heartbeat; missing until there was one. */
  readonly pingMs?: number;
}

/** Looked at only when somebody asks for the figures. */
export interface Observed {
  readonly connections: () => readonly Connection[];
  /** Undefined while no reading of the corpus answers. */
  readonly corpus: () => CorpusSummary | undefined;
  /** Why nothing can be stored at the moment; undefined when all is well. */
  readonly storeTrouble: () => string | undefined;
}

/** Seconds. A look-up takes about a millisecond, or some dozens in a very large corpus. */
const lookUpBuckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];
/** Seconds. Discord waits for three, or for fifteen minutes after a deferral. */
const interactionBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10, 60];

export function createMetrics(observed: Observed): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  observeConnections(observed, registers);
  observeCorpus(observed, registers);
  observeStore(observed, registers);
  const answers = makeCounter('answers_total', 'Questions answered, by kind of answer', 'kind', registers);
  const reloads = makeCounter('reloads_total', 'Readings of the corpus after the first', 'result', registers);
  // A series that starts at zero shows its first increase.
  for (const kind of ['answered', 'unsure', 'nothing']) answers.inc({ kind }, 0);
  for (const result of ['swapped', 'kept', 'failed']) reloads.inc({ result }, 0);
  const lookUps = makeHistogram('answer_seconds', 'Time to look an answer up', lookUpBuckets, registers);
  const interactions = makeHistogram(
    'interaction_seconds',
    'Time from the arrival of a command or a button until it was done with',
    interactionBuckets,
    registers,
  );
  return {
    expose: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
    noteAnswer(kind, seconds) {
      answers.inc({ kind });
      lookUps.observe(seconds);
    },
    noteInteraction: (seconds) => interactions.observe(seconds),
    noteReload: (result) => reloads.inc({ result }),
  };
}

function observeConnections({ connections }: Observed, registers: Registry[]): void {
  new Gauge({
    name: 'footnote_gateway_up',
    help: 'Whether a shard is connected to Discord',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { shard, isUp } of connections()) this.set({ shard }, isUp ? 1 : 0);
    },
  });
  new Gauge({
    name: 'footnote_gateway_ping_seconds',
    help: 'Round trip of the last heartbeat to Discord',
    labelNames: ['shard'],
    registers,
    collect() {
      this.reset();
      for (const { shard, pingMs } of connections())
        if (pingMs !== undefined) this.set({ shard }, pingMs / 1000);
    },
  });
}

function observeCorpus({ corpus }: Observed, registers: Registry[]): void {
  const counted = {
    articles: (read: CorpusSummary) => read.articles,
    passages: (read: CorpusSummary) => read.passages,
    problems: (read: CorpusSummary) => read.problems.length,
  };
  for (const [what, count] of Object.entries(counted)) {
    new Gauge({
      name: `footnote_${what}`,
      help: `Number of ${what} in the corpus`,
      registers,
      collect() {
        const read = corpus();
        if (read) this.set(count(read));
      },
    });
  }
}

function observeStore({ storeTrouble }: Observed, registers: Registry[]): void {
  new Gauge({
    name: 'footnote_database_up',
    help: 'Whether the database can be read and written',
    registers,
    collect() {
      this.set(storeTrouble() === undefined ? 1 : 0);
    },
  });
}

function makeCounter<Label extends string>(name: string, help: string, label: Label, registers: Registry[]) {
  return new Counter({ name: `footnote_${name}`, help, labelNames: [label], registers });
}

function makeHistogram(name: string, help: string, buckets: number[], registers: Registry[]) {
  return new Histogram({ name: `footnote_${name}`, help, buckets, registers });
}
