import { describe, expect, it } from 'vitest';
import { isForeign } from '../../../src/languages/foreign.js';

describe('a question in a language that no article has', () => {
  it.each([
    ['de', 'Wie viele Länder sind dabei?'],
    ['fr', 'Combien de pays en font partie ?'],
    ['es', '¿Cuántos países hay?'],
    ['pt', 'Quantos países há?'],
    ['ru', 'Сколько там стран?'],
    ['uk', 'Скільки там країн?'],
    ['ar', 'كم عدد الدول؟'],
    ['ja', '国はいくつありますか？'],
    ['ko', '나라가 몇 개예요?'],
    ['zh', '有多少个国家？'],
    ['it', 'Quanti paesi ci sono?'],
    ['nl', 'Hoeveel landen zijn er?'],
    ['pl', 'Ile jest krajów?'],
    ['tr', 'Kaç ülke var?'],
  ])('%s: is told from English: %s', (language, question) => {
    expect(isForeign(question, ['en'])).toBe(true);
    expect(isForeign(question, ['en', language])).toBe(false);
  });

  it.each([
    ['How many countries are there?', ['en']],
    ['reset password', ['en']],
    ['What was signed in Paris?', ['en']],
    ['que pasa si llego tarde', ['es']],
    ['Docker Compose', ['zh']],
    ['¿Dónde está el menú "Wie"?', ['es']],
    ['', ['en']],
  ])('is not suspected in %j of articles in %j', (question, languages) => {
    expect(isForeign(question, languages)).toBe(false);
  });

  it('tells English from German', () => {
    expect(isForeign('How do I install it?', ['de'])).toBe(true);
    expect(isForeign('How do I install it?', ['de', 'en'])).toBe(false);
  });
});
