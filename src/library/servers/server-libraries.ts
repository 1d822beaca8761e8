import { LRUCache } from 'lru-cache';
import { OperatorError } from '../../base/errors.js';
import { ArticlesBeingRead, type Library, type LibraryReader, type ReloadReport } from '../library.js';
import type { CorpusSummary } from '../snapshot-reader.js';
import type { ReadingsHolder } from './hold-in-thread.js';
import type { ServerContents, SharedFolder } from './own-articles.js';
import { bytesOfReading } from './reading-size.js';
import { type Entry, isOpen, openOwnLibrary, passagesOf, tellTies } from './server-entry.js';
import { createServerLibrary } from './server-library.js';
import { differenceOf, hasSameArticles, needsOwnReading, nothingOwn, readState } from './server-state.js';

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

/** Another process may change what a server keeps: that is seen after this time at the latest. */
const rememberedMs = 5000;

export function createServerLibraries(parts: ServerLibrariesParts): ServerLibraries {
  return new OpenedOnDemand(parts);
}

/** What is known of a server without a reading of its own. */
const bytesOfEntry = 4096;

class OpenedOnDemand implements ServerLibraries {
  readonly shared: Library;
  readonly #parts: ServerLibrariesParts;
  /** Each entry in a box of its own, as the cache takes the size of a value once. */
  readonly #entries: LRUCache<string, { readonly entry: Entry }>;
  readonly #looking = new Map<string, Promise<Entry>>();
  /** Libraries that finish what they have been asked. */
  readonly #closing = new Set<Promise<void>>();
  /** Another number for each time the shared articles have changed. */
  #generation = 0;

  constructor(parts: ServerLibrariesParts) {
    this.#parts = parts;
    this.shared = parts.shared;
    this.#entries = new LRUCache({
      maxSize: parts.maxBytes,
      dispose: ({ entry }, _, reason) => reason !== 'set' && this.#close(entry),
    });
  }

  async at(serverId: string | null): Promise<LibraryReader> {
    if (serverId === null) return this.shared;
    const entry = await this.#entryOf(serverId);
    return createServerLibrary(serverId, {
      open: () => this.#open(serverId),
      current: () => this.#current(this.#entries.peek(serverId)?.entry ?? entry),
      onTies(ties) {
        entry.state = { ...entry.state, ties };
      },
    });
  }

  opening(serverId: string | null): Promise<void> | undefined {
    const entry = serverId === null ? undefined : this.#entries.peek(serverId)?.entry;
    if (!entry || !needsOwnReading(entry.state) || isOpen(entry.own)) return undefined;
    return this.#open(entry.serverId).then(() => undefined);
  }

  async reload(serverId: string): Promise<ReloadReport> {
    const startedMs = this.#parts.clock();
    const known = this.#entries.peek(serverId)?.entry;
    const before = known?.read ?? known?.state.own ?? [];
    // What is being looked at may have begun before the change.
    await this.#looking.get(serverId)?.catch(() => undefined);
    const entry = await this.#look(serverId);
    const { own: now } = entry.state;
    const isReadAgain = entry.own !== undefined;
    const library = this.#libraryOf(entry);
    const swapped = isReadAgain ? (await library.reload()).swapped : true;
    await library.opened;
    entry.read = now;
    this.#keep(entry);
    const { articles, passages, problems } = library.current();
    const difference = differenceOf(before, now);
    const tookMs = this.#parts.clock() - startedMs;
    return { ...difference, articles, passages, problems, swapped, tookMs };
  }

  changed(serverId?: string): void {
    const changed = serverId === undefined ? [...this.#entries.keys()] : [serverId];
    for (const each of changed) if (this.#entries.has(each)) void this.#lookUnasked(each);
  }

  async sharedChanged(): Promise<void> {
    this.#generation += 1;
    const opened = [...this.#entries.values()].filter(({ entry: { own, state } }) => own && state.usesShared);
    await Promise.all(opened.map(({ entry }) => this.#reloadUnasked(entry.serverId)));
  }

  async close(): Promise<void> {
    this.#entries.clear();
    await Promise.all(this.#closing);
    await this.#parts.holder.end();
  }

  /** Reads it again only when there is something to read. */
  async #lookUnasked(serverId: string): Promise<void> {
    try {
      const before = this.#entries.peek(serverId)?.entry?.state ?? nothingOwn;
      await this.#looking.get(serverId)?.catch(() => undefined);
      const { own, state } = await this.#look(serverId);
      if (own && !hasSameArticles(before, state)) await this.#reloadUnasked(serverId);
    } catch (error) {
      this.#parts.onTrouble(error, serverId);
    }
  }

  async #reloadUnasked(serverId: string): Promise<void> {
    await this.reload(serverId).catch((error: unknown) => this.#parts.onTrouble(error, serverId));
  }

  async #entryOf(serverId: string): Promise<Entry> {
    const known = this.#entries.get(serverId)?.entry;
    if (known && this.#parts.clock() - known.lookedAtMs < rememberedMs) return known;
    const before = known?.state;
    try {
      const entry = await this.#look(serverId);
      const isOther = before && entry.own && !hasSameArticles(before, entry.state);
      // Until they are read, those of before answer.
      if (isOther) void this.#reloadUnasked(serverId);
      return entry;
    } catch (error) {
      if (!(error instanceof OperatorError)) throw error;
      // Answering goes on, and what can be known is asked for again.
      return known ?? { serverId, state: nothingOwn, lookedAtMs: 0 };
    }
  }

  /** Asks what the server keeps now. Whoever asks meanwhile gets the same. */
  #look(serverId: string): Promise<Entry> {
    const looking = this.#looking.get(serverId) ?? this.#lookOnce(serverId);
    this.#looking.set(serverId, looking);
    return looking.finally(() => this.#looking.delete(serverId));
  }

  async #lookOnce(serverId: string): Promise<Entry> {
    const lookedAtMs = this.#parts.clock();
    const before = this.#entries.peek(serverId)?.entry?.state ?? nothingOwn;
    const state = await readState(serverId, this.#parts.contents, before);
    const entry: Entry = this.#entries.peek(serverId)?.entry ?? { serverId, state, lookedAtMs };
    Object.assign(entry, { state, lookedAtMs });
    if (!needsOwnReading(state)) this.#close(entry);
    this.#keep(entry);
    return entry;
  }

  /** What answers the server, with its ties. */
  async #open(serverId: string): Promise<Library> {
    const entry = await this.#entryOf(serverId);
    const library = this.#libraryOf(entry);
    if (library !== this.shared) {
      const { own } = entry.state;
      await library.opened;
      entry.read ??= own;
      this.#keep(entry);
    }
    await tellTies(entry, library);
    return library;
  }

  #current(entry: Entry): CorpusSummary {
    if (!needsOwnReading(entry.state)) return this.shared.current();
    if (!entry.own) throw new ArticlesBeingRead();
    return entry.own.current();
  }

  #libraryOf(entry: Entry): Library {
    if (!needsOwnReading(entry.state)) return this.shared;
    if (entry.own) return entry.own;
    const library = this.#openOwn(entry);
    entry.own = library;
    library.opened.catch(() => this.#close(entry));
    return library;
  }

  #openOwn(entry: Entry): Library {
    const { onTrouble, measure = (library: Library) => library } = this.#parts;
    const library = openOwnLibrary(entry, {
      ...this.#parts,
      generation: () => this.#generation,
      // All readings have died together: each is opened again when it is asked for.
      onDeath: (reason) => {
        onTrouble(reason, entry.serverId);
        this.#close(entry);
      },
    });
    return measure(library);
  }

  /** The largest takes all the room there is, but is kept. */
  #keep(entry: Entry): void {
    const passages = (entry.own && passagesOf(entry.own)) ?? 0;
    const size = bytesOfEntry + bytesOfReading(passages);
    this.#entries.set(entry.serverId, { entry }, { size: Math.min(this.#parts.maxBytes, size) });
  }

  #close(entry: Entry): void {
    const { own } = entry;
    entry.own = undefined;
    if (!own) return;
    const closing = own.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}
