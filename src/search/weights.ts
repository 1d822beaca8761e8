import type { Evidence } from './evidence.js';

/** How much each piece of evidence counts. Fitted by `npm run bench:train`; see bench/train/README.md. */
export const rankingWeights: Readonly<Record<keyof Evidence, number>> = {
  terms: 6.82,
  pieces: 4.81,
  coverage: 5.47,
  inSentence: 3.22,
  inWindow: 0,
  piecesInSentence: 1.05,
  piecesInWindow: 2.64,
  density: 5.25,
  written: 3.38,
  run: 2.14,
  runsOfThree: 2.41,
  neighbours: 1.51,
  names: 1.84,
  missing: 3.76,
  heading: 4.73,
  headingOnly: 13.83,
  article: 3.79,
  length: -0.73,
  time: 1.48,
  number: 1.02,
  person: 0.42,
};
