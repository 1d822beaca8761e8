import { readFile } from 'node:fs/promises';
import { ifThere } from '../base/errors.js';
import type { Language } from './language.js';

/**
 * Which terms name one country: `spain` and `spanish`, each with the other. Names are CLDR's, nationalities those of
 * i18n-nationality; only single words, and only languages that it knows.
 *
 * @param termOf what a word is searched by
 */
export async function nationalityTerms(
  { code }: Language,
  termOf: (word: string) => string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const nationalities = await nationalitiesOf(code);
  const namesOf = countryNamer(code);
  const terms = new Map<string, readonly string[]>();
  for (const [country, nationality] of nationalities) {
    const words = [...namesOf(country), nationality].filter((word) => !/\s/.test(word));
    const ofOne = new Set(words.map((word) => termOf(word.toLocaleLowerCase(code))));
    for (const term of ofOne)
      terms.set(
        term,
        [...ofOne].filter((other) => other !== term),
      );
  }
  return terms;
}

/** By country, ISO 3166-1: `ES` and `Spanish`. */
async function nationalitiesOf(code: string): Promise<readonly (readonly [string, string])[]> {
  const list = await ifThere(readFile(new URL(import.meta.resolve(`i18n-nationality/langs/${code}.json`))));
  if (!list) return [];
  // The package's own form: { nationalities: { ES: "Spanish", … } }.
  const { nationalities } = JSON.parse(list.toString()) as { nationalities: Record<string, string> };
  return Object.entries(nationalities);
}

/** In full and short: `United Kingdom`, `UK`. */
function countryNamer(code: string): (country: string) => readonly string[] {
  const styles = (['long', 'short'] as const).map(
    (style) => new Intl.DisplayNames(code, { type: 'region', style, fallback: 'none' }),
  );
  return (country) => styles.flatMap((names) => names.of(country) ?? []);
}
