import type { Fault } from '../document/fault.js';
import type { Asked } from './asked/asked.js';

/** One `key: value`. */
export interface Entry {
  readonly key: string;
  readonly value: unknown;
  /** Counted in the file from 1. */
  readonly line: number;
  /** Questions with their answers in the value; missing when there are none. */
  readonly asked?: readonly Asked[];
}

export interface Entries {
  readonly entries: readonly Entry[];
  /** What is wrong with it as a whole, and the way out. */
  readonly fault?: Fault;
}
