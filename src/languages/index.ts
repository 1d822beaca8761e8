import { arabic } from './ar.js';
import { bulgarian } from './bg.js';
import { czech } from './cs.js';
import { danish } from './da.js';
import { german } from './de.js';
import { greek } from './el.js';
import { english } from './en.js';
import { spanish } from './es.js';
import { finnish } from './fi.js';
import { french } from './fr.js';
import { hebrew } from './he.js';
import { hindi } from './hi.js';
import { hungarian } from './hu.js';
import { italian } from './it.js';
import { japanese } from './ja.js';
import { korean } from './ko.js';
import { type Language, unknownLanguage } from './language.js';
import { dutch } from './nl.js';
import { norwegian } from './no.js';
import { partlyKnown } from './partly-known.js';
import { polish } from './pl.js';
import { portuguese } from './pt.js';
import { romanian } from './ro.js';
import { russian } from './ru.js';
import { swedish } from './sv.js';
import { primaryLanguage } from './tag.js';
import { thai } from './th.js';
import { turkish } from './tr.js';
import { ukrainian } from './uk.js';
import { vietnamese } from './vi.js';
import { chinese } from './zh.js';

export const languages: readonly Language[] = [
  arabic,
  bulgarian,
  czech,
  danish,
  german,
  greek,
  english,
  spanish,
  finnish,
  french,
  hebrew,
  hindi,
  hungarian,
  italian,
  japanese,
  korean,
  dutch,
  norwegian,
  polish,
  portuguese,
  romanian,
  russian,
  swedish,
  thai,
  turkish,
  ukrainian,
  vietnamese,
  chinese,
];

const byCode = new Map([...partlyKnown, ...languages].map((language) => [language.code, language]));

/** @param tag BCP 47; all its regions are one language */
export function languageOf(tag: string): Language {
  const code = primaryLanguage(tag);
  return byCode.get(code) ?? unknownLanguage(code);
}
