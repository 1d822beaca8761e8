import { describe, expect, it } from 'vitest';
import { decodeHtml } from '../../../../src/corpus/html/decode-html.js';
import { isoDate } from '../../../../src/corpus/html/page-facts.js';

const latin = (text: string) => Buffer.from(text, 'latin1');

describe('the encoding of a page', () => {
  it.each([
    ['named by the page', latin('<meta charset="windows-1252"><p>Caf\xe9 \x80'), 'Café €'],
    [
      'named in the old way',
      latin('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">\xb1'),
      'ą',
    ],
    ['by its byte order mark', Buffer.from('\uFEFF<p>Schön', 'utf16le'), 'Schön'],
    ['by its mark before what it says', Buffer.from('\uFEFF<meta charset="latin1">Schön'), 'Schön'],
    ['UTF-8 when nothing is said', Buffer.from('<p>Schön'), 'Schön'],
    ['windows-1252 when it cannot be UTF-8', latin('<p>Sch\xf6n'), 'Schön'],
    [
      'UTF-8 when Latin is said of what is no Latin',
      Buffer.from('<meta charset="iso-8859-1">Schön'),
      'Schön',
    ],
    ['Japanese', Buffer.from([...latin('<meta charset=shift_jis>'), 0x94, 0x6e]), '馬'],
    ['unknown to anybody', Buffer.from('<meta charset="klingon">Schön'), 'Schön'],
  ])('is %s', (_, bytes, words) => {
    expect(decodeHtml(bytes).replace(/<[^>]*>/g, '')).toBe(words);
  });

  it('is that which the server names, unless there is a mark', () => {
    expect(decodeHtml(latin('\xb1'), 'iso-8859-2')).toBe('ą');
    expect(decodeHtml(Buffer.from('\uFEFFö'), 'iso-8859-2')).toBe('ö');
  });
});

describe('a date', () => {
  it.each([
    ['2026-01-06', '2026-01-06'],
    ['2026-01-06T23:30:00-05:00', '2026-01-06'],
    ['6 January 2026', '2026-01-06'],
    ['Tue, 06 Jan 2026 23:30:00 GMT', '2026-01-06'],
    ['January 6, 2026', '2026-01-06'],
    ['2026-13-45', undefined],
    ['06/01/2026', undefined],
    ['January 2026', undefined],
    ['', undefined],
  ])('written as %j is %j', (written, date) => {
    expect(isoDate(written)).toBe(date);
  });
});
