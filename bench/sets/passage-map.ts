import type { CorpusFile } from './corpus-folder.js';
import type { Doc } from './question-set.js';

/** Where a finding says it stands. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly paragraph: number;
  readonly text: string;
}

export interface PassageMap {
  /**
   * Id of the doc a passage was cut from; all parts of a long paragraph give the same. Throws when the
   * passage's words are not that doc's: then the conversion, not the search, would be measured.
   */
  docOf(place: Place): string;
}

export function createPassageMap(files: readonly CorpusFile[], docs: readonly Doc[]): PassageMap {
  const idsByFile = new Map(files.map(({ file, docIds }) => [file, docIds]));
  const inkById = new Map(docs.map((doc) => [doc.id, ink(doc.text)]));
  return {
    docOf(place) {
      const id = idsByFile.get(place.file)?.[place.paragraph - 1];
      if (id === undefined) throw new Error(`${place.file} ¶${place.paragraph} is no paragraph of the set`);
      if (!inkById.get(id)?.includes(ink(place.text))) {
        throw new Error(
          `${place.file} ¶${place.paragraph} does not hold the words of doc ${id}: ${place.text}`,
        );
      }
      return id;
    },
  };
}

/** The text without white space, which a line break or an indent may change without changing a word. */
export function ink(text: string): string {
  return text.replace(/\s+/g, '');
}
