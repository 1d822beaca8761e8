import type { Tie } from '../../answer/ties.js';
import { defined } from '../../base/defined.js';
import { ArticlesBeingRead, type Library } from '../library.js';
import { type LibraryParts, openLibrary } from '../open-library.js';
import type { CorpusSummary } from '../snapshot-reader.js';
import type { ServerLibrariesParts } from './server-libraries.js';
import type { ServerState } from './server-state.js';

/** What this process knows of a server. */
export interface Entry {
  readonly serverId: string;
  state: ServerState;
  lookedAtMs: number;
  /** Its own reading; missing where it is answered from the one that all share. */
  own?: Library | undefined;
  /** When it could not be read. */
  failedAtMs?: number | undefined;
  /** The own articles that were read last. */
  read?: ServerState['own'];
  /** The ties that a reading knows, and which reading. */
  tied?: { readonly ties: readonly Tie[]; readonly reading: CorpusSummary };
}

interface OwnLibraryParts extends Pick<ServerLibrariesParts, 'holder' | 'contents' | 'folder' | 'now'> {
  /** Another number for each time the shared articles have changed. */
  readonly generation: () => number;
  readonly onDeath: (reason: Error) => void;
}

/** Each reading has a key that no other has had. */
let readings = 0;

/** The server's own reading of what it is answered from, whatever that is at the time. */
export function openOwnLibrary(entry: Entry, parts: OwnLibraryParts): Library {
  const { holder, contents, folder, now, generation, onDeath } = parts;
  const { serverId } = entry;
  let before: string | undefined;
  const openReading: LibraryParts['openReading'] = async (unlessVersion, signal) => {
    const { own, usesShared } = entry.state;
    const shared = usesShared ? { ...folder, generation: generation() } : undefined;
    const key = `${serverId}/${readings++}`;
    const content = (id: number) => contents.content(serverId, id);
    const task = defined({ key, before, own, shared, unlessVersion });
    const reading = await holder.open(task, content, signal);
    if (reading.kind === 'opened') before = key;
    return reading;
  };
  return openLibrary({ folder: folder.folder, openReading, mayBeEmpty: 'always', now, onDeath });
}

export function isOpen(library: Library | undefined): boolean {
  return library !== undefined && passagesOf(library) !== undefined;
}

/** Undefined until it has been read. */
export function passagesOf(library: Library): number | undefined {
  try {
    return library.current().passages;
  } catch (error) {
    if (error instanceof ArticlesBeingRead) return undefined;
    throw error;
  }
}

/** Each reading has to be told the ties once. */
export async function tellTies(entry: Entry, library: Library): Promise<void> {
  const { ties } = entry.state;
  const reading = library.current();
  const isTold = entry.tied ? entry.tied.reading === reading && entry.tied.ties === ties : ties.length === 0;
  if (isTold) return;
  await library.useTies(ties, entry.serverId);
  entry.tied = { reading, ties };
}

/**
 * About how many bytes a reading of so many passages takes. Each passage takes some, and words that are met for the
 * first time more: of those there are ever fewer. Measured after a collection of garbage: 12 MB for 200 passages of a
 * hundred words, 39 MB for 2,000, 110 MB for 10,000.
 */
export function bytesOfReading(passages: number): number {
  return Math.ceil(bytesOfPassage * passages + bytesOfWords * Math.sqrt(passages));
}

const bytesOfPassage = 3000;
const bytesOfWords = 790_000;
