import { describe, expect, it } from 'vitest';
import { answerTypeOf } from '../../src/search/answer-type.js';

describe('answerTypeOf', () => {
  it.each([
    ['en', 'When does the gate close?', 'time'],
    ['en', 'In what year was the mill built?', 'time'],
    ['en', 'How many horses may I bring?', 'number'],
    ['en', 'Who looks after the stable?', 'person'],
    ['en', 'Where is the gate?', 'other'],
    ['de', 'Wann schließt das Tor?', 'time'],
    ['de', 'Wie viele Pferde gibt es?', 'number'],
    ['fr', 'Combien de chevaux y a-t-il ?', 'number'],
    ['es', '¿Quién cuida el establo?', 'person'],
    ['ru', 'Когда закрываются ворота?', 'time'],
    ['ru', 'Кто смотрит за конюшней?', 'person'],
    ['zh', '大门什么时候关？', 'time'],
    ['ja', '馬は何頭いくつですか', 'number'],
    ['ko', '누가 말을 돌봅니까?', 'person'],
  ])('%s: %s asks for %s', (language, question, type) => {
    expect(answerTypeOf(question, language)).toBe(type);
  });

  it('is unknown in a language it has no words of', () => {
    expect(answerTypeOf('Milloin portti suljetaan?', 'eo')).toBe('other');
  });
});
