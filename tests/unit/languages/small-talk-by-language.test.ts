import { describe, expect, it } from 'vitest';
import { smallTalkOf, withoutFillers } from '../../../src/languages/small-talk.js';

describe('small talk in many languages', () => {
  it.each([
    ['en', 'You are great!', 'reaction'],
    ['it', 'Grazie mille a tutti!', 'thanks'],
    ['it', 'Ciao, come stai?', 'greeting'],
    ['it', 'Cosa sai fare?', 'about-bot'],
    ['nl', 'Heel erg bedankt!', 'thanks'],
    ['nl', 'Goedemorgen allemaal', 'greeting'],
    ['nl', 'Wat kun je?', 'about-bot'],
    ['sv', 'Tack så mycket :)', 'thanks'],
    ['sv', 'Hej alla!', 'greeting'],
    ['sv', 'Vem är du?', 'about-bot'],
    ['da', 'Mange tak!', 'thanks'],
    ['da', 'Hvad kan du?', 'about-bot'],
    ['no', 'Tusen takk for hjelpen', 'thanks'],
    ['no', 'Hva heter du?', 'about-bot'],
    ['fi', 'Kiitos paljon!', 'thanks'],
    ['fi', 'Moi kaikki', 'greeting'],
    ['fi', 'Mitä osaat tehdä?', 'about-bot'],
    ['pl', 'Dzięki wielkie!', 'thanks'],
    ['pl', 'Siema wszystkim', 'greeting'],
    ['pl', 'Kim jesteś?', 'about-bot'],
    ['cs', 'Díky moc!', 'thanks'],
    ['cs', 'Ahoj všem', 'greeting'],
    ['cs', 'Co umíš?', 'about-bot'],
    ['hu', 'Köszönöm szépen!', 'thanks'],
    ['hu', 'Sziasztok!', 'greeting'],
    ['hu', 'Ki vagy?', 'about-bot'],
    ['ro', 'Mulțumesc mult!', 'thanks'],
    ['ro', 'Cine ești?', 'about-bot'],
    ['tr', 'Çok teşekkürler arkadaşlar', 'thanks'],
    ['tr', 'Selam millet!', 'greeting'],
    ['tr', 'Sen kimsin?', 'about-bot'],
    ['el', 'Ευχαριστώ πολύ!', 'thanks'],
    ['el', 'Καλημέρα σε όλους', 'greeting'],
    ['el', 'Ποιος είσαι;', 'about-bot'],
    ['bg', 'Благодаря много!', 'thanks'],
    ['bg', 'Здравейте!', 'greeting'],
    ['bg', 'Какво можеш?', 'about-bot'],
    ['he', 'תודה רבה!', 'thanks'],
    ['he', 'בוקר טוב לכולם', 'greeting'],
    ['he', 'מי אתה?', 'about-bot'],
    ['hi', 'बहुत धन्यवाद!', 'thanks'],
    ['hi', 'नमस्ते दोस्तों', 'greeting'],
    ['hi', 'आप कौन हैं?', 'about-bot'],
    ['ko', '정말 감사합니다!', 'thanks'],
    ['ko', '안녕하세요 여러분', 'greeting'],
    ['ko', '뭘 할 수 있어?', 'about-bot'],
    ['th', 'ขอบคุณมากครับ', 'thanks'],
    ['th', 'สวัสดีครับทุกคน', 'greeting'],
    ['th', 'คุณคือใคร', 'about-bot'],
    ['th', '5555', 'reaction'],
    ['vi', 'Cảm ơn nhiều nhé!', 'thanks'],
    ['vi', 'Chào mọi người', 'greeting'],
    ['vi', 'Bạn là ai?', 'about-bot'],
  ] as const)('%s: "%s" is %s', (language, message, kind) => {
    expect(smallTalkOf(message, [language])).toBe(kind);
  });

  it.each([
    ['it', 'Come cambio il mio soprannome?'],
    ['it', 'Ciao, chi può bannare i giocatori?'],
    ['nl', 'Hoe verander ik mijn bijnaam?'],
    ['sv', 'Tack, men hur byter jag smeknamn?'],
    ['da', 'Hvem kan udelukke spillere?'],
    ['no', 'Hei, når starter serveren på nytt?'],
    ['fi', 'Miten vaihdan nimimerkkini?'],
    ['pl', 'Dzięki, a jak zmienić pseudonim?'],
    ['cs', 'Kdo může zabanovat hráče?'],
    ['hu', 'Mikor nyit a bolt?'],
    ['ro', 'Cine poate bana jucători?'],
    ['tr', 'Oyuncuları kim yasaklayabilir?'],
    ['el', 'Πώς αλλάζω το ψευδώνυμό μου;'],
    ['bg', 'Как да си сменя прякора?'],
    ['he', 'איך משנים כינוי?'],
    ['hi', 'दुकान कब खुलती है?'],
    ['ko', '별명은 어떻게 바꾸나요?'],
    ['th', 'เปลี่ยนชื่อเล่นอย่างไร'],
    ['vi', 'Làm sao để đổi biệt danh?'],
  ])('%s: "%s" is a question', (language, message) => {
    expect(smallTalkOf(message, [language])).toBeUndefined();
  });
});

describe('what is around a question in many languages', () => {
  it.each([
    [
      'it',
      'Ciao a tutti, scusate il disturbo, qualcuno sa come cambio soprannome? Grazie mille!',
      'come cambio soprannome?',
    ],
    [
      'nl',
      'Hoi allemaal, domme vraag, hoe verander ik mijn bijnaam? alvast bedankt',
      'hoe verander ik mijn bijnaam?',
    ],
    ['sv', 'Hej, ursäkta, hur byter jag smeknamn? Tack!', 'hur byter jag smeknamn?'],
    [
      'da',
      'Hej alle, dumt spørgsmål, hvordan ændrer jeg mit navn? På forhånd tak',
      'hvordan ændrer jeg mit navn?',
    ],
    ['no', 'Hei, jeg lurer på, hvordan endrer jeg navnet? Tusen takk', 'hvordan endrer jeg navnet?'],
    ['fi', 'Moi, anteeksi häiriö, miten vaihdan nimen? Kiitos!', 'miten vaihdan nimen?'],
    ['pl', 'Cześć wszystkim, głupie pytanie, jak zmienić pseudonim? Z góry dzięki', 'jak zmienić pseudonim?'],
    ['cs', 'Ahoj, hloupá otázka, jak si změním přezdívku? Díky moc', 'jak si změním přezdívku?'],
    ['hu', 'Sziasztok, bocsi, hogyan cserélek nevet? Előre is köszi!', 'hogyan cserélek nevet?'],
    ['ro', 'Salut, scuze, cum îmi schimb porecla? Mersi!', 'cum îmi schimb porecla?'],
    [
      'tr',
      'Selam arkadaşlar, bir sorum var, takma adımı nasıl değiştiririm? Teşekkürler',
      'takma adımı nasıl değiştiririm?',
    ],
    ['el', 'Γεια σας, μια ερώτηση, πώς αλλάζω όνομα; Ευχαριστώ!', 'πώς αλλάζω όνομα'],
    ['bg', 'Здравейте, глупав въпрос, как да си сменя името? Благодаря!', 'как да си сменя името?'],
    ['he', 'היי, שאלה טיפשית, איך משנים כינוי? תודה!', 'איך משנים כינוי?'],
    ['hi', 'नमस्ते दोस्तों, एक सवाल है, नाम कैसे बदलें? धन्यवाद!', 'नाम कैसे बदलें?'],
    ['ko', '안녕하세요, 죄송한데, 별명은 어떻게 바꾸나요? 감사합니다', '별명은 어떻게 바꾸나요?'],
    ['th', 'สวัสดีครับ ขอถามหน่อยครับ เปลี่ยนชื่ออย่างไร ขอบคุณครับ', 'เปลี่ยนชื่ออย่างไร'],
    ['vi', 'Chào mọi người, cho mình hỏi, làm sao để đổi tên? Cảm ơn!', 'làm sao để đổi tên?'],
  ])('%s: is taken away from "%s"', (language, message, question) => {
    expect(withoutFillers(message, [language]).trim()).toBe(question);
  });
});
