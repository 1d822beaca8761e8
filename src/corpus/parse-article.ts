import { createHash } from 'node:crypto';
import { guessLanguage, loadDetector } from '../languages/detect.js';
import { languageByScript } from '../languages/scripts.js';
import type { Article, ParsedArticle, Problem } from './article.js';
import type { Block, Piece } from './block.js';
import { decodeText } from './decode-text.js';
import type { Fault } from './fault.js';
import { maxFileBytes } from './file-size.js';
import { type FrontMatter, readFrontMatter, type SplitText, splitFrontMatter } from './front-matter.js';
import { readMarkdown } from './markdown/markdown.js';
import { type Outline, outline } from './outline.js';
import { passagesOf } from './passages/passages.js';
import { readPlainText } from './plain-text/plain-text.js';
import { isMarkdown, readableName, slugOf } from './slug.js';
import { loadVisibleText, mayHoldHtml } from './visible-text.js';

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
  if ('reason' in split) return rejected(file, split);
  const { meta, problems } = readFrontMatter(split.yaml, file);
  if (problems.some(({ severity }) => severity === 'error')) return { file, problems };

  const pieces = await readBody(file, split);
  if ('reason' in pieces) return rejected(file, pieces, problems);
  const outlined = outline(pieces, meta.title ?? nameWithoutTitle(file, pieces));
  if (outlined.blocks.length === 0)
    return rejected(file, pieces.length === 0 ? empty : onlyHeadings, problems);
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { file, article: await makeArticle({ slug, file, hash }, meta, outlined), problems };
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

async function makeArticle(identity: Identity, meta: FrontMatter, found: Outline): Promise<Article> {
  const {
    language = await languageOf(found),
    title = found.title ?? readableName(identity.file),
    ...rest
  } = meta;
  const passages = passagesOf(found.blocks, identity.slug, language);
  return { ...identity, title, language, ...rest, passages };
}

/** Longer samples do not make the guess better. */
const sampleLength = 4000;

async function languageOf({ title = '', blocks }: Outline): Promise<string> {
  const prose = (block: Block) => block.kind !== 'code';
  const texts = blocks.map(({ block }) => block).filter(prose);
  const sample = [...texts.map(({ text }) => text), title].join('\n').slice(0, sampleLength);
  return languageByScript(sample) ?? guessLanguage(sample, [], await loadDetector());
}
