import type { Signs } from './decide.js';

/** How much each sign counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const confidenceWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  coverage: -1.19,
  inSentence: 0.31,
  inWindow: 0.53,
  terms: 7.02,
  pieces: 5.12,
  piecesInSentence: 0.7,
  density: 11.03,
  written: 1.39,
  runsOfThree: 0.68,
  neighbours: 2.77,
  names: 2.22,
  missing: -4.51,
  heading: 11.63,
  headingOnly: 11.13,
  unseen: -0.99,
  words: -0.76,
  oneWord: 4.97,
  twoWords: 0.42,
  meanWeight: -0.66,
  mass: 1.21,
  score: 0.76,
  corpus: -0.86,
  bias: -0.5,
};
