import type { Store } from './store.js';

/** Where a store is kept, and how to get at it. */
export interface StorePlace {
  /** For reading and writing. */
  readonly open: () => Promise<Store>;
  /** The next best: what is there, to be read. */
  readonly openCopy: () => Promise<Store>;
  /** Whether anything may have been kept. */
  readonly exists: () => boolean;
  /** Where other processes may write to it: tells of what they change. */
  readonly follow?: (follower: Follower) => Following;
}

/** The part of the connections to Discord that a process has. `auto`: all of them. */
export type SharedShards = 'auto' | { readonly ids: readonly number[]; readonly count: number };

/** What is told of changes, this process's own among them. */
export interface Follower {
  onChange(change: Change): void;
  /** The database can no longer be reached; told for each attempt that fails. */
  onLost(reason: unknown): void;
  /** Another process has started for shards that this one has. */
  onSuccessor(): void;
  /** It is there, at first and again. What has changed meanwhile has been told. */
  onFound(): void;
}

export interface Following {
  /** There is reason to believe that the connection is dead: look now. */
  look(): void;
  close(): Promise<void>;
}

/** `anything`: nobody knows what has changed, as nothing was heard for a while. */
export type Change = { readonly what: Changeable; readonly serverId: string } | 'anything';

/** `articles`: what a server is answered from, its ties among it. */
export const changeable = ['settings', 'articles'] as const;
export type Changeable = (typeof changeable)[number];
