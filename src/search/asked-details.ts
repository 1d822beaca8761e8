import { languageOf } from '../languages/index.js';
import type { DetailPatterns } from '../languages/language.js';
import { fitsTyped } from '../languages/plain-letters.js';

/** One exact thing that a question may ask for. */
export type Detail = Exclude<keyof DetailPatterns, 'review'> | 'date';

export interface AskedDetails {
  readonly details: readonly Detail[];
  /** Somebody is asked to look at what the person has made. */
  readonly wantsReview: boolean;
  /** Words that say which of several is meant: `next`, `third`. */
  readonly order: readonly string[];
}

/** @param isTime whether the question asks when */
export function askedDetails(question: string, tag: string, isTime: boolean): AskedDetails {
  const patterns = languageOf(tag).askedDetails?.();
  const small = question.normalize('NFC').toLowerCase().trim();
  const asks = (name: keyof DetailPatterns) => patterns !== undefined && fitsTyped(patterns[name], small);
  const asked = askedByName.filter(asks);
  return {
    details: isTime ? [...asked, 'date'] : asked,
    wantsReview: asks('review'),
    order: orderWordsIn(small, tag),
  };
}

function orderWordsIn(text: string, tag: string): readonly string[] {
  const { orderWords = [], isSegmented } = languageOf(tag);
  if (isSegmented) return orderWords.filter((word) => text.includes(word));
  const words = new Set(text.match(/[\p{L}\p{M}]+/gu));
  return orderWords.filter((word) => words.has(word));
}

const askedByName = [
  'price',
  'duration',
  'version',
  'email',
  'phone',
  'place',
  'quantity',
  'age',
] as const satisfies readonly Detail[];

/** Whether a text has such a thing to give, whatever it is about. @param tag language of the text, BCP 47 */
export function givesDetail(text: string, detail: Detail, tag: string): boolean {
  return plain[detail].test(text) || (named[detail]?.(tag).test(text) ?? false);
}

const plain: Readonly<Record<Detail, RegExp>> = {
  price:
    /[$€£¥₹₽₩₺₫₴₱฿₿]|\b(?:usd|eur|gbp|chf|euros?|dollars?|pounds|cents?|rupees|lakh|crore|yen|francs?|złotych|zł|lira|kronor|kroner)\b|\p{N}\s?(?:元|円|원|руб|грн|리라)|\b(?:free|gratis|gratuite?s?|gratuit[oaie]s?|kostenlos|kostenfrei|umsonst|za darmo|bezpłatn\p{L}+|ücretsiz)\b|бесплатн|безкоштовн|免费|免費|無料|무료/iu,
  version:
    /\p{N}\.\p{N}|\bv\p{N}|(?:version|versión|versão|versie|wersj\p{L}|верси\p{L}|версі\p{L}|sürüm|版本|バージョン|버전)\s?\p{N}|\p{L} \p{N}{1,3}(?![\p{N}\p{L}])/iu,
  duration: /\p{N}\s?(?:ms|s|secs?|mins?|h|hrs?)\b/u,
  date: /(?<!\p{N})(?:(?:19|20)\p{N}{2}|[012]?\p{N}(?::\p{N}{2}|[.h]\p{N}{2}| ?(?:[ap]\.?m\b|uhr\b|h\b)|[点點時时시]))(?!\p{N})/iu,
  place: /\b(?:street|avenue|straße|rue|calle|via|rua|straat|ulica|улица|вулиця)\b/iu,
  phone: /\+?\p{N}[\p{N}\s()./-]{6,}\p{N}|\p{N}+\.\p{N}+\.\p{N}+\.\p{N}+/u,
  quantity: /\p{N}/u,
  // "Macron, 47, said", "a seven-year-old", "born in 1971", "founded in 1926".
  age: /, \p{N}{1,3},|\p{N}[\s-]?(?:years?|jahren?|ans|años|anni|anos|jaar|lata?|rok|лет|года?|рок(?:и|ів)|yıl|yaş|歳|才|岁|歲|년|살|세(?!기))|year-old|(?<!\p{L})(?:aged?|born|founded|established|built|geboren\p{L}*|gegründet|née?|fondée?|nacid[oa]s?|fundad[oa]|nat[oai]|fondat[oa]|nascid[oa]s?|opgericht|doğ\p{L}+|kurul\p{L}+|urodz\p{L}+|założon\p{L}+|(?:род(?:ил|жд)|основан|народ(?:ив|ил|ж)|заснован)\p{L}*)(?!\p{L})|生まれ|創立|設立|出生|成立于|태어|설립/iu,
  email: /[\p{L}\p{N}]@[\p{L}\p{N}]|mailto:/u,
};

/** What the CLDR calls spans of time, months and weekdays, countries in a language; its numbers. */
const named: Readonly<Partial<Record<Detail, (tag: string) => RegExp>>> = {
  duration: rememberNames(unitsIn),
  date: rememberNames((tag) => [...datesIn(tag), ...unitsIn(tag)], 'u'),
  place: rememberNames(regionsIn),
  quantity: rememberNames((tag) => languageOf(tag).numberWords ?? []),
};

/** Of each language when it is first asked for: the countries take 50 ms. */
function rememberNames(namesIn: (tag: string) => readonly string[], flags = 'iu'): (tag: string) => RegExp {
  const known = new Map<string, RegExp>();
  return (tag) => {
    const names = known.get(tag) ?? anyOf(namesIn(tag), flags);
    known.set(tag, names);
    return names;
  };
}

/** One, two, few, many: languages have up to six forms. */
const counts = [1, 2, 5, 21, 100];
const units = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

function unitsIn(tag: string): readonly string[] {
  return units.flatMap((unit) => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' });
    return counts.flatMap((count) =>
      format.formatToParts(count).flatMap(({ type, value }) => (type === 'unit' ? value.trim() : [])),
    );
  });
}

/** As they are written: `may` is no month. A weekday may have an s: "on Tuesdays", "samstags". */
function datesIn(tag: string): readonly string[] {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' });
  const inDate = format({ month: 'long', day: 'numeric' });
  const month = (date: Date) => inDate.formatToParts(date).find(({ type }) => type === 'month')?.value ?? '';
  const weekday = format({ weekday: 'long' });
  const months = Array.from({ length: 12 }, (_, index) => month(new Date(Date.UTC(2023, index, 10))));
  const days = Array.from({ length: 7 }, (_, index) =>
    weekday.format(new Date(Date.UTC(2023, 0, 1 + index))),
  );
  const daily = days.flatMap((day) => [day, `${day}s`, `${day.toLocaleLowerCase(tag)}s`]);
  return [...months, ...daily].flatMap((name) => [name, capitalized(name, tag)]);
}

function capitalized(name: string, tag: string): string {
  return name.slice(0, 1).toLocaleUpperCase(tag) + name.slice(1);
}

/** Two capital letters that the CLDR has a name for. */
function regionsIn(tag: string): readonly string[] {
  const display = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  return letters.flatMap((one) => letters.flatMap((other) => display.of(one + other) ?? []));
}

/** Of words written with spaces the whole ones; `5月` is no word. */
function anyOf(words: readonly string[], flags: string): RegExp {
  const escaped = [...new Set(words)]
    .filter(Boolean)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(
    `(?<!\\p{L})(?:${escaped.join('|')})(?!\\p{L})|(?:${escaped.filter(isUnspaced).join('|') || '(?!)'})`,
    flags,
  );
}

function isUnspaced(word: string): boolean {
  return /^[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{N}]/u.test(word);
}
