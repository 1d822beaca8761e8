/** In place of a server's ID: the articles that all share. */
export const sharedArticles = '';

/** Which servers anything is kept of. */
export interface ServerStore {
  /** The shared articles were read again: other processes on the same database hear of it as of a change. */
  noteReload(): Promise<void>;
  /**
   * Goes up with each change to what the server is answered from: its articles and its ties. 0 before the first.
   * Rejects with OperatorError when it cannot be read.
   */
  version(serverId: string): Promise<number>;
  /** The same of all that have any. */
  versions(): Promise<ReadonlyMap<string, number>>;
  /** Those that something is kept of. */
  known(): Promise<readonly KnownServer[]>;
  /** The bot is not in it any more. Of several times the first counts. */
  noteLeft(serverId: string, at: Date): Promise<void>;
  /** The bot is in it, as far as it was left: everything stays. */
  noteBack(serverId: string): Promise<void>;
  /** Deletes all that is kept of servers that were left before; their ids. */
  forgetLeft(before: Date): Promise<readonly string[]>;
}

export interface KnownServer {
  readonly serverId: string;
  /** The bot is not in it any more. */
  readonly isLeft: boolean;
}
