import { isComponent, voidElements } from './elements.js';
import { type Tag, tagAt } from './tag.js';

/** A piece of JavaScript with JSX, as far as it takes to find its brackets and its texts. */
export interface CodeToken {
  readonly kind: 'string' | 'template' | 'markup' | 'word' | 'sign';
  readonly start: number;
  readonly end: number;
}

/** The tokens between two offsets; spaces and comments are skipped, an unclosed quote is a sign. */
export function* codeTokens(src: string, start: number, end: number): Generator<CodeToken> {
  const markup = { misses: 0 };
  let before: string | undefined;
  for (let at = start; at < end; ) {
    const skipped = endOfSkipped(src, at, end);
    if (skipped !== undefined) {
      at = skipped;
      continue;
    }
    const token = tokenAt(src, [at, end], before, markup);
    yield token;
    before = src.slice(token.start, Math.min(token.end, token.start + maxBefore));
    at = token.end;
  }
}

/** Enough to see whether it is `return` or one of the signs that a value may stand behind. */
const maxBefore = 8;

function endOfSkipped(src: string, at: number, end: number): number | undefined {
  if (/\s/.test(src.charAt(at))) return at + 1;
  const mark = src.slice(at, at + 2);
  // In front of an address in a text that is no string, `//` is no comment.
  if (mark === '//' && src.charAt(at - 1) !== ':') return before(src.indexOf('\n', at), end);
  if (mark === '/*') return before(src.indexOf('*/', at + 2) + 2, end);
  return undefined;
}

/** Where something was found, or the end where it was not. */
function before(found: number, end: number): number {
  return found < 2 || found > end ? end : found;
}

const quoted = /"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'/y;
const template = /`(?:[^`\\]|\\[\s\S])*`/y;
const word = /[\p{L}_$][\p{L}\p{N}_$.-]*/uy;

function tokenAt(
  src: string,
  [start, end]: readonly [number, number],
  before: string | undefined,
  markup: { misses: number },
): CodeToken {
  const upTo = (found: number | undefined) => (found !== undefined && found <= end ? found : undefined);
  const sign = src.charAt(start);
  if (sign === '<' && mayStandBefore(before) && markup.misses < mostMisses) {
    const close = upTo(endOfMarkup(src, start, end));
    if (close !== undefined) return { kind: 'markup', start, end: close };
    markup.misses += 1;
  }
  const [kind, pattern] = /["']/.test(sign)
    ? (['string', quoted] as const)
    : sign === '`'
      ? (['template', template] as const)
      : (['word', word] as const);
  const close = upTo(endOfMatch(pattern, src, start));
  return close === undefined ? { kind: 'sign', start, end: start + 1 } : { kind, start, end: close };
}

function endOfMatch(pattern: RegExp, src: string, start: number): number | undefined {
  pattern.lastIndex = start;
  return pattern.test(src) ? pattern.lastIndex : undefined;
}

/** An element stands where a value may: elsewhere `<` compares, or begins the arguments of a type. */
function mayStandBefore(before: string | undefined): boolean {
  return before === undefined || before === 'return' || /^[([{,:?>&|=]$/.test(before);
}

/** Each element that nothing closes is looked for to its end. */
const mostMisses = 3;
const maxMarkup = 20_000;

/** Offset behind the closing tag of the element that begins here. */
function endOfMarkup(src: string, start: number, end: number): number | undefined {
  const last = Math.min(end, start + maxMarkup);
  if (!tagAt(src, start)) return undefined;
  let depth = 0;
  for (let at = start; at !== -1 && at < last; at = src.indexOf('<', at + 1)) {
    const tag = tagAt(src, at);
    if (!tag || tag.end > last) continue;
    depth += depthOf(tag);
    if (depth <= 0) return tag.end;
  }
  return undefined;
}

/** What a tag adds to the number of open elements. */
function depthOf({ name, isClosing, isSelfClosing }: Tag): number {
  if (isSelfClosing || (!isComponent(name) && voidElements.has(name))) return 0;
  return isClosing ? -1 : 1;
}
