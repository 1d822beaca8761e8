import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { detectLanguage, type LanguageHints } from '../../../src/languages/detect.js';
import { type Detector, loadDetector } from '../../../src/languages/likelihoods.js';
import { isInScriptOf, languageByScript } from '../../../src/languages/scripts.js';
import { folderLanguage, languageTag } from '../../../src/languages/tag.js';

/** Sentences as server rules, FAQs and game guides have them, twenty of each language. */
const shortTexts: Readonly<Record<string, readonly string[]>> = JSON.parse(
  readFileSync(new URL('short-texts.json', import.meta.url), 'utf8'),
);

describe('the language of one short sentence', () => {
  let detector: Detector;
  beforeAll(async () => {
    detector = await loadDetector();
  });

  const missed = (language: string, hints: LanguageHints) =>
    (shortTexts[language] ?? []).filter(
      (text) => detectLanguage(text, hints, detector).language !== language,
    );
  const allMissed = (hints: LanguageHints) => Object.keys(shortTexts).flatMap((each) => missed(each, hints));

  it.each(Object.keys(shortTexts))('%s: is told by the folder, or with other articles in it', (language) => {
    expect(missed(language, { folder: language, others: ['en'] })).toEqual([]);
    expect(missed(language, { others: ['en', language] })).toEqual([]);
  });

  it('is told for 551 of 560 without any hint, and for 547 in a corpus in English', () => {
    const alone = allMissed({});
    expect(alone.length, alone.join('\n')).toBeLessThanOrEqual(9);
    const amongEnglish = allMissed({ others: ['en'] });
    expect(amongEnglish.length, amongEnglish.join('\n')).toBeLessThanOrEqual(13);
  });

  it('is never wrong where it is said to be sure', () => {
    const wrong = Object.entries(shortTexts).flatMap(([language, texts]) =>
      texts.filter((text) => {
        const found = detectLanguage(text, {}, detector);
        return found.isSure && found.language !== language;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('detectLanguage', () => {
  const untranslated =
    'This page has not been translated yet. The server restarts every night, and only admins can ban players.';

  const indonesian =
    'Halaman ini menjelaskan aturan peladen. Pemain dilarang merusak bangunan orang lain, dan pengelola dapat memblokir siapa pun.';

  it.each([
    ['Das Tor schließt um acht Uhr, und niemand darf danach noch hinein oder hinaus.', {}, 'de'],
    [untranslated, { folder: 'de', others: ['de'] }, 'en'],
    [untranslated, { folder: 'zh-CN' }, 'en'],
    ['A loja abre na sexta-feira.', { folder: 'pt-BR' }, 'pt-BR'],
    ['O comércio abre.', { others: ['pt-BR'] }, 'pt-BR'],
    ['Hay.', { others: ['ru'] }, 'en'],
    ['1.20', { others: ['ru'] }, 'ru'],
    ['服务器每晚重启。', { folder: 'zh-TW', others: ['en'] }, 'zh-TW'],
    ['नकाशा उघडा.', { folder: 'mr' }, 'mr'],
    ['対応版一覧', { others: ['ja', 'en'] }, 'ja'],
    ['版本列表', { others: ['en'] }, 'zh'],
    ['Server sa reštartuje každú noc.', { folder: 'sk', others: ['cs'] }, 'sk'],
    [indonesian, { folder: 'id', others: ['en'] }, 'id'],
    [indonesian, { folder: 'de' }, 'ms'],
    ['რუკა გახსენით ბრძანებით /map და დაელოდეთ.', {}, 'ka'],
    ['1 2 3', { others: ['fr'] }, 'fr'],
    ['', {}, 'en'],
  ])('%s %o: %s', async (text, hints, language) => {
    expect(detectLanguage(text, hints, await loadDetector()).language).toBe(language);
  });

  it('goes by script and hints where no detector is loaded', () => {
    expect(detectLanguage('河在哪里？').language).toBe('zh');
    expect(detectLanguage('Wo ist der Fluss?', { others: ['ru', 'de'] })).toEqual({
      language: 'de',
      isSure: false,
    });
  });
});

describe('languageByScript', () => {
  it.each([
    ['ประตูปิดเมื่อไร', 'th'],
    ['문은 언제 닫습니까?', 'ko'],
    ['門は何時に閉まりますか', 'ja'],
    ['大门几点关？', 'zh'],
    ['Πότε κλείνει η πύλη;', 'el'],
    ['מתי נסגר השער?', 'he'],
    ['फाटक कब बंद होता है?', 'hi'],
    ['متى تغلق البوابة؟', 'ar'],
    ['دروازه چه وقت بسته می‌شود؟ پنجره چطور؟', 'fa'],
    ['Когда закрываются ворота?', undefined],
    ['When does the 大门 close?', undefined],
    ['', undefined],
  ])('%s: %s', (text, language) => {
    expect(languageByScript(text)).toBe(language);
  });
});

describe('isInScriptOf', () => {
  it.each([
    ['ru', 'Карта: /map', true],
    ['ru', 'The map of the old town of Москва', false],
    ['zh-Hant', '遊戲', true],
    ['ja', '大門', true],
    ['sr', 'Отворите мапу', true],
    ['sr-Latn', 'Otvorite mapu', true],
    ['ur-Aran', 'نقشہ', false],
    ['de', '大門', false],
    ['en', '', false],
  ])('%s: %s: %s', (tag, text, isIn) => {
    expect(isInScriptOf(tag, text)).toBe(isIn);
  });
});

describe('folderLanguage', () => {
  it.each([
    ['ru/rules.md', 'ru'],
    ['docs/zh-cn/guide/map.md', 'zh-CN'],
    ['pt_BR/map.md', 'pt-BR'],
    ['i18n/es-419/map.md', 'es-419'],
    ['docs/README.zh-CN.md', 'zh-CN'],
    ['fr/de/map.md', 'de'],
    ['ru.md', undefined],
    ['docs/map.md', undefined],
    ['bin/war/new/map.md', undefined],
    ['v1.2/map.md', undefined],
    ['api/node.js.md', undefined],
  ])('%s: %s', (file, language) => {
    expect(folderLanguage(file)).toBe(language);
  });
});

describe('languageTag', () => {
  it('puts a tag in its usual form, and refuses what is none', () => {
    expect(languageTag('PT-br')).toBe('pt-BR');
    expect(languageTag(' zh-hant ')).toBe('zh-Hant');
    expect(languageTag('images')).toBeUndefined();
    expect(languageTag('pt_BR')).toBeUndefined();
    expect(languageTag('xx')).toBeUndefined();
  });
});
