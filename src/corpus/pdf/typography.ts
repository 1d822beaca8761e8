import type { Line } from './page-lines.js';

/** How a document is set: what is larger is a heading, what is smaller a note. */
export interface Typography {
  /** Size of most of its letters, in points. */
  readonly bodySize: number;
  /** From one line to the next, in ems of the text's own size. */
  readonly leading: number;
  /** Sizes of headings, the largest first. */
  readonly headingSizes: readonly number[];
  /** Everything is monospaced, so that this tells nothing. */
  readonly isCode: boolean;
}

/** Nobody uses smaller differences on purpose than half a point. */
export function roundedSize(size: number): number {
  return Math.round(size * 2) / 2;
}

/** Text this much larger than the body is a heading, as a ratio. */
const headingRatio = 1.1;
/** UTF-16 units a line; long lines in large type are a preface. */
const maxHeadingLine = 120;
/** There are six depths of headings. */
const maxSizes = 6;

export function typographyOf(lines: readonly Line[]): Typography {
  const bodySize = commonest(lines.map((line) => [roundedSize(line.size), line.text.length]));
  const large = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = roundedSize(size);
    if (rounded >= bodySize * headingRatio && text.length <= maxHeadingLine)
      large.set(rounded, (large.get(rounded) ?? 0) + 1);
  }
  const headingSizes = [...large.keys()].sort((one, other) => other - one).slice(0, maxSizes);
  const codeLines = lines.filter(({ isCode }) => isCode).length;
  return {
    bodySize,
    leading: leadingOf(lines, bodySize),
    headingSizes,
    isCode: codeLines * 2 > lines.length,
  };
}

function leadingOf(lines: readonly Line[], bodySize: number): number {
  const steps: [number, number][] = [];
  for (const [place, line] of lines.entries()) {
    const before = lines[place - 1];
    if (!before || before.page !== line.page || roundedSize(line.size) !== bodySize) continue;
    const step = (before.base - line.base) / line.size;
    if (step > 0.8 && step < 3) steps.push([Math.round(step * 20) / 20, line.text.length]);
  }
  return steps.length > 0 ? commonest(steps) : 1.2;
}

/** The value that has the most weight behind it. */
function commonest(weighed: readonly (readonly [value: number, weight: number])[]): number {
  const weights = new Map<number, number>();
  for (const [value, weight] of weighed) weights.set(value, (weights.get(value) ?? 0) + weight);
  return [...weights].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}
