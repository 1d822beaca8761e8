import type { Tie } from '../../answer/ties.js';
import type { Library, LibraryReader, ReloadReport } from '../library.js';
import type { CorpusSummary } from '../snapshot-reader.js';
import { type AsyncReader, forwardCalls } from '../snapshot-reader.js';
import type { ReadingsHolder } from './hold-in-thread.js';
import type { ServerContents, SharedFolder } from './own-articles.js';

/** The articles that each place is answered from. */
export interface ServerLibraries {
  /** The operator's folder, for all. */
  readonly shared: Library;
  /** What the members of a server may read; the shared articles in direct messages. */
  at(serverId: string | null): Promise<LibraryReader>;
  /**
   * What a question there has to wait for: the server's own articles are being read. Undefined when it need not wait.
   * `at` has to have been asked before.
   */
  opening(serverId: string | null): Promise<void> | undefined;
  /**
   * Looks at what the server keeps now and answers from that, if it is another thing than before.
   * @throws OperatorError when that cannot be read: then all stays as it is
   */
  reload(serverId: string): Promise<ReloadReport>;
  /**
   * Something has changed in a server, maybe by another process: it is read again if this one has read it. Anything
   * anywhere may have changed when none is named.
   */
  changed(serverId?: string): void;
  /** The shared articles are others now. Resolves when they are read in all servers that have been opened. */
  sharedChanged(): Promise<void>;
  /** Gets ready to read the articles of servers, where there are any. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

export interface ServerLibrariesParts {
  readonly shared: Library;
  readonly folder: SharedFolder;
  readonly contents: ServerContents;
  readonly holder: ReadingsHolder;
  /** Of the servers' own readings together, about; beyond, those asked longest ago are closed. */
  readonly maxBytes: number;
  readonly now: () => Date;
  /** Milliseconds from any fixed moment. */
  readonly clock: () => number;
  /** For what cannot be told to anybody. */
  readonly onTrouble: (error: unknown, serverId: string) => void;
  /** A library as its answers are counted; it itself when missing. */
  readonly measure?: (library: Library) => Library;
}

interface ServerLibraryParts {
  /** What answers the server now; it is opened where it is not. */
  readonly open: () => Promise<LibraryReader>;
  /** @throws ArticlesBeingRead until it is open */
  readonly current: () => CorpusSummary;
  /** These ties are used from now on. */
  readonly onTies: (ties: readonly Tie[]) => void;
}

/** What the members of one server may read: the ties that count are the server's. */
export function createServerLibrary(
  tiesOf: string,
  { open, current, onTies }: ServerLibraryParts,
): LibraryReader {
  const reader = forwardCalls(async (name, ...given) => {
    const library: AsyncReader = await open();
    return library[name](...given);
  });
  return {
    ...reader,
    ask: async (question, options) => (await open()).ask(question, { ...options, tiesOf }),
    askBriefly: async (question, options) => (await open()).askBriefly(question, { ...options, tiesOf }),
    previewAnswers: async (typed, limit) => (await open()).previewAnswers(typed, limit, tiesOf),
    nearestPassages: async (words, limit) => (await open()).nearestPassages(words, limit, tiesOf),
    async useTies(ties) {
      const library = await open();
      onTies(ties);
      return library.useTies(ties, tiesOf);
    },
    current,
    get opened() {
      return open().then(() => undefined);
    },
  };
}
