/** One file of the corpus, read and cut into passages. Immutable. */
export interface Article {
  /** Path below the corpus folder without its ending, each part slugged: `guides/first-steps`. Unique. */
  readonly slug: string;
  /** Path below the corpus folder, with `/` on every system: `guides/First steps.md`. */
  readonly file: string;
  readonly title: string;
  /** BCP 47, as written in the front matter or guessed from the text: `en`, `pt-BR`, `zh`. */
  readonly language: string;
  /** Page the article was taken from; http or https. */
  readonly url?: string;
  /** Its page's address below that of the whole site, as the front matter has it: `/stables/`, `first-steps`. */
  readonly address?: string;
  readonly source?: string;
  readonly author?: string;
  /** ISO date, `2026-01-06`. */
  readonly published?: string;
  /** What the article is about, in a sentence, as its author says it; not a part of its text. */
  readonly description?: string;
  /** Its generator gives the pictures beside a page other names. */
  readonly isBundled?: true;
  /** Hash of the file's bytes: two readings with one hash give the same article. */
  readonly hash: string;
  readonly passages: readonly Passage[];
}

/**
 * The smallest thing that is quoted: a paragraph, several short ones under one heading, a list, table or code block
 * with the sentence that introduces it, a question with its answer.
 */
export interface Passage {
  /** `paris-declaration#p7`, `…#p3-5` for joined paragraphs, `…#p7b` for the second part of a long one. */
  readonly id: string;
  /** Slug of the article it stands in. */
  readonly article: string;
  /** Headings above it, outermost first, the article's title not among them. */
  readonly section: readonly string[];
  /** Number of its first paragraph: 1…n in reading order; headings are not counted. */
  readonly paragraph: number;
  /** Number of its last paragraph, where several are joined. */
  readonly lastParagraph?: number;
  /** `a`, `b`, … when it was too long and was cut. */
  readonly part?: string;
  /** First and last line of the file it stands in, both counted from 1 and both included; of text and HTML only. */
  readonly lines?: readonly [from: number, to: number];
  /** Page on which it begins, counted from 1 as PDF viewers do; PDF only. */
  readonly page?: number;
  /** Word for word, inline markup removed; joined paragraphs and blocks are parted by a blank line. */
  readonly text: string;
  /** What most of it is; missing for prose. */
  readonly kind?: PassageKind;
  /** What the plain text cannot show, sorted by `start`; missing when there is nothing. */
  readonly spans?: readonly Span[];
  /** Shown where they stand, never a part of the text; missing when there are none. */
  readonly pictures?: readonly Picture[];
}

/** `qa`: a question with its answer. `keys`: short lines in a row, such as names and values. */
export type PassageKind = 'list' | 'table' | 'code' | 'qa' | 'keys';

/** A stretch of a text, UTF-16 offsets: `text.slice(start, end)`. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** Inline code. */
export interface CodeSpan extends Range {
  readonly kind: 'code';
}

/** A link; its address is as the article has it, so it may be relative. */
export interface LinkSpan extends Range {
  readonly kind: 'link';
  readonly url: string;
}

/** A block that is not prose. */
export interface BlockSpan extends Range {
  readonly kind: 'block';
  readonly block: 'list' | 'table' | 'code' | 'quote' | 'label';
  /** Of a code block, as its fence names it: `sh`, `ts`. */
  readonly language?: string;
}

export type Span = CodeSpan | LinkSpan | BlockSpan;

/** A picture in or below a text. */
export interface Picture {
  /** UTF-16 offset of the place in the text where it stands. */
  readonly at: number;
  /** An address of https; while the article is read, as its file has it. */
  readonly url: string;
  /** What it shows, in its author's words; may be empty. */
  readonly alt: string;
}

/** `¶3`, `¶3–5`, `¶4a`: how a citation names the paragraphs of a passage. */
export function paragraphLabel({ paragraph, lastParagraph, part = '' }: ParagraphNumbers): string {
  return `¶${paragraph}${lastParagraph === undefined ? '' : `–${lastParagraph}`}${part}`;
}

type ParagraphNumbers = Pick<Passage, 'paragraph' | 'lastParagraph' | 'part'>;

/** The same for texts with the same words: to show a passage once that stands in several articles. */
export function textKey({ text }: Pick<Passage, 'text'>): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A key in a front matter that neither Footnote nor a generator of documentation knows. */
export interface UnknownKey {
  readonly key: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Something in the corpus folder that a person should mend, and how. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; 1 when the whole file is meant, and in files that have no lines. */
  readonly line: number;
  /** What is wrong and the way out, one sentence. */
  readonly reason: string;
  /** `error`: the article was left out. `warning`: it is used, but something in it was ignored. */
  readonly severity: 'error' | 'warning';
}

/**
 * Why a file is no article though nothing is wrong with it: it lists the pages (`contents`), stands around every one of
 * them (`surroundings`), leads to another page (`redirect`), or a generator fills it with a list of pages (`listing`) or with
 * components and other files (`components`).
 */
export type PassedOver = 'contents' | 'surroundings' | 'redirect' | 'listing' | 'components';

export interface PassedFile {
  readonly file: string;
  readonly why: PassedOver;
}

/** Everything one reading of the corpus folder gave. */
export interface Corpus {
  /** Sorted by file. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
  /** Files that are no articles, sorted by file; missing when there are none. */
  readonly passedOver?: readonly PassedFile[];
}

/** What one file gave: an article, or the reasons why there is none; an article may come with warnings. */
export interface ParsedArticle {
  readonly file: string;
  readonly article?: Article;
  readonly problems: readonly Problem[];
  /** What the language was guessed from, when that is too little to be sure: the other articles may decide. */
  readonly languageSample?: string;
  /** Unknown keys of its front matter; reported once for the corpus, not for each file. */
  readonly unknownKeys?: readonly UnknownKey[];
  /** In a folder that is no problem; who adds the file alone is told by the problem. */
  readonly passedOver?: PassedOver;
}
