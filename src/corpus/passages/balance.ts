export type Range = readonly [start: number, end: number];

/** Chooses among the cuts so that no part is longer than the limit and all are about as long as each other. */
export function balance(cuts: readonly number[], [start, end]: Range, max: number): readonly Range[] {
  const edges = [start, ...cuts, end];
  const wanted = (end - start) / Math.ceil((end - start) / max);
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to < edges.length; to += 1) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const length = (edges[to] ?? end) - (edges[from] ?? start);
      if (length > max && from < to - 1) break;
      const cost = (best[from]?.cost ?? 0) + (length - wanted) ** 2;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  return pathOf(best, edges);
}

function pathOf(best: readonly { from: number }[], edges: readonly number[]): readonly Range[] {
  const ranges: Range[] = [];
  for (let to = edges.length - 1; to > 0; ) {
    const from = best[to]?.from ?? 0;
    ranges.push([edges[from] ?? 0, edges[to] ?? 0]);
    to = from;
  }
  return ranges.reverse();
}
