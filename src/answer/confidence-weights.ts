import type { Signs } from './decide.js';

/** How much each sign counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const confidenceWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  coverage: -1.14,
  inSentence: 0.2,
  inWindow: 0.24,
  terms: 4.27,
  pieces: 3.92,
  piecesInSentence: 0.78,
  density: 9.54,
  written: 1.54,
  runsOfThree: 0.28,
  neighbours: 1.74,
  names: 1.89,
  missing: -2.65,
  heading: -3.57,
  headingOnly: 13.27,
  unseen: -1.49,
  words: -0.89,
  oneWord: 4.21,
  twoWords: 0.6,
  meanWeight: -0.51,
  mass: 1.6,
  score: 0.63,
  corpus: -0.79,
  bias: -0.61,
};
