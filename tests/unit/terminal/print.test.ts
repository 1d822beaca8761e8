import { describe, expect, it } from 'vitest';
import { formatFinding, formatPassage, styleFor } from '../../../src/terminal/print.js';
import { makeFinding } from '../../helpers/answers.js';
import { makePagePassage, makePassage } from '../../helpers/factories.js';

const bare = styleFor({});
const coloured = { isColoured: true, width: 40 };
const [bold, plain] = ['\u001b[1m', '\u001b[22m'];

describe('a passage in a pipe', () => {
  it('is the text word for word, the answering sentence between brackets', () => {
    expect(formatPassage('One. Two.\nThree.', { start: 5, end: 9 }, bare)).toBe('One. [[Two.]]\nThree.');
  });

  it.each([
    ['See [1]. Two.', 'See [1]. <<Two.>>'],
    ['See [1] < 5. Two.', 'See [1] < 5. {{Two.}}'],
    ['[<{ Two.', '[<{ ⟦Two.⟧'],
  ])('has other signs when the text has brackets of its own: %j', (text, expected) => {
    expect(formatPassage(text, { start: text.indexOf('Two'), end: text.length }, bare)).toBe(expected);
  });

  it('has no signs when no sentence is marked', () => {
    expect(formatPassage('One.', { start: 2, end: 2 }, bare)).toBe('One.');
    expect(formatPassage('One.', undefined, bare)).toBe('One.');
  });

  it('is not wrapped, and keeps even control characters', () => {
    const text = `\u001b[31m${'word '.repeat(60)}`;
    expect(formatPassage(text, undefined, bare)).toBe(text);
  });
});

describe('a passage on a terminal', () => {
  it('has the sentence in bold and is wrapped between words', () => {
    const text = 'The mill stands by the river, as it did in 1841. It grinds.';
    const lines = formatPassage(text, { start: 49, end: 59 }, coloured).split('\n');
    expect(lines).toEqual(['The mill stands by the river, as it did', `in 1841. ${bold}It grinds.${plain}`]);
  });

  it('lets no control sequence of the text through to the terminal', () => {
    expect(formatPassage('Red \u001b[31mor\u001b]0;title\u0007 not.', undefined, coloured)).toBe(
      'Red or not.',
    );
  });

  it('is marked by signs where colours are unwanted', () => {
    expect(formatPassage('One.', { start: 0, end: 4 }, { isColoured: false, width: 40 })).toBe('[[One.]]');
  });
});

describe('the citation line', () => {
  it('names title, section, paragraph, file and lines', () => {
    const passage = makePassage({ section: ['North', 'Rivers'], paragraph: 4, part: 'b', lines: [9, 12] });
    expect(citationOf(makeFinding({ passage }))).toBe('Sample — North — Rivers — ¶4b · sample.md:9-12');
  });

  it('names the first and the last of joined paragraphs', () => {
    const passage = makePassage({ paragraph: 3, lastParagraph: 5, lines: [9, 13] });
    expect(citationOf(makeFinding({ passage }))).toBe('Sample — ¶3–5 · sample.md:9-13');
  });

  it('names the page of a PDF, and of a file without lines only the paragraph', () => {
    const { citation, ...finding } = makeFinding({ passage: makePagePassage(3) });
    expect(citationOf({ ...finding, citation: { ...citation, file: 'mills.pdf' } })).toBe(
      'Sample — ¶1 · mills.pdf, p. 3',
    );
    const { page: _, ...without } = citation;
    expect(citationOf({ ...finding, citation: { ...without, file: 'mills.docx' } })).toBe(
      'Sample — ¶1 · mills.docx',
    );
  });

  it('goes on with source, date and link when there are any', () => {
    const finding = makeFinding({ passage: makePassage({ lines: [3, 3] }) });
    const front = { source: 'Gazette', published: '2026-01-06', url: 'https://example.org/#:~:text=a' };
    expect(citationOf({ ...finding, citation: { ...finding.citation, ...front } })).toBe(
      'Sample — ¶1 · sample.md:3 · Gazette · 2026-01-06 · https://example.org/#:~:text=a',
    );
  });
});

describe('the style', () => {
  it('wraps at the width of the terminal, but never wider than a hundred columns', () => {
    expect(styleFor({ isTTY: true, columns: 60 }).width).toBe(60);
    expect(styleFor({ isTTY: true, columns: 250 }).width).toBe(100);
    expect(styleFor({ isTTY: true }).width).toBe(100);
    expect(styleFor({ isTTY: true, columns: 0 }).width).toBe(100);
    expect(styleFor({ columns: 60 })).toEqual({ isColoured: false });
  });
});

function citationOf(finding: ReturnType<typeof makeFinding>): string | undefined {
  return formatFinding(finding, bare).split('\n\n').at(-1);
}
