import { describe, expect, it } from 'vitest';
import { hasAnaphora } from '../../../src/languages/take-up.js';

describe('hasAnaphora', () => {
  it.each([
    ['en', 'How old is it?'],
    ['en', 'and the foal?'],
    ['en', 'What about Italy?'],
    ['de', 'Wie alt ist sie?'],
    ['fr', 'Et où dort-il ?'],
    ['es', '¿Y cuándo?'],
    ['ru', 'А где он спит?'],
    ['zh', '它在哪里？'],
    ['vi', 'Con ngựa đó ở đâu?'],
    ['vi', 'Nó ở đâu?'],
    ['cs', 'A kde spí?'],
    ['da', 'Hvor gammel er den?'],
    ['fi', 'Entä varsa?'],
    ['hu', 'Mikor láttad őt?'],
    ['no', 'Hvor bor hun?'],
    ['bg', 'Къде спи той?'],
  ])('%s: "%s" points to what was said before', (language, question) => {
    expect(hasAnaphora(question, language)).toBe(true);
  });

  it.each([
    ['en', 'When does the gate close?'],
    ['en', 'What is an item?'],
    ['de', 'Wann schließt das Tor?'],
    ['ru', 'Когда закрываются ворота?'],
    ['pl', 'Kiedy zamykana jest brama?'],
    ['zh', '大门什么时候关？'],
    ['cs', 'Je brána zavřená?'],
    ['hu', 'Mikor zár a kapu?'],
    ['fi', 'Kuka hoitaa tallia?'],
  ])('%s: "%s" stands alone', (language, question) => {
    expect(hasAnaphora(question, language)).toBe(false);
  });
});
