import type { Evidence } from './evidence.js';
import type { SentenceEvidence } from './sentence-evidence.js';

/** How much each piece of evidence counts. Fitted by `npm run bench:train`; see bench/train/README.md. */
export const rankingWeights: Readonly<Record<keyof Evidence, number>> = {
  terms: 5.21,
  pieces: 5.75,
  coverage: 5,
  inSentence: 2.33,
  inWindow: 1.86,
  piecesInSentence: 1.31,
  piecesInWindow: 1.82,
  density: 3.75,
  written: 3.43,
  run: 2.36,
  runsOfThree: 2.18,
  neighbours: 0.81,
  names: 1.8,
  missing: 4.36,
  heading: 4.65,
  headingOnly: 14.77,
  article: 3.83,
  length: -0.68,
  time: 1.42,
  number: 0.6,
  person: 0.29,
};

/** How much each thing that speaks for a sentence counts, likewise. */
export const sentenceWeights: Readonly<Record<keyof SentenceEvidence, number>> = {
  coverage: 1.05,
  windowCoverage: 2.5,
  pieces: 0.83,
  windowPieces: 1.03,
  density: 3.74,
  distinctive: 1.93,
  time: 1.18,
  year: 1.65,
  number: 1.08,
  person: 1.25,
};
