import { createHash } from 'node:crypto';
import { mayBeIn } from '../languages/scripts.js';
import type { Article, ParsedArticle, Problem } from './article.js';
import { guessLanguage, languageSampleOf } from './article-language.js';
import type { Piece } from './block.js';
import { decodeText } from './decode-text.js';
import type { DocumentReader, Place, ReadDocument } from './document.js';
import type { Fault } from './fault.js';
import { maxBytesOf } from './file-size.js';
import {
  type FrontMatter,
  isWholeAddress,
  readFrontMatter,
  type SplitText,
  splitFrontMatter,
} from './front-matter.js';
import { readMarkdown } from './markdown/markdown.js';
import { type Outline, outline } from './outline.js';
import { passagesOf } from './passages/passages.js';
import { readPlainText } from './plain-text/plain-text.js';
import { readDocumentHere } from './read-document.js';
import { documentKind, isMarkdown, readableName, slugOf } from './slug.js';
import { loadVisibleText, mayHoldHtml } from './visible-text.js';

/**
 * Reads one article from the bytes of its file. No disk, no clock: the same bytes give the same article. It is
 * a promise only because some libraries are loaded when a file first needs them.
 *
 * @param file path below the corpus folder; its ending tells what kind of file it is
 * @param readDocument reads what is more than text; elsewhere, where a file that was made to harm can be stopped
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
  const kind = documentKind(file);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const identity = { slug, file, hash };
  return kind ? articleFrom(identity, await readDocument(kind, bytes)) : articleFromText(identity, bytes);
}

/** Web pages, Word files and PDF say themselves what front matter says of text. */
async function articleFrom(identity: Identity, read: ReadDocument | Fault): Promise<ParsedArticle> {
  const { file } = identity;
  if ('reason' in read) return rejected(file, read);
  const { pieces, facts, place, warnings = [] } = read;
  const outlined = outline(pieces, titleOfDocument(file, read));
  if (outlined.blocks.length === 0) return rejected(file, pieces.length === 0 ? empty : onlyHeadings);
  const { title: _, ...meta } = withoutWrongLanguage(facts, outlined);
  const problems = warnings.map((fault): Problem => ({ file, ...fault, severity: 'warning' }));
  return { file, ...(await makeArticle(identity, meta, outlined, place)), problems };
}

/** Its one heading of depth 1, what it says itself, or its name; the first of several chapters is none. */
function titleOfDocument(file: string, { pieces, facts, place }: ReadDocument): string | undefined {
  const tops = pieces.filter((piece) => piece.kind === 'heading' && piece.depth === 1);
  const [first] = tops;
  // Of a page the reader has weighed all that already.
  if (place === 'line' && facts.title) return facts.title;
  if (tops.length === 1 && first === pieces[0]) return first?.text;
  return facts.title ?? (tops.length === 1 ? first?.text : readableName(file));
}

/** Templates are copied with the language they came in; what is written in another script is not in that one. */
function withoutWrongLanguage(facts: FrontMatter, found: Outline): FrontMatter {
  const { language, ...others } = facts;
  return language === undefined || mayBeIn(language, languageSampleOf(found)) ? facts : others;
}

async function articleFromText(identity: Identity, bytes: Uint8Array): Promise<ParsedArticle> {
  const { file } = identity;
  const decoded = decodeText(bytes);
  if ('reason' in decoded) return rejected(file, decoded);
  const split = splitFrontMatter(decoded.text);
  if ('reason' in split) return rejected(file, split);
  const { meta, problems } = readFrontMatter(split.yaml, file);
  if (problems.some(({ severity }) => severity === 'error')) return { file, problems };

  const pieces = await readBody(file, split);
  if ('reason' in pieces) return rejected(file, pieces, problems);
  const outlined = outline(pieces, meta.title ?? nameWithoutTitle(file, pieces));
  if (outlined.blocks.length === 0)
    return rejected(file, pieces.length === 0 ? empty : onlyHeadings, problems);
  return { file, ...(await makeArticle(identity, meta, outlined, 'line')), problems };
}

const nameless: Fault = {
  line: 1,
  reason: 'no letter or digit in the name of the file: give it another name',
};
const empty: Fault = { line: 1, reason: 'no text in this file: write a paragraph, or remove the file' };
const onlyHeadings: Fault = {
  line: 1,
  reason: 'headings but no paragraph in this file: write one, or remove the file',
};

export function tooLarge(bytes: number, maxBytes: number): Fault {
  const [size, limit] = [bytes, maxBytes].map((each) => `${Math.ceil((each * 10) / 1024 / 1024) / 10} MiB`);
  return {
    line: 1,
    reason: `larger than an article may be (${size}, the limit is ${limit}): split it into several files`,
  };
}

function rejected(file: string, fault: Fault, others: readonly Problem[] = []): ParsedArticle {
  return { file, problems: [...others, { file, ...fault, severity: 'error' }] };
}

async function readBody(file: string, { body, bodyLine }: SplitText): Promise<readonly Piece[] | Fault> {
  if (!isMarkdown(file)) return readPlainText(body, bodyLine);
  const visible = mayHoldHtml(body) ? await loadVisibleText() : () => '';
  return readMarkdown(body, bodyLine, visible);
}

/** Plain text without a title line takes its name from the file, not from its first heading. */
function nameWithoutTitle(file: string, pieces: readonly Piece[]): string | undefined {
  return isMarkdown(file) || pieces[0]?.kind === 'heading' ? undefined : readableName(file);
}

type Identity = Pick<Article, 'slug' | 'file' | 'hash'>;

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
    url,
    permalink,
    slug,
    ...rest
  } = meta;
  const passages = passagesOf(found.blocks, identity.slug, language, place);
  const address = url ?? permalink ?? slug;
  const link = address !== undefined && { [isWholeAddress(address) ? 'url' : 'address']: address };
  const article = { ...identity, title, language, ...link, ...rest, passages };
  return { article, ...(guessed && !guessed.isSure && { languageSample: guessed.sample }) };
}
