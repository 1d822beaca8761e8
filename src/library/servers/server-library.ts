import type { Tie } from '../../answer/ties.js';
import type { LibraryReader } from '../library.js';
import { type AsyncReader, forwardCalls } from '../reader-calls.js';
import type { CorpusSummary } from '../snapshot-reader.js';

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
