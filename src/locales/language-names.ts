/**
 * Languages by name: `English and German`, or with `or` between them.
 * @param tags BCP 47
 * @param locale BCP 47, of whoever reads it
 */
export function listLanguages(tags: readonly string[], locale: string, joint: 'and' | 'or'): string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const list = new Intl.ListFormat(locale, { type: joint === 'and' ? 'conjunction' : 'disjunction' });
  return list.format(tags.map((tag) => names.of(tag) ?? tag));
}
