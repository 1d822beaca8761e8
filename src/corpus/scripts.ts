/** Scripts that (all but) one language of the world is written in. */
const languages: readonly (readonly [language: string, letters: RegExp])[] = [
  ['th', /\p{sc=Thai}/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['zh', /\p{sc=Han}/gu],
  ['el', /\p{sc=Greek}/gu],
  ['he', /\p{sc=Hebrew}/gu],
  ['hi', /\p{sc=Devanagari}/gu],
  ['ar', /\p{sc=Arabic}/gu],
];

/** The language of a text whose script gives it away; nothing for Latin, Cyrillic and other shared scripts. */
export function languageByScript(text: string): string | undefined {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const counts = new Map(
    languages.map(([language, script]) => [language, sample.match(script)?.length ?? 0]),
  );
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  if (kana > 0 && kana * 10 >= han && (kana + han) * 2 > letters) return 'ja';
  return languages.find(([language]) => (counts.get(language) ?? 0) * 2 > letters)?.[0];
}
