import { BroadcastChannel, isMainThread, threadId } from 'node:worker_threads';

/*
 * `gc()` collects the garbage of its own thread alone, and the product starts its search thread itself. This file is
 * loaded into every thread of a probe (`node --expose-gc --import`), where it collects when asked to.
 */
const channelName = 'collect-garbage';

interface Order {
  readonly kind: 'collect';
}
interface Done {
  readonly kind: 'collected';
  readonly thread: number;
}
type Message = { readonly data: Order | Done };

if (!isMainThread) {
  const channel = new BroadcastChannel(channelName);
  channel.onmessage = (message) => {
    // What is posted here is posted below.
    if ((message as Message).data.kind !== 'collect') return;
    collectHere();
    channel.postMessage({ kind: 'collected', thread: threadId } satisfies Done);
  };
  channel.unref();
}

/** In this thread and in so many others; resolves when all have done it. */
export async function collectGarbage(otherThreads: number): Promise<void> {
  collectHere();
  if (otherThreads === 0) return;
  const channel = new BroadcastChannel(channelName);
  const done = new Set<number>();
  await new Promise<void>((resolve) => {
    channel.onmessage = (message) => {
      const { data } = message as Message;
      if (data.kind === 'collected') done.add(data.thread);
      if (done.size >= otherThreads) resolve();
    };
    channel.postMessage({ kind: 'collect' } satisfies Order);
  });
  channel.close();
}

function collectHere(): void {
  if (!globalThis.gc) throw new Error('Memory is measured with node --expose-gc.');
  // Twice: the first collection frees what finalizers hold.
  globalThis.gc();
  globalThis.gc();
}
