import { piecesOutside } from '../base/outside.js';
import { type DetectedLanguage, detectLanguage } from '../languages/detect.js';
import { loadDetector } from '../languages/likelihoods.js';
import { languageByScript } from '../languages/scripts.js';
import { folderLanguage } from '../languages/tag.js';
import type { ParsedArticle } from './article.js';
import type { Block } from './document/block.js';
import type { Outline } from './document/outline.js';
import { titleFromName } from './folder/slug.js';

/** Longer samples do not make the guess better. */
const sampleLength = 4000;

interface GuessedLanguage extends DetectedLanguage {
  /** What it was guessed from. */
  readonly sample: string;
}

/** By the text of one file and the name of its folder. */
export async function guessLanguage(file: string, found: Sampled): Promise<GuessedLanguage> {
  const sample = languageSampleOf(file, found);
  const detector = languageByScript(sample) ? undefined : await loadDetector();
  return { ...detectLanguage(sample, { folder: folderLanguage(file) }, detector), sample };
}

type Sampled = Pick<Outline, 'title' | 'blocks'>;

/** As much of an article's prose as it takes to tell its language. */
export function languageSampleOf(file: string, { title = '', blocks }: Sampled): string {
  const prose = (block: Block) => block.kind !== 'code';
  const texts = blocks.map(({ block }) => block).filter(prose);
  // A file's name is often in English, whatever its text is in.
  const headline = title === titleFromName(file) ? [] : [title];
  return [...texts.map(withoutCode), ...headline].join('\n').slice(0, sampleLength);
}

/** A reference of Chinese functions has more letters in the code of its lists than in its sentences. */
function withoutCode({ text, spans = [] }: Block): string {
  const code = spans.filter(
    (span) => span.kind === 'code' || (span.kind === 'block' && span.block === 'code'),
  );
  return piecesOutside(text, code).join(' ');
}

/**
 * Gives articles too short to be sure of their language one that fits the rest of the corpus: the
 * languages of the others, and those that many of the short ones seem to be in.
 */
export async function settleLanguages(parsed: readonly ParsedArticle[]): Promise<readonly ParsedArticle[]> {
  const languagesOf = (isUnsure: boolean) =>
    parsed.flatMap(({ article, languageSample }) =>
      article && (languageSample !== undefined) === isUnsure ? article.language : [],
    );
  const guesses = languagesOf(true);
  if (guesses.length === 0) return parsed;
  const others = [...new Set([...languagesOf(false), ...frequent(guesses)])];
  const detector = await loadDetector();
  return parsed.map((each) => {
    const { article, languageSample } = each;
    if (!article || languageSample === undefined) return each;
    const { language } = detectLanguage(languageSample, { others }, detector);
    return { ...each, article: { ...article, language } };
  });
}

/** One guess may be wrong; several that agree hardly ever are. */
const agreeing = { least: 3, share: 0.2 } as const;

function frequent(guesses: readonly string[]): readonly string[] {
  const least = Math.max(agreeing.least, agreeing.share * guesses.length);
  return guesses.filter((guess) => guesses.filter((other) => other === guess).length >= least);
}
