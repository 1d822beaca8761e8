import { LRUCache } from 'lru-cache';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A BCP 47 tag in its canonical form (`PT-br` gives `pt-BR`), or nothing when it names no known language. */
export function languageTag(value: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(value.trim());
    const language = tag?.split('-')[0];
    return language && language.length <= 3 && names.of(language) ? tag : undefined;
  } catch {
    // Intl throws a RangeError for what is no tag at all, "pt_BR" for one.
    return undefined;
  }
}

const primaries = new LRUCache<string, string>({ max: 500 });

/** `pt-BR` is treated as `pt`; Norwegian has three tags. Asked several times for each question. */
export function primaryLanguage(tag: string): string {
  const known = primaries.get(tag);
  if (known !== undefined) return known;
  const primary = readPrimary(tag);
  primaries.set(tag, primary);
  return primary;
}

function readPrimary(tag: string): string {
  // V8 gives "und" no language at all.
  const primary = new Intl.Locale(tag).language || 'und';
  return primary === 'nb' || primary === 'nn' ? 'no' : primary;
}

/**
 * The language that a folder on the way to a file is named for, as generators have it (`docs/zh-cn/faq.md`,
 * `pt_BR/faq.md`), or the name of the file (`README.de.md`): the last one on the way.
 */
export function folderLanguage(file: string): string | undefined {
  const folders = file.split('/');
  const infix = folders.pop()?.split('.').slice(1, -1).at(-1);
  return [...folders, infix ?? ''].map((name) => plainTag(name.replace('_', '-'))).findLast(Boolean);
}

/** Of three letters alone, too many are words: `bin`, `new`, `war`. */
function plainTag(name: string): string | undefined {
  return /^[a-z]{2}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?$/i.test(name) ? languageTag(name) : undefined;
}
