import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import type * as checking from '../../../src/library/folder/check-upload.js';
import type * as inThread from '../../../src/library/open-in-thread.js';
import type * as opening from '../../../src/library/open-library.js';
import type * as holding from '../../../src/library/servers/hold-in-thread.js';
import type { ReadingsHolder } from '../../../src/library/servers/hold-in-thread.js';

/** Threads are started from the built files. */
async function built<Module>(name: string): Promise<Module> {
  // As `npm run build` makes it of the file of that name.
  return (await import(pathToFileURL(resolve(`dist/src/library/${name}.js`)).href)) as Module;
}

export interface ThreadedOptions {
  readonly texts: readonly string[];
  readonly maxHeapMb?: number;
  readonly longestFileMs?: number;
  /** Beside the one article. */
  readonly files?: Readonly<Record<string, string>>;
}

/** The library as the bot opens it, with a search thread, over a folder of its own with one article. */
export async function openThreadedLibrary({ texts, files = {}, ...limits }: ThreadedOptions) {
  const { openInThread } = await built<typeof inThread>('open-in-thread');
  const { openLibrary } = await built<typeof opening>('open-library');
  const folder = mkdtempSync(join(tmpdir(), 'footnote-thread-'));
  const write = (paragraphs: readonly string[], file = 'harbour.md') =>
    writeFileSync(join(folder, file), `# The harbour\n\n${paragraphs.join('\n\n')}\n`);
  write(texts);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const threads: Worker[] = [];
  const keep = (thread: Worker) => void threads.push(thread);
  process.on('worker', keep);
  const options = { folder, ...limits };
  const deaths: Error[] = [];
  const library = openLibrary({
    folder,
    openReading: (...given) => openInThread(options, ...given),
    now: () => new Date(),
    onDeath: (reason) => deaths.push(reason),
  });
  return {
    library,
    write,
    /** All that were started, in this order. */
    threads,
    deaths,
    async end() {
      await library.close();
      process.off('worker', keep);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Holds readings of servers in a thread, as the bot does. */
export async function builtHolder(
  ...bounds: Parameters<typeof holding.holdInThread>
): Promise<ReadingsHolder> {
  const { holdInThread } = await built<typeof holding>('servers/hold-in-thread');
  return holdInThread(...bounds);
}

/** Whether the thread goes on: Node takes the number away from one that has ended. */
export function isRunning(thread: Worker | undefined): boolean {
  return thread !== undefined && thread.threadId >= 0;
}

/** Checks an upload as the bot does, in a thread of its own. */
export async function builtCheck() {
  return (await built<typeof checking>('folder/check-upload')).checkInThread;
}
