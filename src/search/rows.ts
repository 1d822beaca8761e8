/** Lists of numbers of any length, end to end in one array: a list costs four bytes, and the garbage collector none. */
export interface Rows {
  /** Row `n` begins at `starts[n]` and ends before `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

export function rowAt({ starts, values }: Rows, row: number): Int32Array {
  return values.subarray(starts[row] ?? 0, starts[row + 1] ?? starts[row] ?? 0);
}

/** Numbers that come one by one; growing copies nothing, as each chunk stays where it is. */
export class NumberList {
  length = 0;
  readonly #chunks: Int32Array[] = [];
  #last = new Int32Array(0);
  #used = 0;

  push(value: number): void {
    if (this.#used === this.#last.length) {
      this.#last = new Int32Array(chunkLength);
      this.#chunks.push(this.#last);
      this.#used = 0;
    }
    this.#last[this.#used] = value;
    this.#used += 1;
    this.length += 1;
  }

  toArray(): Int32Array {
    const whole = new Int32Array(this.length);
    this.#chunks.forEach((chunk, place) => {
      whole.set(chunk.subarray(0, this.length - place * chunkLength), place * chunkLength);
    });
    return whole;
  }
}

const chunkLength = 2 ** 16;

export class RowsBuilder {
  readonly #starts = new NumberList();
  readonly #values = new NumberList();

  /** @returns the number of the row. */
  add(row: Iterable<number>): number {
    this.#starts.push(this.#values.length);
    for (const value of row) this.#values.push(value);
    return this.#starts.length - 1;
  }

  build(): Rows {
    this.#starts.push(this.#values.length);
    return { starts: this.#starts.toArray(), values: this.#values.toArray() };
  }
}

/** Row `n` of the result lists the rows that have `n`, in order; a number repeated within a row counts once. */
export function transpose({ starts, values }: Rows, columns: number): Rows {
  const rows = starts.length - 1;
  const next = new Int32Array(columns + 1);
  const eachOnce = (visit: (row: number, value: number) => void) => {
    const last = new Int32Array(columns).fill(-1);
    for (let row = 0; row < rows; row += 1) {
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const value = values[at] ?? 0;
        if (last[value] === row) continue;
        last[value] = row;
        visit(row, value);
      }
    }
  };
  eachOnce((_, value) => {
    next[value + 1] = (next[value + 1] ?? 0) + 1;
  });
  for (let column = 0; column < columns; column += 1)
    next[column + 1] = (next[column + 1] ?? 0) + (next[column] ?? 0);
  const result = { starts: next.slice(), values: new Int32Array(next[columns] ?? 0) };
  eachOnce((row, value) => {
    const at = next[value] ?? 0;
    result.values[at] = row;
    next[value] = at + 1;
  });
  return result;
}
