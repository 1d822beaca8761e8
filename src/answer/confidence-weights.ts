import type { Signs } from './decide.js';

/** How much each sign counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const confidenceWeights: Readonly<Record<keyof Signs | 'bias', number>> = {
  coverage: 8,
  inSentence: 4,
  inWindow: 0,
  terms: 0,
  pieces: 6,
  piecesInSentence: 0,
  density: 0,
  written: 0,
  runsOfThree: 0,
  neighbours: 0,
  names: 0,
  missing: 0,
  heading: 0,
  headingOnly: 0,
  unseen: 0,
  words: 0,
  oneWord: 0,
  twoWords: 0,
  meanWeight: 0,
  mass: 0,
  score: 0,
  corpus: 0,
  bias: -8,
};
