import { readdirSync } from 'node:fs';
import stopword from 'stopword';
import { describe, expect, it } from 'vitest';
import { backgroundFrequencies } from '../../../src/languages/common-words.js';
import { languageOf, languages } from '../../../src/languages/index.js';

const itself = (word: string) => word;

describe('the languages', () => {
  it('are listed, each file under the code it is named by', () => {
    const files = readdirSync('src/languages').filter((name) => /^[a-z]{2}\.ts$/.test(name));
    expect(languages.map(({ code }) => `${code}.ts`).sort()).toEqual(files.sort());
  });

  it.each(languages)('$code: its lists and its stemmer are there', async (language) => {
    const { stopWords = '', stemmer } = language;
    expect(stopword[stopWords]?.length).toBeGreaterThan(10);
    expect((await backgroundFrequencies(language, itself)).size).toBeGreaterThan(2500);
    if (stemmer) expect(typeof (await stemmer()).stemmer).toBe('function');
  });

  it('are found by the tag of any region, or known by nothing but their code', () => {
    expect(languageOf('pt-BR')).toBe(languageOf('pt'));
    expect(languageOf('nn')).toBe(languageOf('nb-NO'));
    expect(languageOf('zh-Hant').code).toBe('zh');
    expect(languageOf('eo')).toMatchObject({ code: 'eo', fold: true, ngramLength: 4 });
    expect(languageOf('und').code).toBe('und');
  });
});

describe('backgroundFrequencies', () => {
  it('falls with the rank of a word, and never passes 1', async () => {
    const shares = await backgroundFrequencies(languageOf('en'), itself);
    const of = (word: string) => shares.get(word) ?? 0;
    expect(Math.max(...shares.values())).toBeLessThanOrEqual(1);
    expect(of('the')).toBeGreaterThan(of('house'));
    expect(of('house')).toBeGreaterThan(of('stables'));
  });

  it('adds up the words of one term', async () => {
    const shares = await backgroundFrequencies(languageOf('en'), (word) => word.replace(/s$/, ''));
    const single = await backgroundFrequencies(languageOf('en'), itself);
    expect(shares.get('house')).toBeCloseTo((single.get('house') ?? 0) + (single.get('houses') ?? 0));
  });
});
