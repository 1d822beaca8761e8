import { languageOf } from './index.js';
import type { Detector } from './likelihoods.js';
import { isInScriptOf, languageByScript } from './scripts.js';
import { primaryLanguage } from './tag.js';

/** What speaks for a language beside the text itself; BCP 47. */
export interface LanguageHints {
  /** What a folder is named for; see `folderLanguage`. */
  readonly folder?: string | undefined;
  /** Languages of the other articles. */
  readonly others?: readonly string[];
}

export interface DetectedLanguage {
  /** BCP 47. */
  readonly language: string;
  /** False when the languages of the other articles may tell better. */
  readonly isSure: boolean;
}

const fallback = 'en';

/**
 * The language of a text: by its script where that settles it, else by what its words and letters are like, and by
 * the hints where these say little. A hint is of no use to a text in another script: a folder may hold pages that
 * nobody has translated yet.
 *
 * @param detector see `loadDetector`; without it languages of one script are told by the hints alone
 */
export function detectLanguage(
  text: string,
  hints: LanguageHints = {},
  detector?: Detector,
): DetectedLanguage {
  const folder = hints.folder && isInScriptOf(hints.folder, text) ? hints.folder : undefined;
  const others = (hints.others ?? []).filter((tag) => isInScriptOf(tag, text));
  const script = languageByScript(text);
  if (script) return amongScript(script, { folder, others }, text);
  const reliable = detector?.reliable(text);
  if (reliable && !folder) return { language: withPrimary(reliable, others) ?? reliable, isSure: true };
  const likelihoods = detector?.likelihoods(text, [folder ?? [], others].flat().map(primaryLanguage));
  if (!likelihoods?.size)
    return { language: folder ?? others[0] ?? withoutLetters(text, hints), isSure: folder !== undefined };
  return mostLikely(likelihoods, { folder, others }, reliable);
}

/** Of figures alone, which stand in a text of any language; a word in another script is in none of the others'. */
function withoutLetters(text: string, { others = [] }: LanguageHints): string {
  return (/\p{L}/u.test(text) ? undefined : others[0]) ?? fallback;
}

/** So few characters may have none of the letters that tell Japanese from Chinese or Persian from Arabic. */
const shortLength = 100;

function amongScript(script: string, { folder, others = [] }: LanguageHints, text: string): DetectedLanguage {
  const isLong = text.length >= shortLength;
  const other = withPrimary(script, others) ?? (isLong ? undefined : others[0]);
  return { language: folder ?? other ?? script, isSure: isLong || folder !== undefined };
}

/** Logarithms of how much likelier a language is for being the folder's, or another article's. */
const folderBonus = 12;
const othersBonus = 4;
/** So much likelier than the next one is sure. */
const sureLead = 6;

/** @param reliable what the detector is sure of without any hint */
function mostLikely(
  likelihoods: ReadonlyMap<string, number>,
  { folder, others = [] }: LanguageHints,
  reliable: string | undefined,
): DetectedLanguage {
  const bonuses = new Map(others.map((tag) => [primaryLanguage(tag), othersBonus]));
  if (folder) bonuses.set(primaryLanguage(folder), folderBonus);
  const [best, lead] = highest(likelihoods, bonuses);
  const isSure = reliable !== undefined || lead >= sureLead;
  if (folder && (best === primaryLanguage(folder) || isBeyond(likelihoods, folder, isSure, reliable ?? best)))
    return { language: folder, isSure: true };
  const language = reliable ?? best;
  return { language: withPrimary(language, others) ?? language, isSure };
}

/** The likeliest language, and by how much. */
function highest(
  likelihoods: ReadonlyMap<string, number>,
  bonuses: ReadonlyMap<string, number>,
): readonly [code: string, lead: number] {
  const scores = Array.from(likelihoods, ([code, score]) => ({
    code,
    score: score + (bonuses.get(code) ?? 0),
  }));
  const [best, next] = scores.sort((one, other) => other.score - one.score);
  if (!best) return [fallback, 0];
  return [best.code, best.score - (next?.score ?? Number.NEGATIVE_INFINITY)];
}

/**
 * Whether the folder's language is none that the detector could have named, and nothing better known speaks against
 * it: Indonesian is taken for Malay.
 */
function isBeyond(
  likelihoods: ReadonlyMap<string, number>,
  folder: string,
  isSure: boolean,
  found: string,
): boolean {
  const isListed = languageOf(found).scripts.length > 0;
  return !likelihoods.has(primaryLanguage(folder)) && !(isSure && isListed);
}

function withPrimary(language: string, tags: readonly string[]): string | undefined {
  return tags.find((tag) => primaryLanguage(tag) === language);
}
