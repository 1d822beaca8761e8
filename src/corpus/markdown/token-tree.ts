import type { Token } from 'markdown-it';

/** The tokens of an article, each with its place in the file. */
export class TokenTree {
  readonly tokens: readonly Token[];
  readonly #firstLine: number;
  /** Place of the token that closes each. */
  readonly #closes: readonly number[];

  /** @param firstLine line of the file in which the text begins, from 1 */
  constructor(tokens: readonly Token[], firstLine: number) {
    this.tokens = tokens;
    this.#firstLine = firstLine;
    this.#closes = placesOfCloses(tokens);
  }

  /** Place of the token that closes what the one at a place opens; the same place when it opens nothing. */
  closeOf(at: number): number {
    return this.#closes[at] ?? at;
  }

  /** Counted in the file from 1. */
  firstLineOf({ map }: Token): number {
    return (map?.[0] ?? 0) + this.#firstLine;
  }

  lineAfter({ map }: Token): number {
    return (map?.[1] ?? 0) + this.#firstLine;
  }
}

function placesOfCloses(tokens: readonly Token[]): readonly number[] {
  const open: number[] = [];
  const closes = tokens.map((_, at) => at);
  for (const [at, { nesting }] of tokens.entries()) {
    if (nesting === 1) open.push(at);
    const opened = nesting === -1 ? open.pop() : undefined;
    if (opened !== undefined) closes[opened] = at;
  }
  return closes;
}
