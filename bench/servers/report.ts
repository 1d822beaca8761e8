import { median } from '../report/median.js';
import { toTable } from '../report/table.js';
import type { Asking } from './asking.js';
import type { Figures } from './measure.js';
import type { LoadFigures } from './one-machine.js';

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
      row('network cut: questions to the others, unanswered', ({ networkCut }) =>
        networkCut ? missed(networkCut.others) : 'not tried',
      ),
      row('its own servers: from the return to an answer, by a change made meanwhile, s', ({ networkCut }) =>
        networkCut ? seconds(networkCut.backMs) : 'not tried',
      ),
    ],
  );
}

export function loadsToMarkdown(loads: readonly LoadFigures[]): string {
  const row = (what: string, figure: (figures: LoadFigures) => string) => [what, ...loads.map(figure)];
  const at = (times: readonly number[], share: number) =>
    times[Math.floor(times.length * share)] ?? Number.NaN;
  return toTable(
    ['servers × passages', ...loads.map(({ servers, passages }) => `${servers} × ${passages}`)],
    [
      row('memory before anybody asks, MB', ({ idleMb }) => whole(idleMb)),
      row('memory when 50 servers are asked, MB', ({ residentMb }) => whole(residentMb)),
      row('first answer after a pause, s: median', ({ firstMs }) => (median(firstMs) / 1000).toFixed(2)),
      row('the same: slowest', ({ firstMs }) => ((firstMs.at(-1) ?? Number.NaN) / 1000).toFixed(2)),
      row(
        'later answers, p50, p99, ms',
        ({ laterMs }) => `${whole(at(laterMs, 0.5))}, ${whole(at(laterMs, 0.99))}`,
      ),
      row('answers a second, ten at a time', ({ perSecond }) => whole(perSecond)),
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
