import type { Library, ReloadReport } from '../answer/library.js';
import type { Logger } from '../log.js';

/** The one way the corpus is read again, so that we know when it last was, and why. */
export interface Reloads {
  reload(cause: ReloadCause): Promise<ReloadReport>;
  last(): { readonly cause: ReloadCause; readonly at: Date };
  /** Called before each reload. */
  onReload(listener: () => void): void;
}

export type ReloadCause = 'start' | 'command' | 'watch' | 'add' | 'remove' | 'undo';

export function createReloads(library: Library, log: Logger): Reloads {
  const listeners: (() => void)[] = [];
  let last: { cause: ReloadCause; at: Date } = { cause: 'start', at: library.current().readAt };
  return {
    last: () => last,
    onReload: (listener) => void listeners.push(listener),
    async reload(cause) {
      for (const listener of listeners) listener();
      const report = await library.reload();
      last = { cause, at: library.current().readAt };
      const { problems, ...figures } = report;
      log.info({ cause, ...figures, problems: problems.length }, 'read the articles again');
      for (const problem of problems) log.warn(problem, 'problem in the corpus');
      return report;
    },
  };
}
