import { LRUCache } from 'lru-cache';
import { OperatorError } from '../../base/errors.js';
import { ArticlesBeingRead, type Library, type LibraryReader, type ReloadReport } from '../library.js';
import type { CorpusSummary } from '../snapshot-reader.js';
import { bytesOfReading, type Entry, isOpen, openOwnLibrary, passagesOf, tellTies } from './server-entry.js';
import { createServerLibrary, type ServerLibraries, type ServerLibrariesParts } from './server-libraries.js';
import { differenceOf, hasSameArticles, needsOwnReading, nothingOwn, readState } from './server-state.js';

/** Another process may change what a server keeps: that is seen after this time at the latest. */
const rememberedMs = 5000;

export function createServerLibraries(parts: ServerLibrariesParts): ServerLibraries {
  return new OpenedOnDemand(parts);
}

/** What could not be read, and may have taken the thread along that others are answered from, is not tried at once. */
const failedMs = 30_000;

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
    const known = [...this.#entries.values()].map(({ entry }) => entry);
    const changed = serverId === undefined ? known : known.filter((entry) => entry.serverId === serverId);
    for (const entry of changed) {
      // Of the many without a reading of their own, each is looked at when it is asked.
      if (entry.own || serverId !== undefined) void this.#lookUnasked(entry.serverId);
      else entry.lookedAtMs = Number.NEGATIVE_INFINITY;
    }
  }

  async sharedChanged(): Promise<void> {
    this.#generation += 1;
    const opened = [...this.#entries.values()].filter(({ entry: { own, state } }) => own && state.usesShared);
    await Promise.all(opened.map(({ entry }) => this.#reloadUnasked(entry.serverId)));
  }

  async warmUp(): Promise<void> {
    const { contents, holder, folder } = this.#parts;
    if (await contents.areThere()) await holder.warmUp({ ...folder, generation: this.#generation });
  }

  async close(): Promise<void> {
    this.#entries.clear();
    await Promise.all(this.#closing);
    await this.#parts.holder.end();
  }

  /** Reads it again only when there is something to read. */
  async #lookUnasked(serverId: string): Promise<void> {
    try {
      const before = this.#entries.peek(serverId)?.entry.state ?? nothingOwn;
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
    const before = this.#entries.peek(serverId)?.entry.state ?? nothingOwn;
    const state = await readState(serverId, this.#parts.contents, before);
    const entry: Entry = this.#entries.peek(serverId)?.entry ?? { serverId, state, lookedAtMs };
    // What could not be read may be another thing now.
    if (state !== before) entry.failedAtMs = undefined;
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
    if (this.#parts.clock() - (entry.failedAtMs ?? Number.NEGATIVE_INFINITY) < failedMs)
      throw new ArticlesBeingRead();
    const library = this.#openOwn(entry);
    entry.own = library;
    library.opened.catch(() => {
      entry.failedAtMs = this.#parts.clock();
      this.#close(entry);
    });
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
