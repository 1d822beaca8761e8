import type { Library, ReloadReport } from '../../library/library.js';
import type { Logger } from '../../log.js';

/** The one way the corpus is read again, so that we know when it last was, and why. */
export interface Reloads {
  reload(cause: ReloadCause): Promise<ReloadReport>;
  last(): { readonly cause: ReloadCause; readonly at: Date };
  /** Called before each reload. */
  onReload(listener: () => void): void;
}

export const reloadCauses = ['start', 'command', 'watch', 'add', 'remove', 'undo'] as const;
export type ReloadCause = (typeof reloadCauses)[number];

/** The other shards of this bot: each has read the corpus for itself. */
export interface Siblings {
  /** Has them read it again; resolves when all have, and never rejects. */
  reload(cause: ReloadCause): Promise<void>;
  /** Told when one of them asks us to. */
  onReload(listener: (cause: ReloadCause) => Promise<void>): void;
}

export function createReloads(library: Library, log: Logger, siblings?: Siblings): Reloads {
  const listeners: (() => void)[] = [];
  let last: { cause: ReloadCause; at: Date } | undefined;

  async function reloadHere(cause: ReloadCause): Promise<ReloadReport> {
    for (const listener of listeners) listener();
    const report = await library.reload();
    last = { cause, at: library.current().readAt };
    const { problems, ...figures } = report;
    log.info({ cause, ...figures, problems: problems.length }, 'read the articles again');
    for (const problem of problems) log.warn(problem, 'problem in the corpus');
    return report;
  }

  siblings?.onReload(async (cause) => void (await reloadHere(cause)));
  return {
    last: () => last ?? { cause: 'start', at: library.current().readAt },
    onReload: (listener) => void listeners.push(listener),
    async reload(cause) {
      // Every shard watches the folder for itself.
      const theirs = cause === 'watch' ? undefined : siblings?.reload(cause);
      const [report] = await Promise.all([reloadHere(cause), theirs]);
      return report;
    },
  };
}
