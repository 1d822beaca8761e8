import { answerKeys, questionKeys, textKeys, titleKeys } from '../../document/question-keys.js';
import { type CodeToken, codeTokens } from './code-tokens.js';

/** A value of an object in code that is a text. */
export interface CodeText {
  /** A quoted text, to be read without its escapes; a stretch of the source, of Markdown or markup. */
  readonly kind: 'quoted' | 'source';
  /** What is quoted, without quotes and escapes, a line break where the source has one between two strings. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What is asked, or named, and what is said of it: `{ question: 'How?', answer: 'So.' }`. */
export interface CodeEntry {
  readonly asked: CodeText;
  readonly told: readonly CodeText[];
}

/**
 * The entries of lists that a page shows, kept as objects in its code: questions with their answers, cards with
 * their descriptions.
 *
 * @param onlyQuestions the code is a program: only what is named a question and an answer is surely shown
 */
export function entriesInCode(
  src: string,
  [start, end]: readonly [start: number, end: number],
  onlyQuestions: boolean,
): readonly CodeEntry[] {
  const reader = new EntryReader(src, onlyQuestions);
  for (const token of codeTokens(src, start, end)) reader.read(token);
  return [...reader.entries].sort((one, other) => one.asked.start - other.asked.start);
}

/** An opened bracket. */
interface Frame {
  readonly bracket: string;
  /** Somewhere around it is a list. */
  readonly isInList: boolean;
  /** Of an object. */
  readonly values: Map<string, CodeText[]>;
  /** Whose value comes next. */
  key: string | undefined;
}

class EntryReader {
  readonly entries: CodeEntry[] = [];
  readonly #src: string;
  readonly #onlyQuestions: boolean;
  readonly #frames: Frame[] = [];
  /** May be a key, if a colon follows; else it is a value. */
  #pending: CodeToken | undefined;
  #isJoined = false;

  constructor(src: string, onlyQuestions: boolean) {
    this.#src = src;
    this.#onlyQuestions = onlyQuestions;
  }

  read(token: CodeToken): void {
    const written = this.#src.slice(token.start, token.end);
    if (token.kind !== 'sign') this.#readName(token);
    else if (written === ':' && this.#pending && this.#isKeyWanted()) this.#nameKey(this.#pending);
    else {
      this.#keepPending();
      this.#readSign(written);
    }
    if (token.kind === 'sign') this.#pending = undefined;
  }

  #readName(token: CodeToken): void {
    this.#keepPending();
    const { kind, start, end } = token;
    // Vue: `<Faq :items="[{ q: 'How?', a: 'So.' }]" />`.
    const isQuotedCode =
      kind === 'string' && this.#frames.length === 0 && /[[{]/.test(this.#src.charAt(start + 1));
    if (!isQuotedCode) this.#pending = token;
    else for (const inner of codeTokens(this.#src, start + 1, end - 1)) this.read(inner);
  }

  #isKeyWanted(): boolean {
    const frame = this.#frames.at(-1);
    return frame?.bracket === '{' && frame.key === undefined;
  }

  #nameKey({ kind, start, end }: CodeToken): void {
    const frame = this.#frames.at(-1);
    const quotes = kind === 'word' ? 0 : 1;
    if (frame) frame.key = this.#src.slice(start + quotes, end - quotes).toLowerCase();
  }

  #readSign(sign: string): void {
    const frame = this.#frames.at(-1);
    if ('{[('.includes(sign)) this.#open(sign, frame);
    else if ('}])'.includes(sign)) this.#close();
    else if (sign === ',' && frame?.bracket === '{') frame.key = undefined;
    this.#isJoined = sign === '+';
  }

  #open(bracket: string, around: Frame | undefined): void {
    if (this.#frames.length > maxDepth) return;
    const isInList = bracket === '[' || around?.isInList === true;
    this.#frames.push({ bracket, isInList, values: new Map(), key: undefined });
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (frame?.bracket !== '{') return;
    const [asked] = valuesOf(frame, questionKeys);
    const told = valuesOf(frame, answerKeys);
    if (asked && told.length > 0) this.entries.push({ asked, told });
    else if (!this.#onlyQuestions && frame.isInList) this.#addTitled(frame);
  }

  #addTitled(frame: Frame): void {
    const [asked] = valuesOf(frame, titleKeys);
    const told = valuesOf(frame, textKeys);
    if (asked && told.length > 0) this.entries.push({ asked, told });
  }

  /** A name without a colon was a value, or a part of one. */
  #keepPending(): void {
    const token = this.#pending;
    this.#pending = undefined;
    const frame = this.#frames.findLast(({ bracket }) => bracket === '{');
    if (!token || token.kind === 'word' || frame?.key === undefined) return;
    const values = frame.values.get(frame.key) ?? [];
    frame.values.set(frame.key, values);
    const last = this.#isJoined ? values.pop() : undefined;
    values.push(joined(this.#src, last, textOf(this.#src, token)));
    this.#isJoined = false;
  }
}

/** Deeper ones are not looked into. */
const maxDepth = 50;

function valuesOf({ values }: Frame, keys: ReadonlySet<string>): readonly CodeText[] {
  const [, found = []] = [...values].find(([key, texts]) => keys.has(key) && texts.some(says)) ?? [];
  return found.filter(says);
}

function says({ words }: CodeText): boolean {
  return /\p{L}/u.test(words);
}

function textOf(src: string, { kind, start, end }: CodeToken): CodeText {
  if (kind === 'markup') return { kind: 'source', words: src.slice(start, end), start, end };
  const inside = src.slice(start + 1, end - 1);
  const isSource = kind === 'template' && inside.includes('\n');
  const words = isSource ? inside : withoutEscapes(inside);
  return { kind: isSource ? 'source' : 'quoted', words, start: start + 1, end: end - 1 };
}

/** `'So ' + 'it is'`, each on a line of its own. */
function joined(src: string, before: CodeText | undefined, next: CodeText): CodeText {
  if (before?.kind !== 'quoted' || next.kind !== 'quoted') return next;
  const breaks = src.slice(before.end, next.start).split('\n').length - 1;
  const words = before.words + '\n'.repeat(breaks) + next.words;
  return { kind: 'quoted', words, start: before.start, end: next.end };
}

const escaped = /\\(?:u\{([\da-f]{1,6})\}|u([\da-f]{4})|x([\da-f]{2})|([\s\S]))/gi;

/** What a line break that is written `\n` becomes: it must not count as a line of the file. */
export const writtenBreak = '\u2028';

export function withoutEscapes(written: string): string {
  return written.replace(escaped, (_, braced, long, short, sign) => {
    const code = braced ?? long ?? short;
    if (code !== undefined) return fromCode(Number.parseInt(code, 16));
    if (sign === 'n') return writtenBreak;
    return /[tr\n]/.test(sign) ? ' ' : sign;
  });
}

function fromCode(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
