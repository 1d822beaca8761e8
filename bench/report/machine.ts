import { availableParallelism, cpus, loadavg } from 'node:os';

/** How busy the machine was while something was measured: figures of a busy one are to be read with care. */
export interface MachineLoad {
  /** Looks at it once more. */
  look(): void;
  /** `2 cores (…), load 1.8 to 3.2, what was measured included` */
  describe(): string;
}

export function watchLoad(read: () => number = () => loadavg()[0] ?? 0): MachineLoad {
  const loads = [read()];
  const show = (load: number) => load.toFixed(1);
  return {
    look: () => void loads.push(read()),
    describe() {
      const model = cpus()[0]?.model.trim() ?? 'unknown processor';
      const range = `${show(Math.min(...loads))} to ${show(Math.max(...loads))}`;
      return `${availableParallelism()} cores (${model}), load ${range}, what was measured included`;
    },
  };
}
