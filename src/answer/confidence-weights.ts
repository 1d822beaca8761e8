import type { Signs } from './decide.js';

/** How much each sign counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const confidenceWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  coverage: -1.07,
  inSentence: 0.69,
  inWindow: 0.43,
  terms: 5.07,
  pieces: 3.82,
  piecesInSentence: 0.75,
  density: 9.95,
  written: 1.67,
  runsOfThree: 0.2,
  neighbours: 1.93,
  names: 1.85,
  missing: -3.07,
  heading: -4.52,
  headingOnly: 14.9,
  unseen: -1.14,
  words: -0.88,
  oneWord: 4.71,
  twoWords: 0.53,
  meanWeight: -0.6,
  mass: 1.49,
  score: 0.62,
  corpus: -0.76,
  bias: -0.58,
};
