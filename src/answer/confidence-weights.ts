import type { Signs } from './decide.js';

/** How much each sign counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const confidenceWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  coverage: -0.94,
  inSentence: 0.37,
  inWindow: 0.41,
  terms: 5.54,
  pieces: 4.41,
  piecesInSentence: 1.11,
  density: 9.58,
  written: 1.35,
  runsOfThree: 1.15,
  neighbours: 2.19,
  names: 2.12,
  missing: -3.55,
  heading: 1.35,
  headingOnly: 10.83,
  unseen: -1.34,
  words: -0.8,
  oneWord: 4.6,
  twoWords: 0.72,
  meanWeight: -0.61,
  mass: 1.44,
  score: 0.67,
  corpus: -0.79,
  bias: -0.55,
};
