/** Bytes in a block. Larger ones come straight from the system, which takes longer than all that is put into them. */
const blockBytes = 32 * 1024;

/**
 * Room for the numbers of one query, cut from blocks: an array with memory of its own takes ten times as long to make,
 * and again to clear away, and there are a thousand for a question.
 */
export class Scratch {
  #block = new ArrayBuffer(blockBytes);
  #used = 0;

  /** All 0. */
  floats(length: number): Float64Array {
    const from = this.#take(length * Float64Array.BYTES_PER_ELEMENT);
    return new Float64Array(this.#block, from, length);
  }

  /** All 0. */
  bytes(length: number): Uint8Array {
    const from = this.#take(length);
    return new Uint8Array(this.#block, from, length);
  }

  #take(bytes: number): number {
    const aligned = Math.ceil(bytes / Float64Array.BYTES_PER_ELEMENT) * Float64Array.BYTES_PER_ELEMENT;
    if (this.#used + aligned > this.#block.byteLength) {
      this.#block = new ArrayBuffer(Math.max(blockBytes, aligned));
      this.#used = 0;
    }
    const from = this.#used;
    this.#used += aligned;
    return from;
  }
}
