import type { Evidence } from './evidence.js';
import type { RelatedEvidence } from './relatedness.js';
import type { SentenceEvidence } from './sentence-evidence.js';

/** A language without word vectors has no evidence from them, and what letters tell counts for more in it. */
export interface FittedWeights<Name extends string, FromVectors extends Name> {
  readonly withVectors: Readonly<Record<Name, number>>;
  readonly withoutVectors: Readonly<Record<Exclude<Name, FromVectors>, number>>;
}

/** How much each piece of evidence counts. Fitted by `npm run bench:train`; see bench/README.md. */
export const rankingWeights: FittedWeights<Exclude<keyof Evidence, 'rest'>, keyof RelatedEvidence> = {
  withVectors: {
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
  },
  withoutVectors: {
    terms: 4.24,
    pieces: 5.89,
    coverage: 5.73,
    inSentence: 2.77,
    inWindow: 0.69,
    piecesInSentence: 0.96,
    piecesInWindow: 1.85,
    density: 3.32,
    written: 3.44,
    run: 2.51,
    runsOfThree: 2.13,
    neighbours: 0.77,
    names: 1.69,
    missing: 4.73,
    heading: 5.3,
    headingOnly: 14.75,
    article: 4.02,
    length: -0.76,
    time: 1.66,
    number: 0.36,
    person: 0.51,
  },
};

/** How much each thing that speaks for a sentence counts, likewise. */
export const sentenceWeights: Readonly<Record<keyof SentenceEvidence, number>> = {
  coverage: -0.01,
  windowCoverage: 2.58,
  pieces: 1.1,
  windowPieces: 0.79,
  density: 4.33,
  distinctive: 3.22,
  time: 1.17,
  year: 1.65,
  number: 1.06,
  person: 1.3,
};
