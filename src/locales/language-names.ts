/**
 * Languages by name: `English and German`.
 * @param tags BCP 47
 * @param locale BCP 47, of whoever reads it
 */
export function listLanguages(tags: readonly string[], locale: string): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return list.format(tags.map((tag) => names.of(tag) ?? tag));
}
