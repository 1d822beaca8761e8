import { createHash } from 'node:crypto';
import { withOwnTexts } from '../base/own-copy.js';
import { mayBeIn } from '../languages/scripts.js';
import type { Article, ParsedArticle, Problem } from './article.js';
import { guessLanguage, languageSampleOf } from './article-language.js';
import type { Block, Piece } from './document/block.js';
import { decodeText } from './document/decode-text.js';
import type { DocumentReader, Place, ReadDocument } from './document/document.js';
import type { Fault } from './document/fault.js';
import { type Outline, outline } from './document/outline.js';
import { withoutOwnContents } from './document/own-contents.js';
import { readDocumentHere } from './document/read-document.js';
import { maxBytesOf } from './folder/file-size.js';
import { isContents, whyWithoutText } from './folder/passed-over.js';
import { documentKind, isMarkdown, isMdx, readableName, slugOf, titleFromName } from './folder/slug.js';
import { nameWithoutTitle } from './folder/title.js';
import { piecesOfAsked } from './front-matter/asked/asked-pieces.js';
import { type FrontMatter, type ReadFrontMatter, readFrontMatter } from './front-matter/front-matter.js';
import { type SplitText, splitFrontMatter } from './front-matter/split.js';
import { inlineWords } from './markdown/inline-text.js';
import { readMarkdown } from './markdown/markdown.js';
import { parseInline } from './markdown/parser.js';
import { passagesOf } from './passages/passages.js';
import { readPlainText } from './plain-text/plain-text.js';

/**
 * Reads one article from the bytes of its file. No disk, no clock: the same bytes give the same article. It is
 * a promise only because some libraries are loaded when a file first needs them.
 *
 * @param file path below the corpus folder; its ending tells what kind of file it is
 * @param readDocument reads what is more than text, in a thread where a malicious file can be stopped
 */
export async function parseArticle(
  file: string,
  bytes: Uint8Array,
  readDocument: DocumentReader = readDocumentHere,
): Promise<ParsedArticle> {
  const slug = slugOf(file);
  if (slug === undefined) return rejected(file, nameless);
  const maxBytes = maxBytesOf(file);
  if (bytes.length > maxBytes) return rejected(file, tooLarge(bytes.length, maxBytes));
  const hash = createHash('sha256').update(bytes).digest('hex');
  const identity = { slug, file, hash };
  const kind = documentKind(file);
  return kind ? articleFrom(identity, await readDocument(kind, bytes)) : articleFromText(identity, bytes);
}

/** Web pages, Word files and PDF have metadata where text has front matter. */
async function articleFrom(identity: Identity, read: ReadDocument | Fault): Promise<ParsedArticle> {
  const { file } = identity;
  if ('reason' in read) return rejected(file, read);
  const { facts, place, warnings = [] } = read;
  const pieces = withoutOwnContents(read.pieces);
  const outlined = outline(pieces, titleOfDocument(file, read));
  if (outlined.blocks.length === 0) return rejected(file, pieces.length === 0 ? empty : onlyHeadings);
  const { title: _, ...meta } = withoutWrongLanguage(facts, languageSampleOf(file, outlined));
  const problems = warnings.map((fault): Problem => ({ file, ...fault, severity: 'warning' }));
  const made = await makeArticle(identity, meta, outlined, place);
  return hasTooMany(made) ? rejected(file, tooMany, problems) : { file, ...made, problems };
}

/** Its only heading of depth 1, its metadata, or its name; the first of several chapters is not a title. */
function titleOfDocument(file: string, { pieces, facts, place }: ReadDocument): string | undefined {
  const tops = pieces.filter((piece) => piece.kind === 'heading' && piece.depth === 1);
  const [first] = tops;
  // For a web page, the reader has already done all this.
  if (place === 'line' && facts.title) return facts.title;
  if (tops.length === 1 && first === pieces[0]) return first?.text;
  return facts.title ?? (tops.length === 1 ? first?.text : titleFromName(file));
}

/** Templates are copied with their language setting; text in another script is not in that language. */
function withoutWrongLanguage(facts: FrontMatter, sample: string): FrontMatter {
  const { language, ...others } = facts;
  return language === undefined || mayBeIn(language, sample) ? facts : others;
}

async function articleFromText(identity: Identity, bytes: Uint8Array): Promise<ParsedArticle> {
  const { file } = identity;
  const decoded = decodeText(bytes);
  if ('reason' in decoded) return rejected(file, decoded);

  const split = splitFrontMatter(decoded.text);
  const said = await readFrontMatter(split, file);
  const { meta, unknownKeys } = said;
  const problems = [...warningsOf(file, decoded.warning), ...said.problems];
  const read = readBody(file, said.isText ? { body: decoded.text, bodyLine: 1 } : split);
  if ('reason' in read) return rejected(file, read, problems);
  const pieces = withoutOwnContents(withFrontMatterText(file, read, said));
  const outlined = outline(pieces, meta.title ?? nameWithoutTitle(file, read));
  if (outlined.blocks.length === 0) {
    const passedOver = isMarkdown(file) ? whyWithoutText(file, split) : undefined;
    return {
      ...rejected(file, pieces.length === 0 ? empty : onlyHeadings, problems),
      ...(passedOver && { passedOver }),
    };
  }
  const blocks = outlined.blocks.map(({ block }) => block);
  if (isContents(file, blocks)) return { ...rejected(file, contents, problems), passedOver: 'contents' };
  const made = await makeArticle(
    { ...identity, ...(said.isBundled && { isBundled: true }) },
    meta,
    outlined,
    'line',
  );
  if (hasTooMany(made)) return rejected(file, tooMany, problems);
  return { file, ...made, problems, ...(unknownKeys.length > 0 && { unknownKeys }) };
}

/** The text, and what a page keeps above it and shows: questions, or what it is about if it says nothing else. */
function withFrontMatterText(file: string, read: readonly Piece[], said: ReadFrontMatter): readonly Piece[] {
  const asked = isMarkdown(file) ? piecesOfAsked(said.asked, read, isMdx(file)) : [];
  const hasText = asked.length > 0 || read.some(({ kind }) => kind !== 'heading');
  return [...read, ...(hasText ? asked : describedBy(said))];
}

const nameless: Fault = {
  line: 1,
  reason: 'no letter or digit in the name of the file: give it another name',
};
const empty: Fault = { line: 1, reason: 'no text in this file: add some, or remove the file' };
const onlyHeadings: Fault = {
  line: 1,
  reason: 'only headings, no paragraphs: add text, or remove the file',
};

const contents: Fault = { line: 1, reason: 'a table of contents: add the pages that it lists' };

/** In one article: a book of 20,000 pages of a hundred words. */
const maxPassages = 50_000;
const tooMany: Fault = {
  line: 1,
  reason: `more than ${maxPassages} passages in this file: split it into several files`,
};

function hasTooMany({ article }: Pick<ParsedArticle, 'article'>): boolean {
  return article !== undefined && article.passages.length > maxPassages;
}

export function tooLarge(bytes: number, maxBytes: number): Fault {
  const [size, limit] = [bytes, maxBytes].map((each) => `${Math.ceil((each * 10) / 1024 / 1024) / 10} MiB`);
  return {
    line: 1,
    reason: `too large for an article (${size}, the limit is ${limit}): split it into several files`,
  };
}

function warningsOf(file: string, warning: Fault | undefined): readonly Problem[] {
  return warning ? [{ file, ...warning, severity: 'warning' }] : [];
}

function rejected(file: string, fault: Fault, others: readonly Problem[] = []): ParsedArticle {
  return { file, problems: [...others, { file, ...fault, severity: 'error' }] };
}

function readBody(
  file: string,
  { body, bodyLine }: Pick<SplitText, 'body' | 'bodyLine'>,
): readonly Piece[] | Fault {
  return isMarkdown(file) || looksLikeMarkdown(body)
    ? readMarkdown(body, bodyLine, isMdx(file))
    : readPlainText(body, bodyLine);
}

/** Change logs, exported chats and read-me files are Markdown, whatever their ending: `[words](https://…)`, `## Title`. */
function looksLikeMarkdown(text: string): boolean {
  const marks = /\[[^\]\n]{1,200}\]\(https?:\/\/[^\s()]{1,500}\)|^#{2,4} [^\s#]/gm;
  let found = 0;
  for (const _ of text.matchAll(marks)) {
    found += 1;
    if (found === fewestMarks) return true;
  }
  return false;
}

const fewestMarks = 3;

/** A page made only of components still says what it is about. */
function describedBy({ meta: { description }, descriptionLine }: ReadFrontMatter): readonly Block[] {
  if (description === undefined) return [];
  const inline = parseInline(description);
  const text = inline ? inlineWords(inline) : description;
  return [{ kind: 'paragraph', text, marks: [{ at: 0, line: descriptionLine }], seams: [] }];
}

type Identity = Pick<Article, 'slug' | 'file' | 'hash' | 'isBundled'>;

async function makeArticle(
  identity: Identity,
  meta: FrontMatter,
  found: Outline,
  place: Place,
): Promise<Pick<ParsedArticle, 'article' | 'languageSample'>> {
  const guessed = meta.language ? undefined : await guessLanguage(identity.file, found);
  const {
    language = guessed?.language ?? 'en',
    title = found.title ?? readableName(identity.file),
    ...rest
  } = meta;
  const passages = passagesOf(found.blocks, identity.slug, language, place);
  const article = withOwnTexts({ ...identity, title, language, ...rest, passages });
  return { article, ...(guessed && !guessed.isSure && { languageSample: guessed.sample }) };
}
