import { describe, expect, it } from 'vitest';
import { parseArticle } from '../../../../src/corpus/parse-article.js';
import { pictures } from '../../../helpers/corpus/pdf.js';

describe('a PDF that cannot be read', () => {
  const reasonOf = async (bytes: Uint8Array) =>
    (await parseArticle('guide.pdf', bytes)).problems.map(({ reason }) => reason);

  it('is named, with the way out', async () => {
    expect(await reasonOf(await pictures(3))).toEqual([
      expect.stringMatching(/pictures without text.*OCRmyPDF/),
    ]);
    expect(await reasonOf(Buffer.from('%PDF-1.7 and no more'))).toEqual([
      expect.stringMatching(/damaged PDF/),
    ]);
    expect(await reasonOf(locked())).toEqual([expect.stringMatching(/with a password/)]);
  });
});

/** A document behind a password that nobody knows: the hashes of both are made up. */
function locked(): Uint8Array {
  const hash = '0f'.repeat(32);
  const encryption = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${hash}> /U <${hash}> /P -4 >> /ID [<00> <00>]`;
  return Buffer.from(`%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [] /Count 0 >> endobj
trailer << /Root 1 0 R ${encryption} >>
%%EOF`);
}
