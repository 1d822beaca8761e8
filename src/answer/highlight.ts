import { sentencesOf } from '../corpus/sentences.js';
import type { Hit } from '../search/search-index.js';
import type { SentenceEvidence } from '../search/sentence-evidence.js';
import type { Highlight } from './answer.js';

/** The sentence of a passage that answers, by the evidence for each. */
export function highlightOf({ passage, sentences: evidence }: Hit, language: string): Highlight {
  const sentences = sentencesOf(passage.text, language);
  const scores = evidence.map(scoreOf);
  const best = scores.indexOf(Math.max(...scores));
  return sentences[best] ?? { start: 0, end: passage.text.length };
}

function scoreOf({ coverage, density, pieces }: SentenceEvidence): number {
  return coverage + density + pieces;
}
