import { describe, expect, it } from 'vitest';
import { askedLanguage } from '../../../src/languages/asked-language.js';

describe('the language a question is asked in', () => {
  it.each([
    ['en', 'Can I bring my dog?'],
    ['en', 'What is the wifi password'],
    ['en', 'how do i reset it'],
    ['de', 'Wie viele Länder sind dabei?'],
    ['de', 'Was kostet das?'],
    ['de', 'Wo kann ich parken'],
    ['de', 'darf ich meinen hund mitbringen'],
    ['fr', 'Combien de pays en font partie ?'],
    ['fr', 'Est-ce que je peux venir avec mon chien ?'],
    ['fr', 'Qui a signé la déclaration ?'],
    ['es', '¿Quién firmó la declaración?'],
    ['es', 'cuanto cuesta la entrada'],
    ['es', '¿Dónde puedo aparcar?'],
    ['pt', 'Quantos países há?'],
    ['pt', 'Posso levar o meu cachorro?'],
    ['pt', 'Onde fica a biblioteca?'],
    ['ru', 'Сколько там стран?'],
    ['ru', 'Как мне туда попасть?'],
    ['uk', 'Скільки там країн?'],
    ['uk', 'Де можна припаркуватися?'],
    ['ar', 'كم عدد الدول؟'],
    ['ja', '国はいくつありますか？'],
    ['zh', '有多少个国家？'],
    ['it', 'Quanti paesi ci sono nella coalizione?'],
    ['nl', 'Hoeveel landen zijn er?'],
    ['pl', 'Ile jest krajów?'],
  ])('is %s: %s', (language, question) => {
    expect(askedLanguage(question)).toBe(language);
  });

  it.each(['Docker Compose', 'Sauna?', '42', ''])('is not told from "%s"', (question) => {
    expect(askedLanguage(question)).toBeUndefined();
  });
});
