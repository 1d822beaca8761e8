import { watch } from 'chokidar';

/** Editors write in several steps, and a checkout changes many files: wait until nothing has changed for this long. */
const quietMs = 500;

export interface Watch {
  close(): Promise<void>;
}

/** Calls back once something in the folder has changed and then been left alone for a moment. */
export function watchFolder(
  folder: string,
  onChange: () => void,
  onError: (error: unknown) => void,
  silenceMs = quietMs,
): Watch {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch(folder, {
    ignoreInitial: true,
    ignored: (path) => /[\\/]\.[^\\/.]/.test(path.slice(folder.length)),
  });
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(onChange, silenceMs);
  });
  watcher.on('error', onError);
  return {
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
