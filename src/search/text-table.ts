/**
 * Texts by number and numbers by text, in three arrays. A Map of as many strings takes several times the memory,
 * stalls when it grows past a million, and has to be made anew from what is kept on disk.
 */
export interface TextTableParts {
  /** UTF-16 code units of all texts, end to end. */
  readonly units: Uint16Array;
  /** Text `n` begins at `starts[n]` and ends before `starts[n + 1]`. */
  readonly starts: Int32Array;
  /** Open addressing: one more than the number of the text whose hash leads here, 0 where none does. */
  readonly slots: Int32Array;
}

export function packTexts(texts: readonly string[]): TextTableParts {
  const starts = new Int32Array(texts.length + 1);
  texts.forEach((text, id) => {
    starts[id + 1] = (starts[id] ?? 0) + text.length;
  });
  const units = new Uint16Array(starts[texts.length] ?? 0);
  // A power of two, at most half full.
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(texts.length * 2 + 2)));
  texts.forEach((text, id) => {
    const start = starts[id] ?? 0;
    for (let at = 0; at < text.length; at += 1) units[start + at] = text.charCodeAt(at);
    let slot = hashOf(text) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = id + 1;
  });
  return { units, starts, slots };
}

export class TextTable {
  readonly length: number;
  readonly #parts: TextTableParts;

  constructor(parts: TextTableParts) {
    this.#parts = parts;
    this.length = parts.starts.length - 1;
  }

  idOf(text: string): number | undefined {
    const { slots } = this.#parts;
    for (let slot = hashOf(text); ; slot += 1) {
      const id = (slots[slot & (slots.length - 1)] ?? 0) - 1;
      if (id < 0) return undefined;
      if (this.#is(id, text)) return id;
    }
  }

  /** Empty when there is no text of that number. */
  textAt(id: number): string {
    const { units, starts } = this.#parts;
    return String.fromCharCode(...units.subarray(starts[id] ?? 0, starts[id + 1] ?? starts[id] ?? 0));
  }

  #is(id: number, text: string): boolean {
    const { units, starts } = this.#parts;
    const start = starts[id] ?? 0;
    if ((starts[id + 1] ?? 0) - start !== text.length) return false;
    for (let at = 0; at < text.length; at += 1) {
      if (units[start + at] !== text.charCodeAt(at)) return false;
    }
    return true;
  }
}

/** FNV-1a over code units (http://www.isthe.com/chongo/tech/comp/fnv/), its high bits mixed into the low ones. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
