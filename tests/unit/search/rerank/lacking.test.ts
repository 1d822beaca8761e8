import { describe, expect, it } from 'vitest';
import { lackingIn } from '../../../../src/search/rerank/lacking.js';
import { candidateFor } from '../../../helpers/small-index.js';

const text =
  'The miller Brandt bought the mill in 1912 with his brother. Spanish carpenters mended the wheel.';

async function lackingFor(question: string) {
  return lackingIn(await candidateFor(question, text, { language: 'en' }));
}

describe('what is asked and not there', () => {
  it('is what is asked of a name', async () => {
    expect((await lackingFor('Which hat does Brandt wear?')).predicate).toBe(1);
    expect((await lackingFor('What did the miller Brandt buy?')).predicate).toBe(0);
  });

  it('is the name itself', async () => {
    expect((await lackingFor('Did the miller Olsen buy the mill?')).subject).toBe(1);
    expect((await lackingFor('Did the miller Brandt buy the mill?')).subject).toBe(0);
  });

  it('is not the country whose people are there', async () => {
    expect((await lackingFor('Did carpenters from Spain come?')).subject).toBe(0);
    expect((await lackingFor('Did carpenters from Norway come?')).subject).toBe(1);
  });

  it('is a time, a number or a person that is asked for', async () => {
    expect((await lackingFor('When did the carpenters come in 1912?')).time).toBe(1);
    expect((await lackingFor('When did Brandt buy the mill?')).time).toBe(0);
  });
});
