import { describe, expect, it } from 'vitest';
import type { Token } from '../../../../src/search/analysis/analyzer.js';
import { makeArticleOf, makePassage } from '../../../helpers/factories.js';
import { indexArticles, indexTexts } from '../../../helpers/small-index.js';

describe('document frequency', () => {
  it('counts passages: a word that one passage says twice counts once', async () => {
    const { lexicon } = await indexTexts(['A gate, a gate, a gate.', 'The other gate.', 'A wall.']);
    expect(lexicon.findTerm('gate')?.documentFrequency).toBe(2);
    expect(lexicon.passages).toBe(3);
  });

  it('is that of a term in all of its forms together', async () => {
    const { lexicon } = await indexTexts(['One gate, two gates.', 'Gates are shut.']);
    const term = lexicon.findTerm('gate');
    expect(term?.documentFrequency).toBe(2);
    expect(term?.forms.map(({ text, documentFrequency }) => [text, documentFrequency])).toEqual([
      ['gate', 1],
      ['gates', 2],
    ]);
  });
});

describe('the weight of a term', () => {
  it('is the greater the fewer passages have it, and greatest when none has', async () => {
    const { lexicon } = await indexTexts(['The heron and the weir.', 'Another weir.', 'A third weir.']);
    const [common, rare, missing] = ['weir', 'heron', 'bittern'].map((term) => lexicon.termWeight(term));
    expect(common).toBeLessThan(rare ?? 0);
    expect(rare).toBeLessThan(missing ?? 0);
  });

  it('is less for a word that the language is full of, though the corpus has it as rarely', async () => {
    const { lexicon } = await indexTexts(['People.', 'Bitterns.', 'Lampreys.']);
    expect(lexicon.termWeight('peopl')).toBeLessThan(lexicon.termWeight('bittern'));
  });
});

describe('a surface form', () => {
  it('is another for an acronym than for the stop word that looks like it', async () => {
    const { lexicon } = await indexTexts(['The WHO told who it was.']);
    const [acronym, stopWord] = [false, true].map((isStop) =>
      lexicon.findForm(makeToken({ form: 'who', isStop })),
    );
    expect(acronym?.term?.text).toBe('who');
    expect(stopWord).toMatchObject({ text: 'who', ngrams: [], term: undefined });
  });

  it('may be a number, and a number may be a year', async () => {
    const { lexicon } = await indexTexts(['In 1841 the 12 mills of 3,000 burned; 2100 will see.']);
    const kinds = ['1841', '12', '3000', '2100', 'mills'].map((form) => {
      const found = lexicon.findForm(makeToken({ form }));
      return [form, found?.isNumber, found?.isYear];
    });
    expect(kinds).toEqual([
      ['1841', true, true],
      ['12', true, false],
      ['3000', true, false],
      ['2100', true, false],
      ['mills', false, false],
    ]);
  });

  it('is listed under each of its n-grams, as often as it has it', async () => {
    const { lexicon } = await indexTexts(['Bananas.']);
    expect(lexicon.findNgram('anan')?.forms.map(({ text }) => text)).toEqual(['bananas']);
    expect(lexicon.findNgram('nana')?.forms.map(({ text }) => text)).toEqual(['bananas']);
    expect(lexicon.findNgram('xyzt')).toBeUndefined();
  });

  it('that is not there is asked for in error', async () => {
    const { lexicon } = await indexTexts(['A gate.']);
    expect(() => lexicon.formAt(99)).toThrow(RangeError);
    expect(() => lexicon.ngramAt(-1)).toThrow(RangeError);
  });
});

describe('the rarity of a heading', () => {
  it('is 0 for what heads every passage, and 1 for what heads none', async () => {
    const below = (section: string, paragraph: number) => makePassage({ section: [section], paragraph });
    const { lexicon } = await indexArticles([
      makeArticleOf([], { title: 'The Weir', passages: [below('Fish', 1), below('Stones', 2)] }),
    ]);
    const rarityOf = (text: string) => {
      const term = lexicon.findTerm(text);
      return term && lexicon.headingRarity(term);
    };
    expect([rarityOf('weir'), rarityOf('fish'), rarityOf('mill')]).toEqual([0, 0.5, 1]);
  });
});

function makeToken(fields: Partial<Token> & Pick<Token, 'form'>): Token {
  const { form } = fields;
  return { term: form, start: 0, end: form.length, isStop: false, aliases: [], isJoined: false, ...fields };
}

describe('a misspelt word', () => {
  it.each([
    ['balck', 'black'],
    ['lback', 'black'],
    ['sae', 'sea'],
    ['decleration', 'declar'],
  ])('%s is taken for %s', async (written, meant) => {
    const { lexicon } = await indexTexts(['The Black Sea declaration.']);
    const term = lexicon.analyzer.tokens(written)[0]?.term ?? '';
    expect(lexicon.findMisspelt(term)?.text).toBe(meant);
  });

  it('is none that the language has, and none that is short and only like another', async () => {
    const { lexicon } = await indexTexts(['They bought a mill and some slack from Putten.']);
    expect(lexicon.findMisspelt('black')).toBeUndefined();
    expect(lexicon.findMisspelt('putin')).toBeUndefined();
  });
});
