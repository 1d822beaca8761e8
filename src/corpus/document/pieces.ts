import type { Block, Piece } from './block.js';
import type { ShownPicture } from './marked-text.js';

/** Of one block; nobody looks at more, and a page may be nothing else. */
const maxPictures = 20;

/** The pieces of an article as they are read, one after another. */
export class Pieces {
  readonly all: Piece[] = [];
  /** Pictures with no words above them under the same heading. */
  #waiting: readonly ShownPicture[] = [];

  /** A heading, or a block that has words. */
  push(piece: Piece): void {
    this.all.push(piece.kind === 'heading' ? piece : this.#withWaiting(piece));
    this.#waiting = [];
  }

  /** Pictures alone in their paragraph belong to the words above, or to those below where they come first. */
  addPictures(pictures: readonly ShownPicture[] = []): void {
    const before = this.all.at(-1);
    if (!before || before.kind === 'heading')
      this.#waiting = [...this.#waiting, ...pictures].slice(0, maxPictures);
    else if ((before.pictures?.length ?? 0) < maxPictures && pictures.length > 0) {
      const added = pictures.map((picture) => ({ ...picture, at: before.text.length }));
      const all = [...(before.pictures ?? []), ...added].slice(0, maxPictures);
      this.all[this.all.length - 1] = { ...before, pictures: all };
    }
  }

  #withWaiting(block: Block): Block {
    const first = this.#waiting.map((picture) => ({ ...picture, at: 0 }));
    return first.length === 0 ? block : { ...block, pictures: [...first, ...(block.pictures ?? [])] };
  }
}
