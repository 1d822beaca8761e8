import { languages } from './index.js';
import { languageByScript } from './scripts.js';
import { primaryLanguage } from './tag.js';

/** The language of a text by the letters it puts together, or nothing when that is too uncertain to say. */
export type DetectLanguage = (text: string, among: readonly string[]) => string | undefined;

const fallback = 'en';

/**
 * The language of a text: by its script where that settles it, else by `detect`, else `en` (or the first of the
 * languages it must be among).
 *
 * @param among BCP 47 tags to choose from: one of them is returned; empty means any language
 * @param detect see `loadDetector`; without it languages of the same script are not told apart
 */
export function guessLanguage(text: string, among: readonly string[] = [], detect?: DetectLanguage): string {
  const [first = fallback] = among;
  if (among.length === 1) return first;
  const byScript = languageByScript(text);
  if (among.length === 0) return byScript ?? detect?.(text, []) ?? fallback;
  return tagOf(byScript, among) ?? tagOf(detect?.(text, among.map(primaryLanguage)), among) ?? first;
}

/**
 * Loads the detector: 220 ms on a small machine and 37 MB, so only when a language must be told from others of
 * its script. The smallest database of `eld` was right for every XQuAD paragraph (en, de, es, ru) cut to 200
 * characters and for 99 % of the questions; the next larger one takes twice the time for 0.2 points.
 */
export async function loadDetector(): Promise<DetectLanguage> {
  const { eld } = await import('eld/extrasmall');
  const detector = eld.newInstance();
  detector.enableTextCleanup(true);
  return (text, among) => {
    const found = detector.detect(text);
    if (among.length > 0) return best(found.getScores(), among);
    if (!found.isReliable()) return undefined;
    return text.length < shortLength ? best(found.getScores(), widespread) : found.language;
  };
}

/** Below this a text is often taken for one of the smaller languages: "no heading, two paras" for Tagalog. */
const shortLength = 100;
const widespread = languages
  .filter(({ scripts: [main = ''] }) => ['Latn', 'Cyrl', 'Grek'].includes(main))
  .map(({ code }) => code);

function best(scores: Readonly<Record<string, number>>, among: readonly string[]): string | undefined {
  const candidates = Object.entries(scores).filter(([language]) => among.includes(language));
  return candidates.sort(([, one], [, other]) => other - one)[0]?.[0];
}

function tagOf(language: string | undefined, among: readonly string[]): string | undefined {
  return among.find((tag) => primaryLanguage(tag) === language);
}
