/** Scripts that one language is written in, but for rare exceptions. */
const scripts: readonly (readonly [language: string, letter: RegExp])[] = [
  ['th', /\p{sc=Thai}/u],
  ['ko', /\p{sc=Hangul}/u],
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/u],
  ['zh', /\p{sc=Han}/u],
  ['el', /\p{sc=Greek}/u],
  ['he', /\p{sc=Hebrew}/u],
  ['hi', /\p{sc=Devanagari}/u],
  ['ar', /\p{sc=Arabic}/u],
];

/** Letters that Persian and Urdu have beside those of Arabic. */
const persianLetter = /[پچژگ]/u;
const urduLetter = /[ٹڈڑںھہے]/u;

/** Enough to tell a script by, in UTF-16 units. */
const sampleLength = 2000;

/**
 * The language of a text whose script gives it away (more than half of its letters); nothing for Latin,
 * Cyrillic and other scripts that many languages share.
 */
export function languageByScript(text: string): string | undefined {
  const letters = text.slice(0, sampleLength).match(/\p{L}/gu) ?? [];
  const count = (letter: RegExp) => letters.filter((each) => letter.test(each)).length;
  const isMost = (letter: RegExp) => count(letter) * 2 > letters.length;
  if (isJapanese(letters)) return 'ja';
  const language = scripts.find(([, letter]) => isMost(letter))?.[0];
  if (language !== 'ar') return language;
  if (count(urduLetter) * 50 > letters.length) return 'ur';
  return count(persianLetter) * 50 > letters.length ? 'fa' : 'ar';
}

/** Whether a text is written in the script of a language, as far as scripts tell. */
export function mayBeIn(language: string, text: string): boolean {
  const found = languageByScript(text);
  const [primary] = language.split('-');
  if (found === undefined) return scripts.every(([known]) => known !== primary);
  return found === primary || scriptOf(found) === scriptOf(language);
}

function scriptOf(language: string): string | undefined {
  return new Intl.Locale(language).maximize().script;
}

/** Chinese never uses kana; Japanese mixes them with Han characters, more kana than not. */
function isJapanese(letters: readonly string[]): boolean {
  const kana = letters.filter((each) => /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(each)).length;
  const han = letters.filter((each) => /\p{sc=Han}/u.test(each)).length;
  return kana * 10 > han && (kana + han) * 2 > letters.length;
}
