import { describe, expect, it } from 'vitest';
import { loadAnalyzer } from '../../../../src/search/analysis/analyzer.js';

async function stopWords(text: string, language: string) {
  const found = (await loadAnalyzer(language)).tokens(text);
  return found.filter(({ isStop }) => isStop).map(({ start, end }) => text.slice(start, end));
}

describe('stop words', () => {
  it.each([
    ['tr', 'kim öldü ve ön kapı', ['kim', 've']],
    ['de', 'die Stute ist schon schön', ['die', 'ist', 'schon']],
    ['sv', 'hur långt hår har han', ['hur', 'långt', 'har', 'han']],
    ['es', 'té de la casa', ['de', 'la']],
    ['cs', 'ta má tá', ['ta', 'má']],
  ])('%s: are told as written, not without their marks: %s', async (language, text, stops) => {
    expect(await stopWords(text, language)).toEqual(stops);
  });

  it.each([
    ['de', 'fur uber', ['fur', 'uber']],
    ['es', 'esta aqui mas tambien', expect.arrayContaining(['mas', 'tambien'])],
    ['pt', 'a porta é alta', ['a', 'é']],
    ['el', 'Τι είναι αυτό', ['Τι', 'είναι', 'αυτό']],
    ['vi', 'ngua duoc cho an', ['duoc', 'cho']],
  ])('%s: are told without marks that were left out or do not tell: %s', async (language, text, stops) => {
    expect(await stopWords(text, language)).toEqual(stops);
  });

  it('are kept apart from toneless Vietnamese words where tones are written', async () => {
    expect(await stopWords('ngựa va chạm', 'vi')).toEqual([]);
    expect(await stopWords('ngua va cham', 'vi')).toEqual(['va']);
  });

  it.each([
    ['de', 'drei Pferde, das zweite ist alt', ['das', 'ist']],
    ['sv', 'sju hästar och tjugo getter', ['och']],
    ['pl', 'dwa konie i jeden kot', ['i']],
    ['tr', 'on yedi at ve iki eşek', ['ve']],
    ['ro', 'trei cai și doi catâri', ['și']],
    ['ko', '셋 그리고 넷', ['그리고']],
  ])('%s: are no numerals: %s', async (language, text, stops) => {
    expect(await stopWords(text, language)).toEqual(stops);
  });

  it.each([
    ['tr', 'at nedir kurallar nelerdir sahibi kimdir', ['nedir', 'nelerdir', 'kimdir']],
    ['es', '¿Dónde está? ¿Cómo? ¿Quién?', expect.arrayContaining(['Dónde', 'Cómo', 'Quién'])],
    ['en', 'who owns which mill', ['who', 'which']],
  ])('%s: are the words that ask: %s', async (language, text, stops) => {
    expect(await stopWords(text, language)).toEqual(stops);
  });
});
