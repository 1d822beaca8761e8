import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../../../src/search/search.js';
import { makeArticleOf } from '../../../helpers/factories.js';

/** Which of the texts a question finds first. */
async function firstOf(texts: readonly string[], question: string, language = 'en') {
  const index = await buildIndex([makeArticleOf(texts, { language })]);
  return index.search({ question, limit: 1 }).hits[0]?.passage.text;
}

describe('one word written in several ways', () => {
  const vietnamese = [
    'Ngựa được cho ăn lúc bảy giờ sáng.',
    'Cổng chính đóng lúc nửa đêm.',
    'Người dọn chuồng tên là Lan.',
  ];

  it.each([
    ['ngua an luc may gio?', 0],
    ['cong chinh dong luc nao', 1],
    ['ai don chuong?', 2],
    ['Ngựa ăn lúc mấy giờ?', 0],
  ] as const)('is found in Vietnamese without tones: %s', async (question, place) => {
    expect(await firstOf(vietnamese, question, 'vi')).toBe(vietnamese[place]);
  });

  it('is found in Vietnamese typed without tones, by a question that has them', async () => {
    const toneless = ['Ngua duoc cho an luc bay gio sang.', 'Cong chinh dong luc nua dem.'];
    expect(await firstOf(toneless, 'Ngựa ăn lúc mấy giờ?', 'vi')).toBe(toneless[0]);
    expect(await firstOf(toneless, 'Cổng đóng lúc nào?', 'vi')).toBe(toneless[1]);
  });

  it('is another word in Vietnamese where the tones say so', async () => {
    const texts = ['Ngừa bệnh bằng vắc xin.', 'Ngựa ăn cỏ.', 'Ngứa thì bôi thuốc.'];
    expect(await firstOf(texts, 'ngừa', 'vi')).toBe(texts[0]);
    expect(await firstOf(texts, 'ngựa', 'vi')).toBe(texts[1]);
    expect(await firstOf(texts, 'ngứa', 'vi')).toBe(texts[2]);
  });

  it.each([
    ['馬匹在早上七點餵食。', '門票是五元，學生免費。', '门票多少钱？'],
    ['马匹在早上七点喂食。', '门票是五元，学生免费。', '門票多少錢？'],
  ])('is found across simplified and traditional Chinese: %s', async (other, right, question) => {
    expect(await firstOf([other, right], question, 'zh')).toBe(right);
  });

  it.each([
    ['Wo haengt der Schluessel?', 'Der Schlüssel hängt über der Tür.'],
    ['Wann ist die Straße gesperrt?', 'Die Strasse zum Hof ist im Winter gesperrt.'],
    ['Welche Kündigungsfrist gilt?', 'Die Kündi\u00adgungs\u00adfrist beträgt drei Monate.'],
  ])('is found in German: %s', async (question, right) => {
    const texts = ['Das Tor schließt abends um acht.', right, 'Die Stute frisst Hafer und Heu.'];
    expect(await firstOf(texts, question, 'de')).toBe(right);
  });
});

describe('names of programming', () => {
  const courses = ['C', 'C++', 'C#', '.NET', 'F#', 'Node.js'].map(
    (name, i) => `The course on ${name} is taught in room ${i + 1}.`,
  );

  it.each([
    ['Where is C taught?', 0],
    ['Where is C++ taught?', 1],
    ['where is cpp taught', 1],
    ['where is c# taught', 2],
    ['where is dotnet taught', 3],
    ['Where is .NET taught?', 3],
    ['where is nodejs taught', 5],
    ['where is node taught', 5],
  ] as const)('are told apart: %s', async (question, place) => {
    expect(await firstOf(courses, question)).toBe(courses[place]);
  });

  const settings = [
    'keepInventory decides whether things are kept.',
    'max_players says how many may join.',
    'view-distance says how far one sees.',
    'autosave writes the world to disk.',
  ];

  it.each([
    ['maxplayers default?', 1],
    ['maxPlayers default?', 1],
    ['max players default?', 1],
    ['what does max-players do', 1],
    ['viewdistance default?', 2],
    ['what is view_distance', 2],
    ['keep inventory?', 0],
    ['keepinventory?', 0],
    ['keep_inventory?', 0],
    ['auto-save?', 3],
  ] as const)('find each other however they are joined: %s', async (question, place) => {
    expect(await firstOf(settings, question)).toBe(settings[place]);
  });

  it('are versions that are nothing like each other', async () => {
    const texts = [
      'Version 1.20.4 needs Java 17.',
      'Version 1.20.5 needs Java 21.',
      'Version 2.1 needs Java 8.',
    ];
    expect(await firstOf(texts, 'java for 1.20.4?')).toBe(texts[0]);
    expect(await firstOf(texts, 'java for 1.20.5?')).toBe(texts[1]);
    expect(await firstOf(texts, 'java for v2.1?')).toBe(texts[2]);
    const index = await buildIndex([makeArticleOf(texts)]);
    const { outOfVocabulary } = index.search({ question: 'java for 1.20.3?', limit: 1 });
    expect(outOfVocabulary).toBeGreaterThan(0.3);
  });
});
