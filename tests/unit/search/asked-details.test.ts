import { describe, expect, it } from 'vitest';
import { askedDetails, givesDetail } from '../../../src/search/asked-details.js';

const asked = (question: string, language: string) => {
  const { details, wantsReview } = askedDetails(question, language, false);
  return wantsReview ? [...details, 'review'] : details;
};

describe('what a question asks for exactly', () => {
  it.each([
    ['How much does a ticket cost?', 'en', 'price'],
    ['what does the hosting charge per month', 'en', 'price'],
    ['Was kostet ein Zelt?', 'de', 'price'],
    ['Combien coûte la licence ?', 'fr', 'price'],
    ['¿Cuánto cuesta el pase?', 'es', 'price'],
    ['cuanto cuesta el pase', 'es', 'price'],
    ['quel est le numero de telephone', 'fr', 'phone'],
    ['Quanto custa o plano?', 'pt', 'price'],
    ['Сколько стоит подписка?', 'ru', 'price'],
    ['チケットはいくらですか？', 'ja', 'price'],
    ['会员多少钱？', 'zh', 'price'],
    ['how old is the miller', 'en', 'age'],
    ['Wie alt ist der Müller?', 'de', 'age'],
    ['quel âge a le meunier', 'fr', 'age'],
    ['¿Cuántos años tiene la molinera?', 'es', 'age'],
    ['Сколько лет мельнику?', 'ru', 'age'],
    ['粉屋は何歳ですか？', 'ja', 'age'],
    ['How long is a token valid?', 'en', 'duration'],
    ['Wie lange gilt der Ausweis?', 'de', 'duration'],
    ['Au bout de combien de jours expire-t-il ?', 'fr', 'duration'],
    ['¿Cuánto dura la sesión?', 'es', 'duration'],
    ['Сколько дней хранится запись?', 'ru', 'duration'],
    ['Which Python version do I need?', 'en', 'version'],
    ['Welche Java-Version brauche ich?', 'de', 'version'],
    ['Quelle version de PHP faut-il ?', 'fr', 'version'],
    ['どのバージョンが必要ですか？', 'ja', 'version'],
    ['Can someone look at my config and tell me why it fails?', 'en', 'review'],
    ['Kann jemand meine Datei prüfen?', 'de', 'review'],
    ["Quelqu'un peut regarder mon script ?", 'fr', 'review'],
    ['¿Alguien puede revisar mi código?', 'es', 'review'],
    ['Кто-нибудь может посмотреть мой код?', 'ru', 'review'],
    ['誰か私のコードを見てもらえませんか？', 'ja', 'review'],
    ['有没有人能帮我看一下代码？', 'zh', 'review'],
  ])('%s', (question, language, detail) => {
    expect(asked(question, language)).toContain(detail);
  });

  it.each([
    ['How do I see how much memory is left?', 'en'],
    ['How long ago was it founded?', 'en'],
    ['Can someone tell me how to install it?', 'en'],
    ['Can you help me install it?', 'en'],
    ['Can I look at my old posts?', 'en'],
    ['Kann mir jemand sagen, wie ich mein Passwort ändere?', 'de'],
    ['Comment vérifier mon adresse ?', 'fr'],
    ['Как проверить мой баланс?', 'ru'],
    ['怎么检查我的设置？', 'zh'],
  ])('nothing exact: %s', (question, language) => {
    expect(asked(question, language)).toEqual([]);
  });
});

describe('what a text has to give', () => {
  it.each([
    ['It costs 5 € a month.', 'price', 'en'],
    ['The plan is free of charge.', 'price', 'en'],
    ['每月 30 元。', 'price', 'zh'],
    ['It is kept for two weeks.', 'duration', 'en'],
    ['Die Frist beträgt drei Tage.', 'duration', 'de'],
    ['хранится 12 месяцев', 'duration', 'ru'],
    ['3年間有効です', 'duration', 'ja'],
    ['Needs Node 20.19 or newer.', 'version', 'en'],
    ['Write to hello@example.org.', 'email', 'en'],
    ['Opened in March.', 'date', 'en'],
    ['Seit 1998 dort.', 'date', 'de'],
    ['в начале декабря', 'date', 'ru'],
    ['We are open on Tuesdays.', 'date', 'en'],
    ['Montags und samstags.', 'date', 'de'],
    ['Tutors answer between 9:00 and 20:00.', 'date', 'en'],
    ['They are forgotten after six months.', 'date', 'en'],
    ['每天 5 点重启', 'date', 'zh'],
    ['The walls are four metres high.', 'quantity', 'en'],
    ['Le mur mesure quatre mètres.', 'quantity', 'fr'],
  ] as const)('%s', (text, detail, language) => {
    expect(givesDetail(text, detail, language)).toBe(true);
  });

  it.each([
    ['The ticket is sold at the gate.', 'price', 'en'],
    ['The token is needed to log in.', 'duration', 'en'],
    ['Install it from the web site.', 'version', 'en'],
    ['He founded it and lives here.', 'email', 'en'],
    ['It may open some day soon.', 'price', 'en'],
    ['Maybe the marching band opened it.', 'date', 'en'],
    ['You may march in.', 'date', 'en'],
    ['The walls are high.', 'quantity', 'en'],
  ] as const)('not: %s', (text, detail, language) => {
    expect(givesDetail(text, detail, language)).toBe(false);
  });
});

describe('an age', () => {
  it('is not asked for by who wants to know from which one on', () => {
    expect(asked('how old do I have to be', 'en')).toEqual([]);
    expect(asked('何歳から入れますか', 'ja')).toEqual([]);
  });

  it.each([
    ['Macron, 47, said no.', 'en', true],
    ['The club was founded in 1926.', 'en', true],
    ['Der Müller ist 61 Jahre alt.', 'de', true],
    ['粉屋は61歳です。', 'ja', true],
    ['He spoke for two hours in 2024.', 'en', false],
  ])('is given or not: %s', (text, language, isGiven) => {
    expect(givesDetail(text, 'age', language)).toBe(isGiven);
  });
});
