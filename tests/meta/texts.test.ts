import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { catalogs, type TextKey } from '../../src/locales/translate.js';
import { sourceFiles } from '../helpers/source-tree.js';

/** A text by its key and the values written out beside it: `t('count.passages', { count })`. */
const use = /'([\w.-]+)',\s*\{([^{}]*)\}/g;

describe('a text that is given its values in one place', () => {
  const english = catalogs.en ?? {};

  it('is given all of them: whoever is to read it is told that something went wrong otherwise', () => {
    const uses = sourceFiles('src', 'commands').flatMap(({ path, text }) =>
      [...text.matchAll(use)].flatMap(([, key = '', values = '']) => {
        const written = english[key as TextKey];
        return written === undefined || values.includes('...') ? [] : [{ path, key, written, values }];
      }),
    );
    expect(uses.length).toBeGreaterThan(30);
    const missing = uses.flatMap(({ path, key, written, values }) => {
      const given = namesIn(values);
      return namesOf(written)
        .filter((name) => !given.has(name))
        .map((name) => `${path}: ${key} has no ${name}`);
    });
    expect(missing).toEqual([]);
  });
});

function namesIn(values: string): ReadonlySet<string> {
  const withoutComments = values.replaceAll(/\/\/.*/g, '');
  return new Set([...withoutComments.matchAll(/(?:^|,)\s*(\w+)/g)].map(([, name = '']) => name));
}

/** What a text wants to be given, in all its branches. */
function namesOf(written: string): readonly string[] {
  const names = new Set<string>();
  JSON.stringify(new IntlMessageFormat(written, 'en').getAst(), (_, part) => {
    if (typeof part === 'object' && part !== null && 'type' in part && 'value' in part)
      if (part.type !== 0 && typeof part.value === 'string') names.add(part.value);
    return part;
  });
  return [...names];
}
