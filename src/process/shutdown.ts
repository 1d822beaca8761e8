import { describeFailure } from '../base/errors.js';
import type { Logger } from './log.js';

const signals = ['SIGINT', 'SIGTERM'] as const;
type Signal = (typeof signals)[number] | 'SIGKILL';

/** We promise to be gone after five seconds, the last steps included; some service managers kill after ten. */
const longestLeaveMs = 4700;

interface Shutdown {
  /** Leaves because something cannot go on: says so on standard error, and the exit code is 1. */
  fail(reason: unknown): void;
}

/**
 * Leaves once, when the process is asked to or when something fails: `stop` is called, and the process ends when
 * nothing is left to do, or after five seconds whatever hangs. A second signal ends it at once.
 */
export function createShutdown(stop: () => Promise<void>, log: Logger): Shutdown {
  let isLeaving = false;
  let signalsHeard = 0;

  function leave(lastResort: Signal): void {
    if (isLeaving) return;
    isLeaving = true;
    setTimeout(() => {
      process.stderr.write('Something still hangs after five seconds: ending without it.\n');
      end(lastResort);
    }, longestLeaveMs).unref();
    stop().catch((err: unknown) => log.error({ err }, 'could not shut down cleanly'));
  }

  for (const signal of signals) {
    process.on(signal, () => {
      signalsHeard += 1;
      if (signalsHeard > 1) end(signal);
      log.info({ signal }, 'leaving');
      leave(signal);
    });
  }
  return {
    fail(reason) {
      process.exitCode = 1;
      process.stderr.write(`${describeFailure(reason)}\n`);
      leave('SIGKILL');
    },
  };
}

/** `process.exit` waits for its threads, and so for a read of a disk that no longer answers; a signal does not. */
function end(signal: Signal): void {
  for (const each of signals) process.removeAllListeners(each);
  process.kill(process.pid, signal);
  // Still here: the first process of a container is spared its own signals.
  process.exit(1);
}
