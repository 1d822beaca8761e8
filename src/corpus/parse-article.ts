import { createHash } from 'node:crypto';
import type { Article, ParsedArticle, Problem } from './article.js';
import { guessLanguage } from './article-language.js';
import type { Block, Piece } from './block.js';
import { decodeText } from './decode-text.js';
import type { Fault } from './fault.js';
import { maxFileBytes } from './file-size.js';
import { type FrontMatter, type ReadFrontMatter, readFrontMatter } from './front-matter/front-matter.js';
import { type SplitText, splitFrontMatter } from './front-matter/split.js';
import { readMarkdown } from './markdown/markdown.js';
import { type Outline, outline } from './outline.js';
import { passagesOf } from './passages/passages.js';
import { readPlainText } from './plain-text/plain-text.js';
import { isMarkdown, isMdx, readableName, slugOf, titleFromName } from './slug.js';

/**
 * Reads one article from the bytes of its file. No disk, no clock: the same bytes give the same article. It is
 * a promise only because some libraries are loaded when a file first needs them.
 *
 * @param file path below the corpus folder; its ending tells Markdown from plain text
 */
export async function parseArticle(file: string, bytes: Uint8Array): Promise<ParsedArticle> {
  const slug = slugOf(file);
  if (slug === undefined) return rejected(file, nameless);
  const decoded = bytes.length > maxFileBytes ? tooLarge(bytes.length) : decodeText(bytes);
  if ('reason' in decoded) return rejected(file, decoded);

  const split = splitFrontMatter(decoded.text);
  const said = await readFrontMatter(split, file);
  const { meta, unknownKeys } = said;
  const problems = [...warningsOf(file, decoded.warning), ...said.problems];
  const read = readBody(file, said.isText ? { body: decoded.text, bodyLine: 1 } : split);
  if ('reason' in read) return rejected(file, read, problems);
  const pieces = read.some(({ kind }) => kind !== 'heading') ? read : [...read, ...describedBy(said)];
  const outlined = outline(pieces, meta.title ?? nameWithoutTitle(file, pieces));
  if (outlined.blocks.length === 0)
    return rejected(file, pieces.length === 0 ? empty : onlyHeadings, problems);
  const hash = createHash('sha256').update(bytes).digest('hex');
  const made = await makeArticle({ slug, file, hash }, meta, outlined);
  return { file, ...made, problems, ...(unknownKeys.length > 0 && { unknownKeys }) };
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

export function tooLarge(bytes: number): Fault {
  const [size, limit] = [bytes, maxFileBytes].map(
    (each) => `${Math.ceil((each * 10) / 1024 / 1024) / 10} MiB`,
  );
  return {
    line: 1,
    reason: `larger than an article may be (${size}, the limit is ${limit}): split it into several files`,
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
  return isMarkdown(file) ? readMarkdown(body, bodyLine, isMdx(file)) : readPlainText(body, bodyLine);
}

/** A page that is made of nothing but components still says what it is about. */
function describedBy({ meta: { description }, descriptionLine }: ReadFrontMatter): readonly Block[] {
  if (description === undefined) return [];
  return [{ kind: 'paragraph', text: description, marks: [{ at: 0, line: descriptionLine }], seams: [] }];
}

/**
 * Text without a title line, and Markdown without a heading of depth 1, take their name from the file, not from the
 * first heading that happens to stand in them: notes and pages of wikis are titled by their names.
 */
function nameWithoutTitle(file: string, pieces: readonly Piece[]): string | undefined {
  const hasTitle = pieces.some((piece) => piece.kind === 'heading' && piece.depth === 1);
  return hasTitle ? undefined : titleFromName(file);
}

type Identity = Pick<Article, 'slug' | 'file' | 'hash'>;

async function makeArticle(
  identity: Identity,
  meta: FrontMatter,
  found: Outline,
): Promise<Pick<ParsedArticle, 'article' | 'languageSample'>> {
  const guessed = meta.language ? undefined : await guessLanguage(identity.file, found);
  const {
    language = guessed?.language ?? 'en',
    title = found.title ?? readableName(identity.file),
    ...rest
  } = meta;
  const passages = passagesOf(found.blocks, identity.slug, language);
  const article = { ...identity, title, language, ...rest, passages };
  return { article, ...(guessed && !guessed.isSure && { languageSample: guessed.sample }) };
}
