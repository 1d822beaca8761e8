import { share, toTable } from '../report/table.js';
import { addScores, type CommunityScore } from './judge.js';
import type { CommunityRow } from './measure.js';
import { type PeerName, type PeerScore, peerNames } from './peer-score.js';

const head = [
  '',
  'right first',
  'in five',
  'right and shown',
  'marked sentence',
  'answerable refused',
  'near misses refused',
  'turns right',
];

const peerHead = [
  'right first · in five',
  '**Footnote**',
  'MiniSearch, defaults',
  'MiniSearch, stemmer + stop words + headings',
];

/** The product set by set, and beside MiniSearch over the same passages; last, all sets as one. */
export function toMarkdown(rows: readonly CommunityRow[]): string {
  const all = rows.length > 1 ? [...rows, totalOf(rows)] : rows;
  return [toTable(head, all.map(cellsOf)), toTable(peerHead, all.map(peerCellsOf))].join('\n\n');
}

/** All sets as one. */
export function totalOf(rows: readonly CommunityRow[]): CommunityRow {
  const peers = peerNames.map((name) => [name, addPeerScores(rows.map((row) => row.peers[name]))]);
  return {
    name: 'all',
    lang: '',
    passages: rows.reduce((sum, { passages }) => sum + passages, 0),
    score: addScores(rows.map(({ score }) => score)),
    // fromEntries forgets the type of the keys.
    peers: Object.fromEntries(peers) as Record<PeerName, PeerScore>,
  };
}

export type Shares = ReturnType<typeof sharesOf>;

/** What the counts say; NaN where nothing was asked. */
export function sharesOf(score: CommunityScore) {
  const { answerable, rightFirst, nearMisses, turns } = score;
  return {
    rightFirst: rightFirst / answerable,
    inFive: score.inFive / answerable,
    rightAndShown: score.rightAndShown / answerable,
    marked: score.marked / rightFirst,
    answerableRefused: score.answerableRefused / answerable,
    nearMissesRefused: score.nearMissesRefused / nearMisses,
    turnsRight: score.turnsRight / turns,
  };
}

function cellsOf(row: CommunityRow): string[] {
  const { answerable, nearMisses, turns } = row.score;
  const shares = sharesOf(row.score);
  return [
    nameOf(row),
    `${share(shares.rightFirst)} of ${answerable}`,
    share(shares.inFive),
    share(shares.rightAndShown),
    share(shares.marked),
    share(shares.answerableRefused),
    `${share(shares.nearMissesRefused)} of ${nearMisses}`,
    `${share(shares.turnsRight)} of ${turns}`,
  ];
}

function peerCellsOf(row: CommunityRow): string[] {
  const cell = ({ rightFirst, inFive, answerable }: PeerScore) =>
    `${share(rightFirst / answerable)} · ${share(inFive / answerable)}`;
  return [nameOf(row), cell(row.score), ...peerNames.map((name) => cell(row.peers[name]))];
}

function nameOf({ name, lang }: CommunityRow): string {
  return lang ? `${name} (${lang})` : `**${name}**`;
}

function addPeerScores(scores: readonly PeerScore[]): PeerScore {
  const sum = (count: (score: PeerScore) => number) =>
    scores.reduce((total, score) => total + count(score), 0);
  return {
    answerable: sum(({ answerable }) => answerable),
    rightFirst: sum(({ rightFirst }) => rightFirst),
    inFive: sum(({ inFive }) => inFive),
  };
}
