import type { ReadingsHolder } from '../../../src/library/servers/hold-in-thread.js';
import { ServerReadings } from '../../../src/library/servers/server-readings.js';
import { forwardCalls, type ReaderHere } from '../../../src/library/snapshot-reader.js';

/** Holds readings of servers in this thread. What has been opened and closed is open to look at. */
export function holdHere() {
  const watch = { leftOut: new Set<string>(), onFile: () => undefined };
  const readings = new ServerReadings(watch, () => new Date());
  const open = new Set<string>();
  let opened = 0;
  let failure: Error | undefined;
  const holder: ReadingsHolder = {
    warmUp: (shared) => readings.warmUp(shared),
    async open(task, content) {
      if (failure) throw failure;
      const opening = await readings.open(task, content);
      if (opening.kind === 'unchanged') return opening;
      const reader: ReaderHere = readings.reader(task.key);
      open.add(task.key);
      opened += 1;
      return {
        ...opening,
        reader: forwardCalls(async (name, ...given) => reader[name](...given)),
        async close() {
          open.delete(task.key);
          readings.close(task.key);
        },
        onDeath: () => undefined,
      };
    },
    end: async () => undefined,
  };
  return {
    ...holder,
    held: open,
    opened: () => opened,
    /** From now on none can be opened, or all can. */
    fail: (error: Error | undefined) => {
      failure = error;
    },
  };
}
