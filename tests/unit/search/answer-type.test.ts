import { describe, expect, it } from 'vitest';
import { answerTypeOf, wantedAnswer } from '../../../src/search/answer-type.js';

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
    ['cs', 'Kdy se zavírá brána?', 'time'],
    ['da', 'Hvor mange heste må jeg tage med?', 'number'],
    ['fi', 'Kuka hoitaa tallia?', 'person'],
    ['hu', 'Mikor zár a kapu?', 'time'],
    ['no', 'Hvem passer stallen?', 'person'],
    ['bg', 'Колко коня мога да доведа?', 'number'],
  ])('%s: %s asks for %s', (language, question, type) => {
    expect(answerTypeOf(question, language)).toBe(type);
  });

  it.each([
    ['tr', 'Kaç at getirebilirim?', 'number'],
    ['tr', 'KAPI NE ZAMAN KAPANIR?', 'time'],
    ['tr', 'Ahıra kim bakıyor?', 'person'],
    ['tr', 'Kimlik kartı gerekli mi?', 'other'],
    ['vi', 'Ai trông chuồng ngựa?', 'person'],
    ['vi', 'Cổng đóng lúc mấy giờ?', 'time'],
    ['vi', 'Bãi cỏ có hai cổng không?', 'other'],
    ['pl', 'Ilu koni mogę przyprowadzić?', 'number'],
    ['pl', 'Jakie są siły koni?', 'other'],
    ['es', '¿Cuándo se cierra la puerta?', 'time'],
    ['es', 'cuantos caballos puedo traer', 'number'],
    ['es', 'a que hora cierra la puerta', 'time'],
    ['es', 'que pasa cuando muere un caballo', 'other'],
    ['tr', 'kac at getirebilirim', 'number'],
    ['ru', 'Кто-нибудь знает, кому писать?', 'person'],
    ['el', 'Πότε κλείνει η πύλη;', 'time'],
  ])('%s: "%s" asks for %s, though its letters are not English', (language, question, type) => {
    expect(answerTypeOf(question, language)).toBe(type);
  });

  it.each([
    ['en', 'When a horse lies down too long, what is it called?', 'other'],
    ['en', 'When the gate is shut, who opens it?', 'person'],
    ['en', 'If I bring my own saddle, how much do I pay?', 'number'],
    ['en', 'when the server restarts do i lose my items', 'other'],
    ['en', 'When I leave, when do I get my deposit?', 'time'],
    ['en', 'When did John, who owned the mill, leave?', 'time'],
    ['fr', 'Pourquoi la porte grince quand je la ferme ?', 'other'],
    ['fr', 'La porte ferme quand ?', 'time'],
    ['fr', 'Depuis quand le moulin est-il fermé ?', 'time'],
    ['it', 'Che cosa succede al cavallo quando piove?', 'other'],
    ['ru', 'Что делать, если лошадь хромает, когда идёт?', 'other'],
    ['sv', 'Vad gör jag med hästen när det regnar?', 'other'],
    ['en', 'Since when is the gate open?', 'time'],
    ['fr', 'Quand un cheval boite, que faut-il faire ?', 'other'],
    ['it', 'Quando il cancello è chiuso, chi lo apre?', 'person'],
    ['nl', 'Wanneer de poort dicht is, wie doet hem open?', 'person'],
    ['ru', 'Когда ворота закрыты, кто их открывает?', 'person'],
    ['sv', 'När grinden är stängd, hur mycket kostar det?', 'number'],
    ['ru', 'Когда закрываются ворота?', 'time'],
    ['fr', 'Quand ferme la porte ?', 'time'],
  ])('%s: "%s" asks for %s, not for what its first clause says', (language, question, type) => {
    expect(answerTypeOf(question, language)).toBe(type);
  });

  it.each([
    ['el', 'Ποια είναι η διαδικασία;', 'other'],
    ['el', 'Ποιος φροντίζει τον στάβλο;', 'person'],
    ['sv', 'Vilka regler gäller?', 'other'],
    ['sv', 'Vem sköter stallet?', 'person'],
    ['fr', 'Que fait le cheval qui boite ?', 'other'],
    ['fr', 'Qui garde l’écurie ?', 'person'],
    ['fr', 'À qui dois-je écrire ?', 'person'],
  ])('%s: "%s" asks for %s: "which" is no person', (language, question, type) => {
    expect(answerTypeOf(question, language)).toBe(type);
  });

  it('is unknown in a language it has no words of', () => {
    expect(answerTypeOf('Milloin portti suljetaan?', 'eo')).toBe('other');
  });
});

describe('wantedAnswer', () => {
  it.each([
    ['en', 'hi, how do I open the gate?', 'how'],
    ['en', 'Why is the gate closed?', 'why'],
    ['en', 'can I open the gate at night', 'whether'],
    ['de', 'Wie kann ich das Tor öffnen?', 'how'],
    ['de', 'Darf ich nachts hinein?', 'whether'],
    ['fr', 'Pourquoi la porte est-elle fermée ?', 'why'],
    ['es', '¿Cómo abro la puerta?', 'how'],
    ['ru', 'Почему ворота закрыты?', 'why'],
    ['zh', '怎么打开大门？', 'how'],
    ['zh', '晚上可以进去吗？', 'whether'],
    ['ja', 'なぜ門は閉まっていますか', 'why'],
  ] as const)('%s: %s asks %s', (language, question, wish) => {
    expect(wantedAnswer(question, language)[wish]).toBe(true);
  });

  it('hopes for nothing of the kind where it names a thing, or in a language without cues', () => {
    const nothing = { how: false, why: false, whether: false };
    expect(wantedAnswer('max horses per person', 'en')).toEqual(nothing);
    expect(wantedAnswer('How do I open it?', 'xx')).toEqual(nothing);
  });
});
