import type { RankingRow, RankingTable } from './ranking.js';
import { rankingTitle } from './report.js';

const width = 860;
const left = 190;
const right = 70;
const top = 74;
const rowHeight = 30;
const bottom = 44;

/** Peers that get a colour and a name of their own; the others are grey dots, there for the range. */
const named = [
  { engine: 'Footnote', tone: 'own' },
  { engine: 'MiniSearch, defaults', tone: 'defaults' },
  { engine: 'MiniSearch, prefix + fuzzy 0.2', tone: 'fuzzy' },
] as const;

const style = `
  text { font: 13px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #24292f; }
  .title { font-size: 16px; font-weight: 600; } .small { font-size: 12px; fill: #57606a; }
  .grid { stroke: #d0d7de; stroke-width: 1; } .other { fill: #8c959f; fill-opacity: 0.75; }
  .own { fill: #0969da; } .defaults { fill: #bc4c00; } .fuzzy { fill: #8250df; } .value { font-weight: 600; fill: #0969da; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; } .small { fill: #9198a1; } .grid { stroke: #3d444d; } .other { fill: #9198a1; }
    .own, .value { fill: #4493f8; } .defaults { fill: #f0883e; } .fuzzy { fill: #ab7df8; }
  }`;

/** Hit@1 of every engine on every set, one row a set, as a picture that stands in a README, light or dark. */
export function toSvg(rankings: readonly RankingTable[]): string {
  const height = top + rankings.length * rowHeight + bottom;
  const parts = [legend(), axis(rankings.length), ...rankings.map(row)];
  const label = 'Hit@1 of Footnote and other search libraries on every question set';
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">
<style>${style}
</style>
${parts.join('\n')}
</svg>
`;
}

function legend(): string {
  const entries = [
    ...named.map(({ engine, tone }) => ({ label: engine, tone })),
    { label: 'other libraries', tone: 'other' },
  ];
  let x = left;
  const marks = entries.map(({ label, tone }) => {
    const mark = `<circle class="${tone}" cx="${x}" cy="47" r="5"/><text class="small" x="${x + 10}" y="51">${escapeXml(label)}</text>`;
    x += 34 + label.length * 6.3;
    return mark;
  });
  return [`<text class="title" x="12" y="26">The right paragraph comes first (Hit@1)</text>`, ...marks].join(
    '\n',
  );
}

function axis(rows: number): string {
  const end = top + rows * rowHeight;
  const ticks = Array.from({ length: 11 }, (_, i) => i / 10);
  return ticks
    .map((tick) => {
      const x = place(tick);
      const text = `<text class="small" x="${x}" y="${end + 18}" text-anchor="middle">${tick.toFixed(1)}</text>`;
      return `<line class="grid" x1="${x}" y1="${top}" x2="${x}" y2="${end}"/>${text}`;
    })
    .join('\n');
}

function row(ranking: RankingTable, index: number): string {
  const y = top + (index + 0.5) * rowHeight;
  const own = ranking.rows.find(({ engine }) => engine === 'Footnote');
  // The product's dot is drawn last, on top of the others.
  const dots = [...ranking.rows].reverse().map((entry) => dot(entry, y));
  const value = own
    ? `<text class="value" x="${width - 12}" y="${y + 4}" text-anchor="end">${own.hitAt1.toFixed(3)}</text>`
    : '';
  return [`<text x="12" y="${y + 4}">${escapeXml(rankingTitle(ranking))}</text>`, ...dots, value].join('\n');
}

function dot({ engine, hitAt1 }: RankingRow, y: number): string {
  const tone = named.find((entry) => entry.engine === engine)?.tone ?? 'other';
  const radius = tone === 'own' ? 6.5 : 4.5;
  const title = `<title>${escapeXml(engine)}: ${hitAt1.toFixed(3)}</title>`;
  return `<circle class="${tone}" cx="${place(hitAt1)}" cy="${y}" r="${radius}">${title}</circle>`;
}

function place(share: number): number {
  return Math.round((left + share * (width - left - right)) * 10) / 10;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
