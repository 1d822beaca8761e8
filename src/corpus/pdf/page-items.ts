/** A run of text on a page, as it was set: https://pdf.js reports it with its place and size in points. */
export interface Item {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Height of the baseline above the bottom of the page. */
  readonly base: number;
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Monospaced, as code is. */
  readonly isCode: boolean;
}

/** What pdf.js gives for a run of text. */
interface SetText {
  readonly str: string;
  readonly dir: string;
  readonly width: number;
  readonly transform: readonly number[];
  readonly fontName: string;
}

/** By the names that pdf.js has given the fonts of the page. */
type Fonts = Readonly<Record<string, { readonly fontFamily: string } | undefined>>;

/** The upright text of a page; rotated text is a stamp or in the margin. */
export function itemsOf(content: readonly unknown[], fonts: Fonts): readonly Item[] {
  const items: Item[] = [];
  for (const set of content) {
    if (!isSetText(set) || isBlank.test(set.str)) continue;
    const [scale = 0, turn = 0, , height = 0, left = 0, base = 0] = set.transform;
    if (scale <= 0 || Math.abs(turn) > scale * maxTurn) continue;
    items.push({
      text: withoutLigatures(set.str),
      left,
      right: left + set.width,
      base,
      size: Math.abs(height) || scale,
      isRightToLeft: set.dir === 'rtl',
      isCode: fonts[set.fontName]?.fontFamily === 'monospace',
    });
  }
  return items;
}

/** Nothing, or a line to write on. */
const isBlank = /^[\s_]*$/;

/** Tangent of the largest angle that still reads as a line. */
const maxTurn = 0.1;

function isSetText(set: unknown): set is SetText {
  return typeof set === 'object' && set !== null && 'str' in set && 'transform' in set;
}

/** Ligatures, and the shapes of Arabic letters; nobody types them into a question. */
function withoutLigatures(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\ufb50-\ufdff\ufe70-\ufefc]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\s\p{Cc}]+/gu, ' ');
}
