import { describe, expect, it } from 'vitest';
import { guessLanguage, loadDetector } from '../../src/languages/detect.js';
import { languageByScript } from '../../src/languages/scripts.js';
import { languageTag } from '../../src/languages/tag.js';

describe('guessLanguage among the languages of a corpus', () => {
  it('asks nobody when there is one, or when the script tells', () => {
    const fail = () => {
      throw new Error('asked');
    };
    expect(guessLanguage('anything', ['pt-BR'], fail)).toBe('pt-BR');
    expect(guessLanguage('河在哪里？', ['en', 'zh-Hant'], fail)).toBe('zh-Hant');
  });

  it('always gives one of them, the first when nothing tells', () => {
    expect(guessLanguage('Wo ist der Fluss?', ['fr', 'de'])).toBe('fr');
    expect(guessLanguage('河在哪里？', ['en', 'de'])).toBe('en');
    expect(guessLanguage('', ['en', 'de'])).toBe('en');
  });

  it.each([
    ['Wo steht die alte Mühle?', 'de-AT'],
    ['Where is the old mill?', 'en'],
    ['¿Dónde está el molino?', 'es'],
  ])('tells languages of one script apart by the detector: %s', async (question, language) => {
    expect(guessLanguage(question, ['es', 'de-AT', 'en'], await loadDetector())).toBe(language);
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

describe('languageTag', () => {
  it('puts a tag in its usual form, and refuses what is none', () => {
    expect(languageTag('PT-br')).toBe('pt-BR');
    expect(languageTag(' zh-hant ')).toBe('zh-Hant');
    expect(languageTag('images')).toBeUndefined();
    expect(languageTag('pt_BR')).toBeUndefined();
    expect(languageTag('xx')).toBeUndefined();
  });
});
