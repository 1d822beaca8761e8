import { Readable, Writable } from 'node:stream';

/** Standard input with these lines, as a pipe gives them. */
export function inputOf(...lines: readonly string[]): Readable {
  return Readable.from(lines.map((line) => Buffer.from(`${line}\n`)));
}

/** Keeps what is written to it. `isTTY` and `columns` make it pass for a terminal. */
export function makeOutput(as: { isTTY?: boolean; columns?: number } = {}) {
  const written: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, as, { text: () => written.join('') });
}
