/** Bytes in a block. Larger ones come straight from the system, which takes longer than all that is put into them. */
const blockBytes = 32 * 1024;

/**
 * Room for many short lists of numbers, cut from blocks. A list with memory of its own takes ten times as long to make,
 * and again to clear away, and some 200 bytes more: there are a thousand of them for a question, and five for each
 * passage of an index.
 */
export class NumberBlocks {
  #block = new ArrayBuffer(blockBytes);
  #used = 0;

  /** All 0, as in the others. */
  floats(length: number): Float64Array {
    const from = this.#take(length * Float64Array.BYTES_PER_ELEMENT);
    return new Float64Array(this.#block, from, length);
  }

  /** Of half the precision. */
  singles(length: number): Float32Array {
    const from = this.#take(length * Float32Array.BYTES_PER_ELEMENT);
    return new Float32Array(this.#block, from, length);
  }

  integers(length: number): Int32Array {
    const from = this.#take(length * Int32Array.BYTES_PER_ELEMENT);
    return new Int32Array(this.#block, from, length);
  }

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
