import { median } from '../report/median.js';
import { toTable } from '../report/table.js';
import type { Asking } from './asking.js';
import type { Figures } from './measure.js';

/** One column for each number of machines. */
export function toMarkdown(all: readonly Figures[]): string {
  const row = (what: string, figure: (figures: Figures) => string) => [what, ...all.map(figure)];
  return toTable(
    ['', ...all.map(({ machines }) => `${machines} machines`)],
    [
      row('started together, until the last shard is there, s', ({ startMs }) => seconds(startMs)),
      row('logins that came too soon', ({ refusedLogins }) => String(refusedLogins)),
      row('a change, until the last machine answers by it, ms: median', ({ changesMs }) =>
        whole(median(changesMs)),
      ),
      row('the same: slowest', ({ changesMs }) => whole(changesMs.at(-1) ?? Number.NaN)),
      row('one machine killed: questions to the others, unanswered', ({ machineKilled }) =>
        missed(machineKilled.others),
      ),
      row('its own servers without an answer, s', ({ machineKilled }) => seconds(machineKilled.own.gapMs)),
      row('PostgreSQL stopped: questions meanwhile, unanswered', ({ databaseStopped }) =>
        missed(databaseStopped.asking),
      ),
      row('p50, p99 of those answers, ms', ({ databaseStopped }) => latency(databaseStopped.asking)),
      row('until all machines are well again, s', ({ databaseStopped }) => seconds(databaseStopped.backMs)),
      row(
        'PostgreSQL killed: changes acknowledged, lost',
        ({ databaseKilled }) => `${databaseKilled.acknowledged}, ${databaseKilled.lost}`,
      ),
      row('cut off from PostgreSQL: questions, unanswered', ({ cutOff }) => missed(cutOff.asking)),
      row('p50, p99 of those answers, ms', ({ cutOff }) => latency(cutOff.asking)),
      row('until a change made meanwhile is there, s', ({ cutOff }) => seconds(cutOff.caughtUpMs)),
    ],
  );
}

function missed({ asked, unanswered }: Asking): string {
  return `${asked}, ${unanswered}`;
}

function latency({ latencies }: Asking): string {
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN;
  return `${whole(at(0.5))}, ${whole(at(0.99))}`;
}

function seconds(ms: number): string {
  return (ms / 1000).toFixed(1);
}

function whole(value: number): string {
  return value.toFixed(0);
}
