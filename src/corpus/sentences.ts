export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Sentences of a text, trimmed of white space, as UTF-16 offsets. */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  for (const { segment, index } of segmenterOf(language).segment(text)) {
    const bare = segment.trim();
    if (bare === '') continue;
    const start = index + segment.indexOf(bare);
    sentences.push({ start, end: start + bare.length });
  }
  return sentences;
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Making a segmenter takes longer than using it. */
function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}
