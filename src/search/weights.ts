import type { Evidence } from './evidence.js';
import type { SentenceEvidence } from './sentence-evidence.js';

/** How much each piece of evidence counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const rankingWeights: Readonly<Record<keyof Evidence, number>> = {
  terms: 4.45,
  pieces: 5.47,
  coverage: 4.53,
  inSentence: 2.38,
  inWindow: 2.14,
  piecesInSentence: 1.21,
  piecesInWindow: 1.85,
  density: 3.68,
  written: 3.34,
  run: 2.35,
  runsOfThree: 2.14,
  neighbours: 0.91,
  names: 1.56,
  missing: 3.81,
  heading: 5.02,
  headingOnly: 14.27,
  article: 3.48,
  length: -0.73,
  time: 1.64,
  number: 0.3,
  person: 0.5,
  related: 1.64,
  relatedInSentence: 1.18,
  relatedInWindow: 4.38,
};

/** How much each thing that speaks for a sentence counts, likewise. */
export const sentenceWeights: Readonly<Record<keyof SentenceEvidence, number>> = {
  coverage: 0.05,
  windowCoverage: 2.52,
  pieces: 1.06,
  windowPieces: 0.86,
  density: 4.28,
  distinctive: 3.21,
  time: 1.17,
  year: 1.65,
  number: 1.06,
  person: 1.3,
};
