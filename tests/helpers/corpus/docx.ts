import JSZip from 'jszip';

export interface DocxParts {
  /** What stands in `<w:body>`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Dublin Core elements of docProps/core.xml. */
  readonly core?: string;
  /** Files besides. */
  readonly more?: Readonly<Record<string, string>>;
}

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word file with the least that makes one. */
export async function docx({
  body,
  styles = '',
  numbering = '',
  footnotes = '',
  core = '',
  more = {},
}: DocxParts) {
  const zip = new JSZip();
  const part = (name: string, root: string, content: string) =>
    zip.file(name, `${head}<w:${root} xmlns:w="${word}">${content}</w:${root}>`);
  const kinds = ['styles', 'numbering', 'footnotes'];
  zip.file(
    '[Content_Types].xml',
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    `${head}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    'word/_rels/document.xml.rels',
    `${head}<Relationships xmlns="${relations}">${kinds.map((kind) => `<Relationship Id="${kind}" Type="${office}/${kind}" Target="${kind}.xml"/>`).join('')}</Relationships>`,
  );
  part('word/document.xml', 'document', `<w:body>${body}</w:body>`);
  part('word/styles.xml', 'styles', styles);
  part('word/numbering.xml', 'numbering', numbering);
  part('word/footnotes.xml', 'footnotes', footnotes);
  zip.file(
    'docProps/core.xml',
    `${head}<cp:coreProperties xmlns:cp="x" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">${core}</cp:coreProperties>`,
  );
  for (const [name, content] of Object.entries(more)) zip.file(name, content);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** A paragraph, in a style of this id. */
export function p(text: string, style?: string, run = ''): string {
  const properties = style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : '';
  return `<w:p>${properties}<w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

export function style(id: string, name: string, more = ''): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
}
