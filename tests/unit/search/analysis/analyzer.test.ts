import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../src/languages/index.js';
import { loadAnalyzer, makeAnalyzer } from '../../../../src/search/analysis/analyzer.js';

async function tokens(text: string, language = 'en') {
  return (await loadAnalyzer(language)).tokens(text);
}

async function terms(text: string, language = 'en') {
  return (await tokens(text, language)).filter(({ isStop }) => !isStop).map(({ term }) => term);
}

describe('the analyzer', () => {
  it('gives every word its place in the text, stop words too', async () => {
    const text = 'The  old mill, by the River.';
    const found = await tokens(text);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(
      'The old mill by the River'.split(' '),
    );
    expect(found.map(({ isStop }) => isStop)).toEqual([true, false, false, true, true, false]);
  });

  it('makes one term of the forms of a word', async () => {
    expect(await terms('country countries Country')).toEqual(['countri', 'countri', 'countri']);
    expect(new Set(await terms('Häuser Häusern', 'de')).size).toBe(1);
    expect(new Set(await terms('книга книги книгу', 'ru')).size).toBe(1);
  });

  it('makes one term of the forms of a Bulgarian word, whose stemmer edits letters in place', async () => {
    const pairs = ['конник конници', 'учебник учебници', 'популярен популярна', 'включен включена'];
    for (const pair of pairs) expect(new Set(await terms(pair, 'bg')).size, pair).toBe(1);
  });

  it('leaves a word as it is when the stemmer fails at it', () => {
    const stem = (word: string) => {
      if (word.startsWith('m')) throw new TypeError('Cannot assign to read only property');
      return word.slice(0, 3);
    };
    const found = makeAnalyzer(languageOf('en'), { stem }).tokens('Old mills by rivers');
    expect(found.map(({ term }) => term)).toEqual(['old', 'mills', 'by', 'riv']);
  });

  it('folds marks, but not where they make another letter', async () => {
    expect(await terms('café Café cafe')).toEqual(['cafe', 'cafe', 'cafe']);
    expect(new Set(await terms('ngựa ngua', 'vi')).size).toBe(2);
  });

  it('keeps numbers together, and reads thousands as one', async () => {
    expect(await terms('1,500 and 3.14 and 1969')).toEqual(['1500', '3.14', '1969']);
  });

  it('reads other writings of a letter as the letter', async () => {
    expect(await terms('ＤＥＰＯＴ ﬁsh')).toEqual(await terms('depot fish'));
  });

  it('splits at what is no letter, and leaves nothing of a contraction to search by', async () => {
    expect(await terms("server, name/path: 'gate' don't you'll")).toEqual(['server', 'name', 'path', 'gate']);
  });

  it('cuts a word that nobody searches by, but knows where it ends', async () => {
    const [long] = await tokens(`${'ab'.repeat(500)} mill`);
    expect(long).toMatchObject({ form: 'ab'.repeat(32), start: 0, end: 1000 });
  });

  it('tells acronyms from the words they look like', async () => {
    expect(await terms('the WHO, W.H.O. and a mill of who?')).toEqual(['who', 'who', 'mill']);
    expect(await terms('WHO OWNS THE MILL')).toEqual(['own', 'mill']);
  });

  it('knows the small letters of Turkish', async () => {
    const forms = (await tokens('Isparta ısparta İzmir', 'tr')).map(({ form }) => form);
    expect(forms).toEqual(['isparta', 'isparta', 'izmir']);
  });

  it('finds words where no spaces are', async () => {
    const text = '馬は朝に食べる。';
    const found = await tokens(text, 'ja');
    expect(found.length).toBeGreaterThan(3);
    expect(found.map(({ start, end }) => text.slice(start, end)).join('')).toBe('馬は朝に食べる');
  });

  it('takes a word apart into character n-grams', async () => {
    expect((await loadAnalyzer('en')).ngrams('ukraine')).toEqual(['ukra', 'krai', 'rain', 'aine']);
    expect((await loadAnalyzer('zh')).ngrams('水车站')).toEqual(['水车', '车站']);
    expect((await loadAnalyzer('en')).ngrams('map')).toEqual(['map']);
  });

  it.each([
    ['die', 'dies', 'died', 'dying'],
    ['lie', 'lies', 'lied', 'lying'],
    ['tie', 'ties', 'tied', 'tying'],
    ['use', 'uses', 'used', 'using'],
  ])('makes one English term of %s, %s, %s and %s', async (...forms) => {
    expect(new Set(await terms(forms.join(' '))).size).toBe(1);
  });

  it('keeps acronyms apart from words that stems make look like them', async () => {
    expect(await terms('US use')).toEqual(['us', 'use']);
    const [small, capitals] = await tokens('the dns DNS').then((found) => found.slice(1));
    expect(small?.aliases).toContain(capitals?.term);
  });

  it.each([
    ['de', 'Schluessel haengt Strasse Fuesse', 'Schlüssel hängt Straße Füße'],
    ['de', 'Oefen ueber Maerz', 'Öfen über März'],
    ['ro', 'ştiinţă şcoală', 'știință școală'],
    ['ru', 'ёлка берёза', 'елка береза'],
    ['zh', '馬匹餵食', '马匹喂食'],
    ['zh', '伺服器設定', '伺服器设定'],
    ['pl', 'zloty lodz', 'złoty łódź'],
    ['de', 'Kündi\u00adgungs\u00adfrist Pferde\u200bfutter', 'Kündigungsfrist Pferdefutter'],
    ['en', 'down\u2060load ser\u200dver', 'download server'],
  ])('%s: %s is the same as %s', async (language, one, other) => {
    const forms = async (text: string) => (await tokens(text, language)).map(({ form }) => form);
    expect(await forms(one)).toEqual(await forms(other));
  });

  it('leaves German vowels alone that only meet', async () => {
    const forms = (await tokens('neue Quelle Steuer', 'de')).map(({ form }) => form);
    expect(forms).toEqual(['neue', 'quelle', 'steuer']);
  });

  it('finds Vietnamese words without their tones by an alias, and nothing else by it', async () => {
    const [toned] = await tokens('ngựa', 'vi');
    const [plain] = await tokens('ngua', 'vi');
    expect(toned?.aliases).toEqual([plain?.term]);
    expect(toned?.term).not.toBe(plain?.term);
    expect(plain?.aliases).toEqual([]);
  });

  it('takes what follows an apostrophe in Turkish for an ending', async () => {
    expect(await terms("Ankara'da İzmir’in 4'te", 'tr')).toEqual(await terms('Ankara İzmir 4', 'tr'));
    expect(await terms("O'Brien's mill")).toContain('brien');
  });
});
