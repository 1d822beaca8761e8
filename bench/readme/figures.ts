import type { CommunityRow } from '../community/measure.js';
import { type Shares, sharesOf, totalOf } from '../community/report.js';
import type { RankingTable } from '../quality/ranking.js';
import type { QualityReport } from '../quality/report.js';
import { share, toTable } from '../report/table.js';
import type { ScaleRow } from '../scale/report.js';
import type { ThroughputFigures } from '../throughput/report.js';
import type { Figures } from './fill.js';

/** What the benches have written; missing where one never was. */
export interface AllResults {
  readonly community?: readonly CommunityRow[];
  readonly quality?: Pick<QualityReport, 'rankings' | 'highlights' | 'refusals'>;
  readonly scale?: readonly ScaleRow[];
  readonly throughput?: ThroughputFigures;
}

export function figuresFor({ community, quality, scale, throughput }: AllResults): Figures {
  return {
    ...(community && communityFigures(community)),
    ...(quality && qualityFigures(quality)),
    ...(scale && { 'scale.table': scaleTable(scale) }),
    ...(throughput && throughputFigures(throughput)),
  };
}

function communityFigures(rows: readonly CommunityRow[]): Figures {
  const total = totalOf(rows);
  const { answerable, nearMisses, turns } = total.score;
  return {
    'community.sets': String(rows.length),
    'community.answerable': String(answerable),
    'community.nearMisses': String(nearMisses),
    'community.turns': String(turns),
    'community.table': communityTable(total, sharesOf(total.score)),
  };
}

function communityTable({ peers }: CommunityRow, shares: Shares): string {
  const { defaults, best } = peers;
  const pair = (one: number, other: number) => `${share(one)} · ${share(other)}`;
  const ofPeer = ({ rightFirst, inFive, answerable }: typeof best) =>
    pair(rightFirst / answerable, inFive / answerable);
  const head = ['communities', 'Footnote', 'MiniSearch, defaults', 'MiniSearch, best set-up'];
  return toTable(head, [
    [
      'the right paragraph comes first · among the first five',
      pair(shares.rightFirst, shares.inFive),
      ofPeer(defaults),
      ofPeer(best),
    ],
    ['first, and shown as the answer', share(shares.rightAndShown), '', ''],
    ['the sentence in bold is the right one, of those', share(shares.marked), '', ''],
    [
      'near misses refused · answerable questions refused',
      pair(shares.nearMissesRefused, shares.answerableRefused),
      '',
      '',
    ],
    ['turns of a dialogue right, small talk included', share(shares.turnsRight), '', ''],
  ]);
}

/** In the order of the table; a set that was not measured is left out. */
const shownSets: readonly (readonly [set: string, title: string])[] = [
  ['squad2.dev', 'SQuAD 2 dev, English'],
  ['typos', 'typed with errors, English'],
  ['xquad.ar', 'XQuAD Arabic'],
  ['xquad.de', 'XQuAD German'],
  ['xquad.es', 'XQuAD Spanish'],
  ['xquad.ru', 'XQuAD Russian'],
  ['xquad.th', 'XQuAD Thai'],
  ['xquad.zh', 'XQuAD Chinese'],
];

const englishSet = 'squad2.dev';

function qualityFigures({ rankings, highlights, refusals }: NonNullable<AllResults['quality']>): Figures {
  const marked = highlights.find(({ set }) => set === englishSet);
  const refusal = refusals.find(({ set }) => set === englishSet);
  const passages = rankings.find(({ set }) => set === englishSet)?.passages;
  return {
    'quality.table': qualityTable(rankings),
    ...(marked && { 'quality.marked': marked.contains.toFixed(2) }),
    ...(passages !== undefined && { 'quality.passages': String(passages) }),
    ...(refusal && {
      'quality.foreign': refusal.foreign.toLocaleString('en'),
      'quality.foreignRefused': percent(1 - refusal.foreignAnswered),
      'quality.refused': percent(refusal.refused),
      'quality.auroc': refusal.auroc.toFixed(3),
    }),
  };
}

function qualityTable(rankings: readonly RankingTable[]): string {
  const rows = shownSets.flatMap(([set, title]) => {
    const ranking = rankings.find((each) => each.set === set && each.slice === 'all');
    return ranking ? [rowOf(title, ranking)] : [];
  });
  return toTable(['questions', 'Footnote', 'MiniSearch, defaults', 'best other library'], rows);
}

function rowOf(title: string, { rows }: RankingTable): string[] {
  const [footnote, ...others] = rows;
  const hitAt1 = (row: (typeof rows)[number] | undefined) => row?.hitAt1.toFixed(3) ?? '–';
  const best = others.toSorted((a, b) => b.hitAt1 - a.hitAt1)[0];
  const defaults = others.find(({ engine }) => engine === 'MiniSearch, defaults');
  const asked = footnote?.questions.toLocaleString('en') ?? '';
  return [`${title}, ${asked}`, hitAt1(footnote), hitAt1(defaults), hitAt1(best)];
}

function scaleTable(rows: readonly ScaleRow[]): string {
  const head = [
    'passages',
    'half of the questions within',
    '99 of 100',
    'memory',
    'longest stall in a reload',
  ];
  const lines = rows.map(({ footnote, minisearch }) => [
    footnote.passages.toLocaleString('en'),
    beside(milliseconds(footnote.own.p50Ms), milliseconds(minisearch.own.p50Ms)),
    beside(milliseconds(footnote.own.p99Ms), milliseconds(minisearch.own.p99Ms)),
    beside(`${Math.round(footnote.residentMb)} MB`, `${Math.round(minisearch.residentMb)} MB`),
    beside(milliseconds(footnote.own.reloadStallMs), milliseconds(minisearch.own.reloadStallMs)),
  ]);
  return toTable(head, lines);
}

function beside(footnote: string, minisearch: string): string {
  return `${footnote} (${minisearch})`;
}

function throughputFigures({ footnote, bare }: ThroughputFigures): Figures {
  const [alone, atOnce] = footnote.rounds;
  const [bareAlone, bareAtOnce] = bare.rounds;
  if (!alone || !atOnce || !bareAlone || !bareAtOnce) return {};
  return {
    'throughput.slowerAlone': (bareAlone.ownPerSecond / alone.ownPerSecond).toFixed(1),
    'throughput.slowerAtOnce': (bareAtOnce.ownPerSecond / atOnce.ownPerSecond).toFixed(1),
    'throughput.mainThread': (alone.mainCpuMs / bareAlone.mainCpuMs).toFixed(1),
  };
}

function percent(value: number): string {
  return `${Math.round(value * 100)} %`;
}

function milliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`;
}
