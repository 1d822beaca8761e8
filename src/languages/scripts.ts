import { languages } from './index.js';

/** Enough to tell a script by, in UTF-16 units. */
const sampleLength = 2000;

/** Letters that Persian and Urdu have beside those of Arabic. */
const persianLetter = /[پچژگ]/u;
const urduLetter = /[ٹڈڑںھہے]/u;

/** Languages whose main script hardly any other language of ours is written in. */
const toldByScript = languages.flatMap(({ code, scripts: [main] }) => {
  const sharing = languages.filter(({ scripts }) => scripts[0] === main);
  return main && sharing.length === 1 ? [{ code, letter: new RegExp(`\\p{sc=${main}}`, 'u') }] : [];
});

/**
 * The language of a text whose script gives it away (more than half of its letters); nothing for Latin,
 * Cyrillic and other scripts that many languages share.
 */
export function languageByScript(text: string): string | undefined {
  const letters = text.slice(0, sampleLength).match(/\p{L}/gu) ?? [];
  const count = (letter: RegExp) => letters.filter((each) => letter.test(each)).length;
  if (isJapanese(letters)) return 'ja';
  const language = toldByScript.find(({ letter }) => count(letter) * 2 > letters.length)?.code;
  if (language !== 'ar') return language;
  if (count(urduLetter) * 50 > letters.length) return 'ur';
  return count(persianLetter) * 50 > letters.length ? 'fa' : 'ar';
}

/** Chinese never uses kana; Japanese mixes them with Han characters, more kana than not. */
function isJapanese(letters: readonly string[]): boolean {
  const kana = letters.filter((each) => /[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(each)).length;
  const han = letters.filter((each) => /\p{sc=Han}/u.test(each)).length;
  return kana * 10 > han && (kana + han) * 2 > letters.length;
}
