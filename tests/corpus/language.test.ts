import { describe, expect, it } from 'vitest';
import { guessLanguage, loadDetector } from '../../src/corpus/language.js';

describe('guessLanguage among the languages of a corpus', () => {
  it('asks nobody when there is one, or when the script tells', () => {
    const fail = () => {
      throw new Error('asked');
    };
    expect(guessLanguage('anything', ['pt-BR'], fail)).toBe('pt-BR');
    expect(guessLanguage('河在哪里？', ['en', 'zh-Hant'], fail)).toBe('zh-Hant');
  });

  it('always gives one of them, the first when nothing tells', () => {
    expect(guessLanguage('Wo ist der Fluss?', ['fr', 'de'])).toBe('fr');
    expect(guessLanguage('河在哪里？', ['en', 'de'])).toBe('en');
    expect(guessLanguage('', ['en', 'de'])).toBe('en');
  });

  it.each([
    ['Wo steht die alte Mühle?', 'de-AT'],
    ['Where is the old mill?', 'en'],
    ['¿Dónde está el molino?', 'es'],
  ])('tells languages of one script apart by the detector: %s', async (question, language) => {
    expect(guessLanguage(question, ['es', 'de-AT', 'en'], await loadDetector())).toBe(language);
  });
});
