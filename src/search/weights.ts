import type { Evidence } from './evidence.js';
import type { SentenceEvidence } from './sentence-evidence.js';

/** How much each piece of evidence counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const rankingWeights: Readonly<Record<keyof Evidence, number>> = {
  terms: 4.76,
  pieces: 5.64,
  coverage: 4.42,
  inSentence: 2.31,
  inWindow: 1.69,
  piecesInSentence: 1.31,
  piecesInWindow: 1.64,
  density: 3.46,
  written: 3.51,
  run: 2.39,
  runsOfThree: 2.08,
  neighbours: 0.78,
  names: 1.78,
  missing: 4.14,
  heading: 5.1,
  headingOnly: 14.83,
  article: 3.76,
  length: -0.69,
  time: 1.49,
  number: 0.44,
  person: 0.53,
};

/** How much each thing that speaks for a sentence counts, likewise. */
export const sentenceWeights: Readonly<Record<keyof SentenceEvidence, number>> = {
  coverage: 0.05,
  windowCoverage: 2.53,
  pieces: 1.05,
  windowPieces: 0.84,
  density: 4.29,
  distinctive: 3.21,
  time: 1.17,
  year: 1.65,
  number: 1.06,
  person: 1.3,
};
