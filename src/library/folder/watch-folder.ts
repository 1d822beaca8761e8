import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';

/** Editors write in several steps, and a checkout changes many files: wait until nothing has changed for this long. */
const quietMs = 500;
/** The folder may be moved away, or another put in its place: what is watched then is the old one. */
const lookEveryMs = 2000;

export interface Watch {
  close(): Promise<void>;
}

/**
 * Calls back once something in the folder has changed and then been left alone for a moment, and when another folder
 * has taken its place. `onError` is called when the folder is gone; it is watched again once it is back.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  onError: (error: unknown) => void,
  { silenceMs = quietMs, everyMs = lookEveryMs } = {},
): Watch {
  const leaving = new AbortController();
  const { signal } = leaving;
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | undefined;
  let watched: string | undefined;

  const noteChange = () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(onChange, silenceMs);
  };

  function start(): FSWatcher {
    const ignored = (path: string) => /[\\/]\.[^\\/.]/.test(path.slice(folder.length));
    const started = watch(folder, { ignoreInitial: true, ignored });
    started.on('all', (event, path) => {
      // It may be back, the very same, before the next look.
      if (event === 'unlinkDir' && resolve(path) === resolve(folder)) watched = undefined;
      noteChange();
    });
    return started.on('error', onError);
  }

  async function look(isFirst: boolean): Promise<void> {
    const found = await identityOf(folder);
    if (signal.aborted || (watcher && found !== undefined && found === watched)) return;
    const wasWatching = watcher !== undefined;
    await watcher?.close();
    watcher = undefined;
    watched = found;
    if (found === undefined) {
      if (wasWatching || isFirst)
        onError(new Error(`${folder} is gone: it will be watched again once it is back`));
    } else if (!signal.aborted) {
      watcher = start();
      // Only from now on is a change noticed: what has changed before is read with this.
      if (!isFirst) watcher.once('ready', noteChange);
    }
  }

  async function keepLooking(): Promise<void> {
    for (let isFirst = true; !signal.aborted; isFirst = false) {
      await look(isFirst);
      await pause(everyMs, undefined, { signal, ref: false }).catch(() => undefined);
    }
  }

  void keepLooking();
  return {
    async close() {
      leaving.abort();
      clearTimeout(timer);
      await watcher?.close();
    },
  };
}

/** Tells a folder from another of the same name; undefined while there is none. */
async function identityOf(folder: string): Promise<string | undefined> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}
