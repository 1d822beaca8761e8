import { MessageChannel, type MessagePort } from 'node:worker_threads';

/** Knows which file another thread is reading, and tells when it reads one for too long. */
export interface ReadingWatch {
  /** For the other thread, which posts the name of each file before it reads it, and an empty one after it. */
  readonly port: MessagePort;
  /** The file that is being read; undefined between two files. */
  current(): string | undefined;
  stop(): void;
}

export function watchReading(longestMs: number, onTooLong: () => void): ReadingWatch {
  const { port1: ours, port2: theirs } = new MessageChannel();
  let timer: NodeJS.Timeout | undefined;
  let file: string | undefined;
  ours.on('message', (name: string) => {
    file = name || undefined;
    clearTimeout(timer);
    if (file !== undefined) timer = setTimeout(onTooLong, longestMs);
  });
  ours.unref();
  return {
    port: theirs,
    current: () => file,
    stop() {
      clearTimeout(timer);
      ours.close();
    },
  };
}
