import { languageOf, languages } from './index.js';

/** Enough to tell a script by, in UTF-16 units. */
const sampleLength = 2000;

/**
 * Share of its letters by which a text is in a script other than Latin: Latin words (names, commands, code) are
 * found in texts of every language.
 */
const ownShare = 1 / 3;
/** One of these says as much as two letters of an alphabet. */
const denseLetter = /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Letters that Persian and Urdu have beside those of Arabic. */
const persianLetter = /[پچژگ]/u;
const urduLetter = /[ٹڈڑںھہے]/u;

/** Languages whose main script hardly any other language of ours is written in. */
const toldByScript = languages.flatMap(({ code, scripts: [main] }) => {
  const sharing = languages.filter(({ scripts }) => scripts[0] === main);
  return main && sharing.length === 1 ? [{ code, script: main }] : [];
});

/**
 * The language of a text whose script gives it away; nothing for Latin, Cyrillic and other scripts that many
 * languages share.
 */
export function languageByScript(text: string): string | undefined {
  const letters = lettersOf(text);
  const kana = shareOf(['Hira', 'Kana'], letters);
  const han = shareOf(['Hani'], letters);
  // Chinese never uses kana; Japanese mixes them with Han characters, more kana than not.
  if (kana * 10 > han && kana + han >= ownShare) return 'ja';
  const language = toldByScript.find(({ script }) => shareOf([script], letters) >= ownShare)?.code;
  return language === 'ar' ? amongArabic(letters) : language;
}

function amongArabic(letters: readonly string[]): string {
  const count = (letter: RegExp) => letters.filter((each) => letter.test(each)).length;
  if (count(urduLetter) * 50 > letters.length) return 'ur';
  return count(persianLetter) * 50 > letters.length ? 'fa' : 'ar';
}

/** Whether a text has the letters of a language, as far as its script tells. @param tag BCP 47 */
export function isInScriptOf(tag: string, text: string): boolean {
  const letters = lettersOf(text);
  const scripts = scriptsOf(tag);
  const least = scripts.includes('Latn') ? 1 - ownShare : ownShare;
  return letters.length > 0 && shareOf(scripts, letters) >= least;
}

/** Unicode has no script of its own for simplified or traditional Chinese, Japanese and Korean. */
const unicodeScripts: Readonly<Record<string, readonly string[]>> = {
  Hans: ['Hani'],
  Hant: ['Hani'],
  Jpan: ['Hira', 'Kana', 'Hani'],
  Kore: ['Hang', 'Hani'],
};

/** Those of a language we know nothing of are what the CLDR knows. */
/** In a text about software, as many letters may be those of Latin names. */
const leastShare = 0.3;

/** Whether a text is written in the scripts of a language. */
export function mayBeIn(tag: string, text: string): boolean {
  const letters = lettersOf(text);
  return letters.length === 0 || shareOf(scriptsOf(tag), letters) >= leastShare;
}

function scriptsOf(tag: string): readonly string[] {
  const known = languageOf(tag).scripts;
  if (known.length > 0) return known;
  const script = new Intl.Locale(tag).maximize().script;
  return script === undefined ? [] : (unicodeScripts[script] ?? [script]);
}

function lettersOf(text: string): readonly string[] {
  return text.slice(0, sampleLength).match(/\p{L}/gu) ?? [];
}

/** Share of the letters that are of the scripts, 0…1. */
function shareOf(scripts: readonly string[], letters: readonly string[]): number {
  const pattern = lettersIn(scripts);
  const own = letters.filter((letter) => pattern.test(letter));
  return weightOf(own) / Math.max(1, weightOf(letters));
}

function weightOf(letters: readonly string[]): number {
  return letters.length + letters.filter((letter) => denseLetter.test(letter)).length;
}

/** No letters for a script that Unicode does not know by that name (`Aran` is a style of Arabic). */
function lettersIn(scripts: readonly string[]): RegExp {
  try {
    return new RegExp(`[${scripts.map((script) => `\\p{sc=${script}}`).join('')}]`, 'u');
  } catch {
    return /(?!)/;
  }
}
