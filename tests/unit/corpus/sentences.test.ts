import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/corpus/sentences.js';

function cut(text: string, language = 'en'): readonly string[] {
  return sentencesOf(text, language).map(({ start, end }) => text.slice(start, end));
}

/** Each line is one sentence; joined by spaces they must come apart at the same places. */
function expectSentences(language: string, ...sentences: readonly string[]): void {
  expect(cut(sentences.join(' '), language)).toEqual(sentences);
}

describe('sentencesOf', () => {
  it('cuts at the end of each sentence', () => {
    expectSentences('en', 'The mill stands by the river.', 'Who built it?', 'Nobody knows!', 'It is old.');
  });

  it.each([
    ['en', 'The presence of senior U.S. representatives was noted.', 'It began.'],
    ['en', 'He asked Dr. Smith and Mr. Jones at St. Mary.', 'They agreed.'],
    ['en', 'J. R. R. Tolkien wrote it.', 'William E. Simon did not.'],
    ['en', 'See No. 5, fig. 3 and e.g. Leopold or vs. Anna.', 'The end.'],
    ['en', 'On Jan. 5 it rained, on Dec. 24 it snowed.', 'It melted in Feb.', 'The sun shone.'],
    ['en', 'They lived in the U.S. for years.', 'He left the U.S.', 'The others stayed.'],
    ['en', 'Is it no.', 'The answer is yes.'],
    ['de', 'Am 8. Februar 2007 kam z. B. Anna, d. h. Dr. Weber.', 'Im 19. Jahrhundert nicht.'],
    ['de', 'Es kostete 30 Mio. Euro.', 'Das war 1999.', 'Der Preis stieg.'],
    ['es', 'El Sr. López vive en EE. UU. desde 1999.', 'La Sra. Pérez no.'],
    ['fr', 'M. Dupont a vu Mme Martin.', 'Il était env. 8 h.'],
    ['ru', 'Э. И. Дюпон родился в г. Париже.', 'Он умер.'],
  ])('%s: does not cut inside "%s"', (language, ...sentences) => {
    expectSentences(language, ...sentences);
  });

  it('leaves the quote that closes a sentence with it, and cuts inside a quotation', () => {
    expectSentences('en', "He said: 'It is clear.", "We want peace.'", "'I must go,' he added.");
    expectSentences('fr', 'Il dit : « Oui. »', 'Puis il partit.');
    expectSentences('en', '"Stop!" he said.', 'She did.');
  });

  it('takes every line as a sentence of its own', () => {
    expect(cut('The members:\n- France\n- Italy. Since 1957\n1. One\nA | B')).toEqual([
      'The members:',
      '- France',
      '- Italy.',
      'Since 1957',
      '1. One',
      'A | B',
    ]);
  });

  it.each([
    ['zh', ['他来了。', '她走了！', '谁知道？']],
    ['ja', ['雨が降った。', '家に帰った。']],
  ])('%s: needs no spaces between sentences', (language, sentences) => {
    expect(cut(sentences.join(''), language)).toEqual(sentences);
  });

  it.each([
    ['ar', ['جاء الرجل.', 'هل ذهب؟', 'نعم.']],
    ['hi', ['वह आया।', 'वह गया।']],
  ])('%s: knows the full stops of the script', (language, sentences) => {
    expectSentences(language, ...sentences);
  });

  it('cuts Thai, which ends no sentence with a mark, at spaces once a phrase is long enough', () => {
    const phrase = 'ความรู้ทางการแพทย์ในยุคกลางนั้นอยู่ในความมืดมน'.repeat(3);
    expect(cut(`${phrase} ${phrase} ครับ`, 'th')).toEqual([phrase, phrase, 'ครับ']);
    expect(cut('สวัสดี ครับ', 'th')).toEqual(['สวัสดี ครับ']);
  });

  it.each([
    ['en', 'The tool runs on .NET and on Node.js.', 'It was written by Ann.'],
    ['en', 'Put it into .env or .Config first.', 'Then start it.'],
    ['en', 'Write {{ .NumberOfElements }} there.', 'It is filled in.'],
    ['de', 'Das läuft mit .NET und (.NET Core).', 'Es ist alt.'],
    ['en', 'Use version v1.2.', 'The old one breaks.'],
  ])('%s: does not cut after the full stop that begins a name: %s', (language, ...sentences) => {
    expectSentences(language, ...sentences);
  });

  it('cuts a code block by lines, and code in a sentence not at all', () => {
    const text =
      'Run this. Then wait:\n\nif (a. B) stop. Go();\n  end. Start();\n\nWrite `a. B` there. Good.';
    const at = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
    const spans = [
      { kind: 'block', block: 'code', ...at('if (a. B) stop. Go();\n  end. Start();') },
      { kind: 'code', ...at('`a. B`') },
    ] as const;
    expect(sentencesOf(text, 'en', spans).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Run this.',
      'Then wait:',
      'if (a. B) stop. Go();',
      'end. Start();',
      'Write `a. B` there.',
      'Good.',
    ]);
  });

  it('covers every word once, in order, in any text and language', () => {
    const texts = fc.string({ unit: fc.constantFrom(...'ab AB. .!?"\')(«»\n1中。ก') });
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', 'fr', 'th', 'zh', 'und'), (text, language) => {
        const sentences = sentencesOf(text, language);
        let at = 0;
        for (const { start, end } of sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('cuts a long text as it cuts the short texts it is made of', () => {
    const short = 'Dr. Smith came in 1999. The U.S. Navy did not. He said: "Stop it!" and left. ';
    const once = cut(short);
    expect(cut(short.repeat(400))).toEqual(Array.from({ length: 400 }, () => once).flat());
  });
});
