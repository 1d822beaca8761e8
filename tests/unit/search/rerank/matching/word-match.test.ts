import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../../../src/search/query.js';
import { matchWords } from '../../../../../src/search/rerank/matching/word-match.js';
import { indexTexts } from '../../../../helpers/small-index.js';

/** What a word of the corpus has in common with a question: strengths by term, and shared n-grams. */
async function matchOf(word: string, question: string, language = 'en') {
  const { lexicon } = await indexTexts([word, question], { language });
  const query = parseQuery(question, [], lexicon);
  const [token] = lexicon.analyzer.tokens(word);
  const form = token && lexicon.findForm(token);
  const match = form && matchWords(query, lexicon)(form.id);
  return match && { ngrams: match.ngrams.length, strengths: strengthsOf(match.terms, query.terms) };
}

function strengthsOf(
  matches: readonly { readonly term: number; readonly strength: number }[],
  terms: readonly { readonly text: string }[],
) {
  return Object.fromEntries(matches.map(({ term, strength }) => [terms[term]?.text, strength]));
}

describe('a word of the corpus', () => {
  it('is a term of the question in any of its forms', async () => {
    expect((await matchOf('countries', 'Which country?'))?.strengths).toEqual({ countri: 1 });
  });

  it('may be like a term, by the n-grams of both', async () => {
    const match = await matchOf('government', 'Who was governor?');
    expect(match?.strengths).toEqual({ governor: expect.closeTo(6 / 12) });
    expect(match?.ngrams).toBe(3);
  });

  it('that holds a term whole is nearly that term', async () => {
    const match = await matchOf('Verteidigungslinie', 'Was ist Verteidigung?', 'de');
    expect(Object.values(match?.strengths ?? {})).toEqual([expect.closeTo(0.8)]);
  });

  it('is not a term of few letters because it holds them', async () => {
    expect((await matchOf('represents', 'What is sent?'))?.strengths).toEqual({});
  });

  it('may be like several terms', async () => {
    const match = await matchOf('government', 'a governor, a governess');
    expect(match?.strengths).toEqual({ governor: expect.closeTo(6 / 12), gover: expect.closeTo(6 / 13) });
  });

  it('has nothing in common with most questions', async () => {
    expect(await matchOf('weir', 'Who may teach?')).toBeUndefined();
  });

  it('that is a stop word matches nothing', async () => {
    expect(await matchOf('what', 'What whatnot?')).toBeUndefined();
  });
});
