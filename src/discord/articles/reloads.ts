import type { ReloadReport } from '../../library/library.js';
import type { ServerLibraries } from '../../library/servers/server-libraries.js';
import type { Logger } from '../../process/log.js';

/** The one way the shared articles are read again, so that we know when they last were, and why. */
export interface Reloads {
  reload(cause: ReloadCause): Promise<ReloadReport>;
  last(): { readonly cause: ReloadCause; readonly at: Date };
}

/** `elsewhere`: by a command that another process was given. */
type ReloadCause = 'start' | 'command' | 'watch' | 'elsewhere';

/**
 * A hundred thousand passages take half a minute, on a busy machine a few; a disk that no longer answers takes for
 * ever. Less than the quarter of an hour for which an answer to a command can be changed.
 */
const patienceMs = 10 * 60_000;

export function createReloads(
  libraries: Pick<ServerLibraries, 'shared' | 'sharedChanged'>,
  log: Logger,
): Reloads {
  const { shared: library } = libraries;
  let last: { cause: ReloadCause; at: Date } | undefined;
  return {
    last: () => last ?? { cause: 'start', at: library.current().readAt },
    async reload(cause) {
      const report = await inTime(library.reload());
      last = { cause, at: library.current().readAt };
      const { problems, ...figures } = report;
      log.info({ cause, ...figures, problems: problems.length }, 'read the articles again');
      for (const problem of problems) log.warn(problem, 'problem in the corpus');
      // Who has articles of their own hears of it a little later.
      if (report.added.length + report.removed.length + report.changed.length > 0)
        void libraries.sharedChanged();
      return report;
    },
  };
}

async function inTime(reading: Promise<ReloadReport>): Promise<ReloadReport> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(reject, patienceMs, new Error('reading the articles takes more than ten minutes'));
    timer.unref();
  });
  return Promise.race([reading, tooLong]).finally(() => clearTimeout(timer));
}
