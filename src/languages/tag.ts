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

/** `pt-BR` is treated as `pt`; Norwegian has three tags. */
export function primaryLanguage(tag: string): string {
  // V8 gives "und" no language at all.
  const primary = new Intl.Locale(tag).language || 'und';
  return primary === 'nb' || primary === 'nn' ? 'no' : primary;
}
