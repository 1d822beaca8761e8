import type { CorpusFile } from './corpus-folder.js';
import type { Doc } from './question-set.js';

/** Where a finding says it stands. */
export interface Place {
  readonly file: string;
  /** Counted from 1. */
  readonly paragraph: number;
  /** Where short paragraphs were joined. */
  readonly lastParagraph?: number | undefined;
  readonly text: string;
}

export interface PassageMap {
  /**
   * Ids of the docs a passage was made of: one, or several short ones that were joined; all parts of a long
   * paragraph give the same. Throws when the passage's words are not those of the docs: then the conversion, not
   * the search, would be measured.
   */
  docsOf(place: Place): readonly string[];
}

export function createPassageMap(files: readonly CorpusFile[], docs: readonly Doc[]): PassageMap {
  const idsByFile = new Map(files.map(({ file, docIds }) => [file, docIds]));
  const inkById = new Map(docs.map((doc) => [doc.id, ink(doc.text)]));
  return {
    docsOf(place) {
      const { file, paragraph, lastParagraph = paragraph, text } = place;
      const ids = idsByFile.get(file)?.slice(paragraph - 1, lastParagraph) ?? [];
      if (ids.length === 0) throw new Error(`${file} ¶${paragraph} is no paragraph of the set`);
      if (
        !ids
          .map((id) => inkById.get(id))
          .join('')
          .includes(ink(text))
      ) {
        throw new Error(`${file} ¶${paragraph} does not hold the words of doc ${ids.join(', ')}: ${text}`);
      }
      return ids;
    },
  };
}

/** The text without white space, which a line break or an indent may change without changing a word. */
export function ink(text: string): string {
  return text.replace(/\s+/g, '');
}
